// Owns running the tests of one promise in their full form, and gathering what they counted.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgePatterns } from './s14-patterns'
import { tryExports } from './s17-exports'
import type { Requirement } from './requirements'

export type RequirementOutcome = {
  readonly id: string
  readonly promise: string
  readonly ok: boolean
  /** What the tests counted, in words; of those that count nothing, how many there were. */
  readonly figures: readonly string[]
  readonly seconds: number
}

type Run = { readonly code: number; readonly output: string }

/** Run a program to its end; what it prints is shown as it comes, and kept. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Run> {
  return new Promise((done) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (data: Buffer): void => {
      output += data.toString()
      process.stderr.write(data)
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('close', (code) => {
      done({ code: code ?? 1, output })
    })
  })
}

/** Run all of them. A promise without a test that passed isn't shown. */
export async function runRequirement(requirement: Requirement): Promise<RequirementOutcome> {
  const { id, promise, unit = [], app = [], whole, own } = requirement
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'cuttings-figures-'))
  const file = join(folder, 'figures.jsonl')
  const env = { CUTTINGS_TEST_ALL: '1', CUTTINGS_FIGURES: file, NO_COLOR: '1' }
  const runs: Run[] = []
  if (unit.length > 0)
    runs.push(
      await run('npx', ['vitest', 'run', '--testTimeout=3600000', '--hookTimeout=600000', ...unit], env),
    )
  if (app.length > 0)
    runs.push(
      await run(process.execPath, ['scripts/e2e.mjs', ...app, ...(whole === true ? [] : ['-g', id])], env),
    )
  if (own !== undefined) {
    const code = await (own === 'patterns' ? judgePatterns(false) : tryExports())
    runs.push({ code, output: '' })
  }
  const passed = runs.reduce((sum, { output }) => sum + passedIn(output), 0)
  const figures = figuresIn(file, id)
  rmSync(folder, { recursive: true })
  return {
    id,
    promise,
    ok: runs.every(({ code }) => code === 0) && (passed > 0 || own !== undefined),
    figures: [...figures, ...(passed > 0 ? [`${String(passed)} tests`] : [])],
    seconds: Math.round((performance.now() - started) / 1000),
  }
}

/** As vitest and Playwright say it at the end: `Tests  12 passed`, `12 passed (3s)`. */
function passedIn(output: string): number {
  const line = output
    .split('\n')
    .map((text) => text.trim())
    .findLast((text) => text.startsWith('Tests ') || text.includes(' passed ('))
  const words = line?.split(' ').filter((word) => word !== '') ?? []
  return Number(words[words.indexOf('passed') - 1] ?? 0) || 0
}

function figuresIn(file: string, id: string): readonly string[] {
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    // No test of this promise counts anything.
  }
  const lines = text.split('\n').filter((line) => line !== '')
  return lines
    .map((line) => JSON.parse(line) as { readonly id: string; readonly figure: string })
    .filter((told) => told.id === id)
    .map(({ figure }) => figure)
}
