// Owns D-05, the harness's test of itself: every scenario with three writers that are known to lose words must find them out.
import { runKills } from './d01-kill'
import { FULL_STATES, FULL_WORKLOADS, runPowerLosses } from './d03-power-loss'
import { FULL_CYCLES, runPowerCuts } from './d04-ext4'
import { runFullDisks } from './d06-disk-full'
import { isSkipped, type Outcome } from './result'
import type { Program } from './storage-process'
import { BAD_WRITERS, type BadWriter } from './writers'

export type BadWriterOptions = {
  readonly program: Program
  readonly seed: number
  /** How much is tried before a writer is taken for good. */
  readonly scale: number
}

type Settings = BadWriterOptions & { readonly writer: BadWriter; readonly untilFound: true }

/** As much of each scenario as finds a bad writer out, and more: each ends once it has. */
const SCENARIOS: Readonly<Record<string, (settings: Settings) => AsyncIterable<Outcome>>> = {
  'D-01': (settings) => runKills({ ...settings, scale: settings.scale / 5 }),
  'D-03': (settings) =>
    runPowerLosses({
      ...settings,
      workloads: Math.ceil((FULL_WORKLOADS * settings.scale) / 10),
      states: Math.ceil((FULL_STATES * settings.scale) / 30),
    }),
  'D-04': (settings) => runPowerCuts({ ...settings, cycles: Math.ceil((FULL_CYCLES * settings.scale) / 10) }),
  'D-06': (settings) => runFullDisks({ ...settings, scale: settings.scale / 2 }),
}

/** Run D-05: a problem is a writer that a scenario took for good. */
export async function* runBadWriters(options: BadWriterOptions): AsyncGenerator<Outcome> {
  for (const writer of BAD_WRITERS)
    for (const [scenario, run] of Object.entries(SCENARIOS))
      yield await findOut(`${scenario} with ${writer}`, run({ ...options, writer, untilFound: true }))
}

/** Go through the parts of a scenario until one finds the writer out. */
async function findOut(name: string, outcomes: AsyncIterable<Outcome>): Promise<Outcome> {
  let skipped: string | null = null
  let tried = 0
  for await (const outcome of outcomes) {
    if (isSkipped(outcome)) {
      skipped = outcome.skipped
      continue
    }
    tried++
    const found = outcome.problems.length
    if (found > 0) return { name, counts: { 'parts tried': tried, 'problems found': found }, problems: [] }
  }
  if (tried === 0 && skipped !== null) return { name, skipped }
  return { name, counts: { 'parts tried': tried }, problems: ['nothing was found: the harness is broken'] }
}
