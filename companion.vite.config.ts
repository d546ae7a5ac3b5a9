// Owns how the companion for browsers is built: into resources/companion, as a browser loads it. Leaves what it is made of to
// renderer/companion.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'
import { version } from './package.json'

const here = import.meta.dirname
const source = resolve(here, 'renderer/companion')

/** The app and its companion have one version. */
const manifest: Plugin = {
  name: 'companion-manifest',
  generateBundle() {
    const text = readFileSync(resolve(source, 'static/manifest.json'), 'utf8')
    const made = { ...(JSON.parse(text) as object), version }
    this.emitFile({ type: 'asset', fileName: 'manifest.json', source: `${JSON.stringify(made, null, 2)}\n` })
  },
}

export default defineConfig({
  root: source,
  base: './',
  publicDir: resolve(source, 'static'),
  plugins: [manifest],
  build: {
    outDir: resolve(here, 'resources/companion'),
    emptyOutDir: true,
    // Of Firefox, the one that first knows the same as Chrome 121 of what is used here.
    target: ['chrome121', 'firefox121'],
    // Shops look at what they are given: it can be read.
    minify: false,
    modulePreload: false,
    rolldownOptions: {
      input: {
        popup: resolve(source, 'popup.html'),
        background: resolve(source, 'background.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
    },
  },
})
