// Owns the proof that `npm test` adds up right, by real runs of both test tools on tests that pass, fail and are skipped.
// Leaves the phases that are one check to their own tools.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addOutcomes,
  outcomeOfCheck,
  outcomeOfPlaywright,
  outcomeOfRun,
  summarise,
  type Outcome,
  type PlaywrightReport,
} from '../../scripts/test-run/tally.mjs'
import { makeTemporaryFolder, writeFiles } from '../helpers/temporary-folder'

/** Each of these starts whole test tools. */
const slowMs = 90_000
const projectFolder = resolve(import.meta.dirname, '../..')

/** A folder inside the project, so that the test tools are found from it. */
function makeTestProject(files: Readonly<Record<string, string>>): string {
  const folder = makeTemporaryFolder(join(projectFolder, 'out', 'test-results'))
  writeFiles(folder, { 'package.json': '{"type":"module"}', ...files })
  return folder
}

function runNode(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): number | null {
  const own = { ...process.env, VITEST: '', VITEST_POOL_ID: '', VITEST_WORKER_ID: '', ...env }
  return spawnSync(process.execPath, args, { cwd: folder, env: own, stdio: 'ignore' }).status
}

function readJson(file: string): unknown {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

function runVitest(files: Readonly<Record<string, string>>): Outcome {
  const folder = makeTestProject({ 'vitest.config.mjs': 'export default {}', ...files })
  const file = join(folder, 'outcome.json')
  const code = runNode(folder, [join(projectFolder, 'scripts/test-run/unit.mjs'), file])
  return outcomeOfRun(readJson(file) as Outcome | null, code ?? 1)
}

describe('a run of unit tests', { timeout: slowMs }, () => {
  it('counts what passed, failed and was skipped, with the reason', () => {
    const outcome = runVitest({
      'sample.test.js': `
        import { expect, it } from 'vitest'
        it('passes', () => { expect(1).toBe(1) })
        it('fails', () => { expect(1).toBe(2) })
        it('is skipped', ({ skip }) => { skip('no printer here') })
        it.skip('is skipped silently', () => {})`,
    })

    expect(outcome).toEqual({
      passed: 1,
      failed: 1,
      skipped: [{ name: 'is skipped', reason: 'no printer here' }, { name: 'is skipped silently' }],
    })
  })

  it('counts a file that cannot be loaded, and an error outside of all tests, as failures', () => {
    const good = `import { it } from 'vitest'\nit('passes', () => {})`
    expect(runVitest({ 'good.test.js': good, 'bad.test.js': `import './missing'` })).toMatchObject({
      passed: 1,
      failed: 1,
    })

    const late = `${good}\nvoid Promise.reject(new Error('nobody waits for this'))`
    expect(runVitest({ 'late.test.js': late })).toMatchObject({ passed: 1, failed: 1 })
  })

  it('counts a run without any test as a failure', () => {
    expect(runVitest({})).toMatchObject({ passed: 0, failed: 1 })
  })
})

describe('a run of end-to-end tests', { timeout: slowMs }, () => {
  it('counts what passed, failed and was skipped, with the reason', () => {
    const folder = makeTestProject({
      'playwright.config.mjs': `export default { testDir: '.', reporter: 'json' }`,
      'sample.spec.mjs': `
        import { expect, test } from '@playwright/test'
        test('passes', () => {})
        test.describe('inside', () => { test('fails', () => { expect(1).toBe(2) }) })
        test('is skipped', () => { test.skip(true, 'no printer here') })`,
    })
    const file = join(folder, 'report.json')
    const code = runNode(folder, [join(projectFolder, 'node_modules/@playwright/test/cli.js'), 'test'], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    })

    expect(outcomeOfRun(outcomeOfPlaywright(readJson(file) as PlaywrightReport), code ?? 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: [{ name: 'sample.spec.mjs > is skipped', reason: 'no printer here' }],
    })
  })
})

describe('the sum', () => {
  it('is one plain line over tests and checks', () => {
    const skipped = { passed: 0, failed: 0, skipped: [{ name: 'prints' }] }
    const total = addOutcomes([outcomeOfCheck(true), outcomeOfCheck(false), { ...skipped, passed: 40 }])

    expect(summarise(total)).toBe('41 passed, 1 failed, 1 skipped')
  })

  it('has a failure when a run ended badly without saying which test failed, or without a report', () => {
    expect(outcomeOfRun({ passed: 3, failed: 0, skipped: [] }, 1)).toMatchObject({ passed: 3, failed: 1 })
    expect(outcomeOfRun(null, 0)).toMatchObject({ passed: 0, failed: 1 })
  })
})
