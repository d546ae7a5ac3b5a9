// Owns `npm run bench -- NAME`: one benchmark of tests/bench, on the built app and a display of its own.
// Leaves what is measured, and the targets, to the benchmarks.

import './setup/node-version.mjs'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runInTerminal } from './setup/command.mjs'
import { withOwnDisplay } from './setup/display.mjs'
import { inProject, outFolder, projectFolder } from './setup/paths.mjs'
import { ensureApp } from './setup/project.mjs'
import { runScript, SetupError } from './setup/report.mjs'
import { runtimeEnvironment } from './setup/runtime.mjs'

const benchFolder = inProject('tests', 'bench')
const benchFile = /^(.+)\.bench\.(ts|mjs)$/

await runScript(async () => {
  const [name, ...args] = process.argv.slice(2)
  const source = findBenchmark(name)
  const runtime = await ensureApp({ forTests: true })
  const program = source.endsWith('.mjs') ? source : await bundle(source)
  return withOwnDisplay(runtimeEnvironment(runtime), (env) =>
    runInTerminal(process.execPath, [program, ...args], { cwd: projectFolder, env }),
  )
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
