// Owns `npm run bench -- NAME`: one benchmark of tests/bench, bundled where it is TypeScript.
// Leaves what is measured, the targets, and a built app where one is needed, to the benchmarks.

import './setup/node-version.mjs'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { bundleProgram } from './setup/bundle.mjs'
import { runInTerminal } from './setup/command.mjs'
import { ensurePackages } from './setup/packages.mjs'
import { inProject, outFolder, projectFolder } from './setup/paths.mjs'
import { runScript, SetupError } from './setup/report.mjs'

const benchFolder = inProject('tests', 'bench')
const benchFile = /^(.+)\.bench\.(ts|mjs)$/

await runScript(async () => {
  const [name, ...args] = process.argv.slice(2)
  const source = findBenchmark(name)
  await ensurePackages()
  const program = source.endsWith('.mjs') ? source : await bundleProgram(source, join(outFolder, 'bench'))
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
