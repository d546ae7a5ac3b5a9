// Owns `npm run bench -- NAME`: one benchmark of tests/bench, bundled where it is TypeScript.
// Leaves what is measured, the targets, and a built app where one is needed, to the benchmarks.

import './setup/node-version.mjs'
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInTerminal } from './setup/command.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { inProject, outFolder, projectFolder } from './setup/paths.mjs'
import { runScript, SetupError } from './setup/report.mjs'

const benchFolder = inProject('tests', 'bench')
const benchFile = /^(.+)\.bench\.(ts|mjs)$/

/** In a bundle a module still says where its source lies: files are looked up from there. @type {import('vite').Plugin} */
const keepPlaces = {
  name: 'keep-places',
  transform(code, id) {
    if (!code.includes('import.meta.') || id.includes('node_modules')) return null
    return code
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      .replaceAll('import.meta.filename', JSON.stringify(id))
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href))
  },
}

await runScript(async () => {
  const [name, ...args] = process.argv.slice(2)
  const source = findBenchmark(name)
  await ensurePackages()
  const program = source.endsWith('.mjs') ? source : await bundle(source)
  return runInTerminal(process.execPath, [program, ...args], { cwd: projectFolder })
})

/** @param {string | undefined} name */
function findBenchmark(name) {
  const files = existsSync(benchFolder) ? readdirSync(benchFolder).filter((file) => benchFile.test(file)) : []
  const file = files.find((candidate) => benchFile.exec(candidate)?.[1] === name)
  if (file !== undefined) return join(benchFolder, file)
  const names = files.map((candidate) => benchFile.exec(candidate)?.[1] ?? '')
  throw new SetupError(`Name a benchmark: npm run bench -- ${names.join(' | ')}`)
}

/**
 * Node 20 does not run TypeScript: the benchmark is bundled with what it imports of ours, packages stay outside.
 *
 * @param {string} source
 * @returns {Promise<string>} The bundle's path.
 */
async function bundle(source) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    logLevel: 'warn',
    root: projectFolder,
    plugins: [keepPlaces],
    build: {
      ssr: source,
      outDir: join(outFolder, 'bench'),
      emptyOutDir: true,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: '[name].mjs', format: 'es' } },
    },
  })
  return join(outFolder, 'bench', `${/([^/\\]+)\.ts$/.exec(source)?.[1] ?? ''}.mjs`)
}
