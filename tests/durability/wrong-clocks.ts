// Owns clocks that are wrong in every way that a machine's clock is known to be: each is right at first, and again at the end.
import type { Clock } from '../../src/ports'
import { makeRandom } from '../helpers/random'

export const SECOND_MS = 1000
export const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const YEAR_MS = 365 * DAY_MS

const START_MS = Date.UTC(2026, 2, 28, 22)
/** A second before the seconds since 1970 need more than 31 bits. */
const END_OF_31_BITS_MS = Date.UTC(2038, 0, 19, 3, 14, 6)

/** A way to be wrong: what it says instead of `right`, when asked for the `n`th time since it is wrong. */
type Wrong = (right: number, n: number) => number

const random = makeRandom(11)

/** By name. */
export const WRONG_CLOCKS: Readonly<Record<string, Wrong>> = {
  'a year behind': (right) => right - YEAR_MS,
  'ten years ahead': (right) => right + 10 * YEAR_MS,
  'begins in 1970': (_right, n) => n * SECOND_MS,
  'passes the end of 31 bits': (right) => END_OF_31_BITS_MS + (right - START_MS) / 60,
  'an hour ahead, as summer time begins': (right) => right + HOUR_MS,
  'an hour behind, as summer time ends': (right) => right - HOUR_MS,
  'jumps ahead in the middle of a save': (right, n) => right + (n % 2) * 10 * YEAR_MS,
  'jumps back in the middle of a save': (right, n) => right - (n % 2) * YEAR_MS,
  'stands still': () => START_MS,
  'says anything': () => random.below(60 * 365) * DAY_MS,
}

export type SetClock = {
  readonly now: Clock
  /** Let time go by. */
  pass(ms: number): void
  setWrong(isWrong: boolean): void
}

/** Make a clock, right until it is set wrong; a second goes by whenever it is asked. */
export function makeWrongClock(wrong: Wrong): SetClock {
  let right = START_MS
  let asked: number | null = null
  return {
    now() {
      right += SECOND_MS
      return new Date(asked === null ? right : wrong(right, ++asked)).toISOString()
    },
    pass(ms) {
      right += ms
    },
    setWrong(isWrong) {
      asked = isWrong ? 0 : null
    },
  }
}
