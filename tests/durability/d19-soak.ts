// Owns D-19: a random user for an hour, killed about every half minute, with a model beside the library: after each kill the two are
// the same, and while it lives the process holds no more and more memory.
import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { makeRandom } from '../helpers/random'
import { inTemporaryFolder } from './cases'
import { countDone, follow, judge, judgeTrash } from './judge'
import { slopeOf, watchMemory, type Sample } from './memory'
import type { Result } from './result'
import { EMPTY_STATE } from './state'
import { startStorage, type Program } from './storage-process'

const FULL_SECONDS = 3600
const FULL_OPERATIONS = 20_000
const KILL_SECONDS = 30
/** Every so many lives one is longer, so that there is something to see after the warm-up. */
const LONG_EVERY = 5
const LONG_FACTOR = 2
/** A young process grows: its code is compiled, its heap finds its size. */
const WARM_UP_SECONDS = 30
const STEEPEST_BYTES_PER_MINUTE = 1024 * 1024
/** Below this many samples after the warm-up the slope is told and not judged. */
const FEWEST_SAMPLES = 600

export type SoakOptions = {
  readonly program: Program
  readonly seed: number
  readonly scale: number
  /** Seconds between two kills, about. */
  readonly killSeconds?: number
}

/** Run D-19. */
export const runSoak = ({ program, seed, scale, killSeconds = KILL_SECONDS }: SoakOptions): Promise<Result> =>
  inTemporaryFolder('soak', async (root) => {
    const folder = join(root, 'library')
    const random = makeRandom(seed)
    const problems: string[] = []
    const counts = { kills: 0, 'acknowledged changes': 0 }
    const lives: (readonly Sample[])[] = []
    const until = performance.now() + FULL_SECONDS * scale * 1000
    let state = EMPTY_STATE
    for (let life = 1; performance.now() < until && problems.length === 0; life++) {
      const storage = startStorage(program, {
        folder,
        seed: seed + life,
        operations: Number.MAX_SAFE_INTEGER,
      })
      const stopWatching = watchMemory(storage.pid)
      const seconds = killSeconds * (0.5 + random.next()) * (life % LONG_EVERY === 0 ? LONG_FACTOR : 1)
      await Promise.race([sleep(seconds * 1000), storage.ended()])
      storage.kill()
      const { messages, errors } = await storage.ended()
      lives.push(stopWatching())
      counts.kills++
      counts['acknowledged changes'] += countDone(messages)
      if (errors.includes('Error')) problems.push(`life ${String(life)}: ${errors.slice(0, 300)}`)
      const verdict = await judge(folder, follow(state, messages))
      problems.push(...verdict.problems.map((problem) => `life ${String(life)}: ${problem}`))
      state = verdict.state
    }
    problems.push(...(await judgeTrash(folder, state)).map((problem) => `at the end: ${problem}`))
    const wanted = FULL_OPERATIONS * scale
    if (counts['acknowledged changes'] < wanted) problems.push(`fewer than ${String(wanted)} changes`)
    const memory = judgeMemory(lives)
    return {
      name: 'an hour of random work, killed again and again',
      counts: { ...counts, ...memory.counts },
      problems: [...problems, ...memory.problems],
    }
  })

function judgeMemory(lives: readonly (readonly Sample[])[]): Pick<Result, 'counts' | 'problems'> {
  const warm = lives.map((samples) => samples.filter(({ ageSeconds }) => ageSeconds > WARM_UP_SECONDS))
  const samples = warm.reduce((sum, life) => sum + life.length, 0)
  const slope = slopeOf(warm.filter((life) => life.length > 0))
  const perMinute = slope === null ? null : Math.round(slope * 60)
  const isSteep = perMinute !== null && samples >= FEWEST_SAMPLES && perMinute > STEEPEST_BYTES_PER_MINUTE
  return {
    counts: {
      'samples of memory after the warm-up': samples,
      ...(perMinute === null ? {} : { 'bytes more a minute': perMinute }),
    },
    problems: isSteep ? [`memory grows by ${String(perMinute)} bytes a minute`] : [],
  }
}
