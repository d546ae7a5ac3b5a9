// Owns `npm run durability`: which scenario, how much of it, and the exit code.
import { parseArgs } from 'node:util'
import { ensureBuild } from '../../scripts/setup/build.mjs'
import { endOrderlyOnSignals } from '../../scripts/setup/command.mjs'
import { runKills } from './d01-kill'
import { FULL_STATES, FULL_WORKLOADS, runPowerLosses } from './d03-power-loss'
import { FULL_CYCLES, runPowerCuts } from './d04-ext4'
import { runFullDisks } from './d06-disk-full'
import { runTwoWriters } from './d10-two-writers'
import { runBadWriters } from './d05-bad-writers'
import { runAppKills } from './d02-app-kill'
import { runReadOnly } from './d07-read-only'
import { run as runDamage } from './d08-damage'
import { run as runMissing } from './d09-missing'
import { run as runClocks } from './d11-clocks'
import { run as runIndexDamage } from './d13-index'
import { run as runSync } from './d14-sync'
import { run as runMigrations } from './d15-migration'
import { run as runUndo } from './d16-undo'
import { run as runBackups } from './d17-backups'
import { runMedia } from './d18-media'
import { runSoak } from './d19-soak'
import { describeOutcome, isSkipped, resultOfCases, type Outcome } from './result'
import { prepareProgram, type Program } from './storage-process'
import { BAD_WRITERS, type WriterName } from './writers'

type Settings = {
  readonly program: Program
  readonly seed: number
  readonly writer: WriterName
  readonly scale: number
}

const scaled = (count: number, scale: number): number => Math.max(1, Math.round(count * scale))

/** Gives its parts as they are done, or all at the end. */
type Scenario = (settings: Settings) => AsyncIterable<Outcome> | Promise<readonly Outcome[]>

/** Full forms; `scale` makes them shorter. */
const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'D-01': runKills,
  'D-03': ({ scale, ...settings }) =>
    runPowerLosses({
      ...settings,
      workloads: scaled(FULL_WORKLOADS, scale),
      states: scaled(FULL_STATES, scale),
    }),
  'D-04': ({ scale, ...settings }) => runPowerCuts({ ...settings, cycles: scaled(FULL_CYCLES, scale) }),
  'D-05': runBadWriters,
  'D-06': runFullDisks,
  'D-07': ({ seed }) => runReadOnly({ seed }),
  'D-08': async ({ seed, scale }) => [
    resultOfCases('a record damaged', 'mutations', await runDamage({ mutations: scaled(2000, scale), seed })),
  ],
  'D-09': async ({ seed, scale }) => [
    resultOfCases(
      'deleted, renamed, doubled',
      'cases',
      await runMissing({ cases: scaled(200, scale), seed }),
    ),
  ],
  'D-10': runTwoWriters,
  'D-11': async ({ seed, scale }) => [
    resultOfCases('clocks that are wrong and jump', 'cases', await runClocks({ seed, scale })),
  ],
  'D-13': async ({ seed, scale }) => {
    // Its index is filled by the thread that the app uses.
    await ensureBuild()
    return [
      resultOfCases('an index damaged', 'cases', await runIndexDamage({ cases: scaled(200, scale), seed })),
    ]
  },
  'D-14': async ({ seed, scale }) => [
    resultOfCases(
      'copies of six tools, and two machines at once',
      'cases',
      await runSync({ cases: scaled(30, scale), operations: scaled(500, scale), seed }),
    ),
  ],
  'D-15': async ({ scale }) => [
    resultOfCases('earlier forms', 'openings', await runMigrations({ stops: scaled(100, scale) })),
  ],
  'D-16': async ({ seed, scale }) => [
    resultOfCases(
      'sequences of 50 changes, undone and done again',
      'sequences',
      await runUndo({ sequences: scaled(1000, scale), seed }),
    ),
  ],
  'D-17': async ({ seed, scale }) => [
    resultOfCases(
      'backups kept, restored and damaged',
      'cases',
      await runBackups({ restores: scaled(20, scale), seed }),
    ),
  ],
  'D-18': ({ seed, scale }) => runMedia({ seed, scale }),
  'D-19': async (settings) => [await runSoak(settings)],
  'D-02': async ({ seed, scale }) => [await runAppKills({ kills: scaled(100, scale), seed })],
}

const USAGE = `Name a scenario: npm run durability -- ${Object.keys(SCENARIOS).join(' | ')}
  --seed N      other changes (1)
  --scale X     a part of the full form, such as 0.1 (1)
  --writer W    write with ${BAD_WRITERS.join(', ')} in place of the product's own way: it must fail`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    scale: { type: 'string', default: '1' },
    writer: { type: 'string', default: 'durable' },
  },
})
const name = positionals[0] ?? ''
const scenario = SCENARIOS[name]
const writer = (['durable', ...BAD_WRITERS] as const).find((known) => known === values.writer)
const [seed, scale] = [Number(values.seed), Number(values.scale)]
if (scenario === undefined || writer === undefined || !Number.isInteger(seed) || !(scale > 0)) {
  console.error(USAGE)
  process.exit(2)
}
// What a scenario mounted is unmounted when the process ends in an orderly manner.
endOrderlyOnSignals()
const program = await prepareProgram()
try {
  const startedAt = performance.now()
  let isGood = true
  for await (const outcome of await scenario({ program, seed, writer, scale })) {
    console.log(describeOutcome(name, outcome))
    isGood &&= isSkipped(outcome) || outcome.problems.length === 0
  }
  console.log(`${name} took ${((performance.now() - startedAt) / 1000).toFixed(0)} s`)
  process.exitCode = isGood ? 0 : 1
} finally {
  await program.remove()
}
