// Owns D-05, the harness's test of itself: every scenario with three writers that are known to lose words must find them out.
import { runKills } from './d01-kill'
import { FULL_STATES, FULL_WORKLOADS, runPowerLosses } from './d03-power-loss'
import { FULL_CYCLES, runPowerCuts } from './d04-ext4'
import { runFullDisks } from './d06-disk-full'
import { collectOutcomes, isSkipped, type Outcome, type Result } from './result'
import type { Program } from './storage-process'
import { BAD_WRITERS, type BadWriter } from './writers'

export type BadWriterOptions = {
  readonly program: Program
  readonly seed: number
  /** 1 is enough to find all of them out; more is surer. */
  readonly scale: number
}

type Settings = BadWriterOptions & { readonly writer: BadWriter }

/** As much of each scenario as finds a bad writer out. */
const SCENARIOS: Readonly<Record<string, (settings: Settings) => AsyncIterable<Outcome>>> = {
  'D-01': (settings) =>
    runKills({ ...settings, scale: settings.scale / 5, until: { calls: ['write', 'rename'] } }),
  'D-03': (settings) =>
    runPowerLosses({
      ...settings,
      workloads: Math.ceil((FULL_WORKLOADS * settings.scale) / 60),
      states: Math.ceil((FULL_STATES * settings.scale) / 200),
    }),
  'D-04': (settings) => runPowerCuts({ ...settings, cycles: Math.ceil((FULL_CYCLES * settings.scale) / 80) }),
  'D-06': (settings) => runFullDisks({ ...settings, scale: settings.scale / 10 }),
}

/** Run D-05: a problem is a writer that a scenario took for good. */
export async function* runBadWriters(options: BadWriterOptions): AsyncGenerator<Outcome> {
  for (const writer of BAD_WRITERS)
    for (const [scenario, run] of Object.entries(SCENARIOS))
      yield verdictOn(`${scenario} with ${writer}`, await collectOutcomes(run({ ...options, writer })))
}

function verdictOn(name: string, outcomes: readonly Outcome[]): Outcome {
  const results = outcomes.filter((outcome): outcome is Result => !isSkipped(outcome))
  const problems = results.reduce((sum, result) => sum + result.problems.length, 0)
  const skipped = outcomes.find(isSkipped)
  if (results.length === 0 && skipped !== undefined) return { name, skipped: skipped.skipped }
  return {
    name,
    counts: { 'problems found': problems },
    problems: problems === 0 ? ['nothing was found: the harness is broken'] : [],
  }
}
