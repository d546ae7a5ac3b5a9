// Owns D-19: a random user for an hour, killed about every half minute, with a model beside the library: after each kill the two are
// the same. In the last quarter of an hour it is left alone, and holds no more and more memory.
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
/** The last part of the time is one life without a kill: what a process holds can only be judged after its warm-up. */
const LAST_LIFE_SHARE = 1 / 4
/** A young process grows: its code is compiled, its heap finds its size. */
const WARM_UP_SECONDS = 180
/** For a program to end by itself when told to. */
const ENDING_MS = 120_000
const STEEPEST_BYTES_PER_MINUTE = 1024 * 1024
/** Below this many samples after the warm-up the slope is told and not judged. */
const FEWEST_SAMPLES = 300

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
    let lastLife: readonly Sample[] = []
    const until = performance.now() + FULL_SECONDS * scale * 1000
    let state = EMPTY_STATE
    for (let life = 1; performance.now() < until && problems.length === 0; life++) {
      const leftMs = until - performance.now()
      const isLast = leftMs <= FULL_SECONDS * scale * LAST_LIFE_SHARE * 1000
      const lifeMs = isLast ? leftMs : killSeconds * (0.5 + random.next()) * 1000
      const storage = startStorage(
        program,
        { folder, seed: seed + life, operations: Number.MAX_SAFE_INTEGER },
        lifeMs + ENDING_MS,
      )
      const stopWatching = watchMemory(storage.pid)
      await Promise.race([sleep(lifeMs), storage.ended()])
      storage.kill()
      const { messages, errors } = await storage.ended()
      lastLife = stopWatching()
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
    const memory = judgeMemory(lastLife)
    return {
      name: 'an hour of random work, killed again and again',
      counts: { ...counts, ...memory.counts },
      problems: [...problems, ...memory.problems],
    }
  })

function judgeMemory(life: readonly Sample[]): Pick<Result, 'counts' | 'problems'> {
  const warm = life.filter(({ ageSeconds }) => ageSeconds > WARM_UP_SECONDS)
  const samples = warm.length
  const slope = slopeOf(warm)
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
