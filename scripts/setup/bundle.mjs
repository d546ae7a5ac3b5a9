// Owns turning a TypeScript program of the tests into one file that Node runs.
// Leaves what the programs do, and starting them, to whoever asks.

import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from './paths.mjs'

/** In two parts, so that this file keeps it when it is bundled itself. */
const meta = ['import', 'meta'].join('.')

/** In a bundle a module still says where its source lies: files are looked up from there. @type {import('vite').Plugin} */
const keepPlaces = {
  name: 'keep-places',
  transform(code, id) {
    if (!code.includes(meta) || id.includes('node_modules')) return null
    return code
      .replaceAll(`${meta}.dirname`, JSON.stringify(dirname(id)))
      .replaceAll(`${meta}.filename`, JSON.stringify(id))
      .replaceAll(`${meta}.url`, JSON.stringify(pathToFileURL(id).href))
  },
}

/**
 * Bundle a program with what it imports of ours: Node 20 does not run TypeScript.
 *
 * @param {string} source
 * @param {string} folder For the bundle; what lies in it is removed.
 * @param {{ readonly withPackages?: boolean }} [options] Take npm packages in too: the bundle then runs from any folder, and starts faster.
 * @returns {Promise<string>} The bundle's path.
 */
export async function bundleProgram(source, folder, { withPackages = false } = {}) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: projectFolder,
    plugins: [keepPlaces],
    ssr: withPackages ? { noExternal: true } : {},
    build: {
      ssr: source,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: '[name].mjs', format: 'es' } },
    },
  })
  return join(folder, `${/([^/\\]+)\.ts$/.exec(source)?.[1] ?? ''}.mjs`)
}
