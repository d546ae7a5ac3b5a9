// Owns the phases of `npm test`, in their order: each runs a tool to its end and gives its outcome and what it printed.
// Leaves the order's consequences (printing, adding up, the exit code) to scripts/test.mjs.

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuild } from '../setup/build.mjs'
import { runQuietly } from '../setup/command.mjs'
import { withOwnDisplay } from '../setup/display.mjs'
import { readJsonFile } from '../setup/json-file.mjs'
import { inProject, outFolder, projectFolder } from '../setup/paths.mjs'
import { packageScript } from '../setup/project.mjs'
import { SetupError } from '../setup/report.mjs'
import { outcomeOfCheck, outcomeOfPlaywright, outcomeOfRun } from './tally.mjs'

/** @typedef {{ readonly outcome: import('./tally.mjs').Outcome, readonly output: string }} PhaseResult */
/** @typedef {{ readonly name: string, readonly run: () => Promise<PhaseResult> }} Phase */

const resultsFolder = join(outFolder, 'test-results')

/**
 * The phases of a test run, in groups: those of one group run at the same time. Tests have the machine to themselves.
 *
 * @param {NodeJS.ProcessEnv} env Names the Electron to use.
 * @returns {readonly (readonly Phase[])[]}
 */
export function listPhases(env) {
  const tsc = packageScript('typescript', 'bin', 'tsc')
  return [
    [
      checkPhase('lint', [[packageScript('eslint', 'bin', 'eslint.js'), '.']], env),
      checkPhase(
        'types',
        ['tsconfig.node.json', 'tsconfig.web.json'].map((project) => [tsc, '--noEmit', '-p', project]),
        env,
      ),
      checkPhase('format', [[packageScript('prettier', 'bin', 'prettier.cjs'), '--check', '.']], env),
    ],
    [{ name: 'build', run: runBuild }],
    [{ name: 'unit', run: () => runUnitTests(env) }],
    [{ name: 'e2e', run: () => runEndToEndTests(env) }],
  ]
}

/**
 * @param {string} name
 * @param {readonly (readonly string[])[]} commands Scripts for Node with their arguments; all must end well.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Phase}
 */
function checkPhase(name, commands, env) {
  const run = async () => {
    const results = []
    for (const command of commands) results.push(await runNode(command, env))
    return {
      outcome: outcomeOfCheck(results.every(({ code }) => code === 0)),
      output: results.map(({ stdout, stderr }) => stdout + stderr).join(''),
    }
  }
  return { name, run }
}

/** @returns {Promise<PhaseResult>} */
async function runBuild() {
  try {
    await ensureBuild()
    return { outcome: outcomeOfCheck(true), output: '' }
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    return { outcome: outcomeOfCheck(false), output: error.message }
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<PhaseResult>}
 */
async function runUnitTests(env) {
  const file = join(resultsFolder, 'unit.json')
  await rm(file, { force: true })
  const { code, stdout, stderr } = await runNode([inProject('scripts', 'test-run', 'unit.mjs'), file], env)
  const reported = /** @type {import('./tally.mjs').Outcome | null} */ (readJsonFile(file))
  return { outcome: outcomeOfRun(reported, code), output: stdout + stderr }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<PhaseResult>}
 */
async function runEndToEndTests(env) {
  const file = join(resultsFolder, 'e2e.json')
  await rm(file, { force: true })
  const { code, stdout, stderr } = await withOwnDisplay(env, (withDisplay) =>
    runNode([packageScript('@playwright/test', 'cli.js'), 'test', '--reporter=line,json'], {
      ...withDisplay,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    }),
  )
  const report = /** @type {import('./tally.mjs').PlaywrightReport | null} */ (readJsonFile(file))
  const reported = report === null ? null : outcomeOfPlaywright(report)
  return { outcome: outcomeOfRun(reported, code), output: stdout + stderr }
}

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function runNode(args, env) {
  return runQuietly(process.execPath, args, { cwd: projectFolder, env: { ...env, NO_COLOR: '1' } })
}
