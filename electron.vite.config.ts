import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const here = import.meta.dirname

/** Node and Chromium of the oldest Electron that the app must run on (33.2.1), not of the one that is installed. */
const targets = { node: 'node20.18', chrome: 'chrome130' }

/** Character maps and metrics that a PDF's words need: the worker that reads files finds them beside it. */
const pdfData: Plugin = {
  name: 'pdf-data',
  generateBundle() {
    for (const name of ['cmaps', 'standard_fonts'])
      for (const file of readdirSync(resolve(here, 'node_modules/pdfjs-dist', name)))
        this.emitFile({
          type: 'asset',
          fileName: `pdf/${name}/${file}`,
          source: readFileSync(resolve(here, 'node_modules/pdfjs-dist', name, file)),
        })
  },
}

export default defineConfig({
  main: {
    plugins: [pdfData],
    build: {
      outDir: 'out/main',
      target: targets.node,
      sourcemap: true,
      // Packages in `dependencies` stay outside the bundle: native code, and jsdom, which loads files of its own.
      // All others are bundled, ES-only ones among them: Node 20.18 cannot require() those.
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: resolve(here, 'electron/main/index.ts'),
          cli: resolve(here, 'src/cli/index.ts'),
          'file-worker': resolve(here, 'src/node/file-worker.ts'),
          'index-worker': resolve(here, 'src/node/index-worker.ts'),
          'page-worker': resolve(here, 'src/node/page-worker.ts'),
          'statement-worker': resolve(here, 'src/node/statement-worker.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'chunks/[name]-[hash].cjs' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: targets.node,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(here, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(here, 'renderer'),
    plugins: [react()],
    build: {
      outDir: resolve(here, 'out/renderer'),
      target: targets.chrome,
      minify: true,
      rolldownOptions: {
        input: {
          index: resolve(here, 'renderer/index.html'),
          reader: resolve(here, 'renderer/reader.html'),
        },
      },
    },
  },
})
