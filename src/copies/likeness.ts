// Owns how two stories are alike, in figures, and the grade that follows from them. Leaves which stories are compared to `candidates.ts`.
import type { StoryGrade, StoryLikeness } from '../model/story-groups'
import type { Comparable } from './comparable'
import { IS_AT_END, IS_QUOTED, SIGNS } from './story-print'

/** From which shares on a story is what of another; of runs of words, by which each changed word breaks five. */
export const GRADES = {
  /** Of both texts. */
  same: 0.8,
  /** Of the shorter text. */
  shortened: 0.7,
  /** A text that is longer than this share of the other isn't a shortened one. */
  shorterThan: 0.85,
  /** Of the shorter text, apart from what is quoted and what both end with. */
  rewritten: 0.12,
  /** The same where both name the same agency. */
  rewrittenWithCredit: 0.08,
  /** Numbers of the same thing that differ: more than these make it another report in the same form. */
  leastNumbers: 3,
  agreeingNumbers: 0.5,
  /** Runs that two texts share at least, to be copies at all. */
  leastShared: 10,
  /** Words in quotation marks that both hold. */
  quotedWords: 8,
} as const

/** What is counted besides runs to make words of them: a run has five. */
const WORDS_OF_RUN = 4

type Counts = {
  shared: number
  quoted: number
  /** Shared, not quoted in both, and at the end of both. */
  atEnds: number
  firstQuoted: number
  secondQuoted: number
}

/** Compare two stories; `null` when they have nothing in common that would say anything. */
export function compareStories(
  first: Comparable,
  second: Comparable,
  credit: string | null,
): StoryLikeness | null {
  const counts = countShared(first.runs, second.runs)
  if (counts.shared === 0) return null
  const numbers = compareNumbers(first.numbers, second.numbers)
  const figures = {
    firstInSecond: round(counts.shared / first.runs.length),
    secondInFirst: round(counts.shared / second.runs.length),
    told: round(toldShare(first, second, counts)),
    sharedRuns: counts.shared,
    quotedWords: counts.quoted === 0 ? 0 : counts.quoted + WORDS_OF_RUN,
    credit,
    numbers: numbers.met,
    agreeingNumbers: numbers.agreeing,
  }
  const grade = gradeOf(figures, first.runs.length / second.runs.length)
  return grade === null ? null : { grade, ...figures }
}

const round = (share: number): number => Math.round(share * 1000) / 1000

/** The share of the shorter text's own words: neither those that both quote, nor those that both end with. */
function toldShare(first: Comparable, second: Comparable, counts: Counts): number {
  const isFirst = first.runs.length <= second.runs.length
  const all = (isFirst ? first : second).runs.length
  const quoted = isFirst ? counts.firstQuoted : counts.secondQuoted
  const own = all - quoted - counts.atEnds
  const shared = counts.shared - counts.quoted - counts.atEnds
  return own < GRADES.leastShared || shared < GRADES.leastShared ? 0 : Math.min(1, shared / own)
}

function countShared(first: Uint32Array, second: Uint32Array): Counts {
  const counts: Counts = { shared: 0, quoted: 0, atEnds: 0, firstQuoted: 0, secondQuoted: 0 }
  let [i, j] = [0, 0]
  while (i < first.length && j < second.length) {
    const [a, b] = [first[i] ?? 0, second[j] ?? 0]
    const order = (a & ~SIGNS) >>> 0 === (b & ~SIGNS) >>> 0 ? 0 : a - b
    if (order === 0) addShared(counts, a & b)
    if (order <= 0) i++
    if (order >= 0) j++
  }
  for (const run of first) counts.firstQuoted += (run & IS_QUOTED) >> 1
  for (const run of second) counts.secondQuoted += (run & IS_QUOTED) >> 1
  return counts
}

function addShared(counts: Counts, signs: number): void {
  counts.shared++
  if ((signs & IS_QUOTED) !== 0) counts.quoted++
  else if ((signs & IS_AT_END) !== 0) counts.atEnds++
}

/** Of what both say a number of: how many numbers, and how many of them are the same. */
function compareNumbers(
  first: Uint32Array,
  second: Uint32Array,
): { readonly met: number; readonly agreeing: number } {
  let [i, j, met, agreeing] = [0, 0, 0, 0]
  while (i < first.length && j < second.length) {
    const order = (first[i] ?? 0) - (second[j] ?? 0)
    if (order !== 0) {
      if (order < 0) i += 2
      else j += 2
      continue
    }
    const [one, other] = [numbersFrom(first, i), numbersFrom(second, j)]
    met += Math.min(one.length, other.length)
    agreeing += one.filter((value) => other.includes(value)).length
    i += 2 * one.length
    j += 2 * other.length
  }
  return { met, agreeing }
}

/** The numbers that have the same words around them as the one at a place. */
function numbersFrom(pairs: Uint32Array, from: number): readonly number[] {
  const found: number[] = []
  for (let i = from; i < pairs.length && pairs[i] === pairs[from]; i += 2) found.push(pairs[i + 1] ?? 0)
  return found
}

type Figures = Omit<StoryLikeness, 'grade'>

/** @param sizes the first text's length by the second's */
function gradeOf(figures: Figures, sizes: number): StoryGrade | null {
  const isOtherReport =
    figures.numbers >= GRADES.leastNumbers &&
    figures.agreeingNumbers < figures.numbers * GRADES.agreeingNumbers
  const copied = isOtherReport || figures.sharedRuns < GRADES.leastShared ? null : copyGrade(figures, sizes)
  if (copied !== null) return copied
  return figures.quotedWords >= GRADES.quotedWords ? 'quotes' : null
}

function copyGrade(figures: Figures, sizes: number): StoryGrade | null {
  const { firstInSecond, secondInFirst, told, credit } = figures
  const least = Math.min(firstInSecond, secondInFirst)
  const most = Math.max(firstInSecond, secondInFirst)
  if (least >= GRADES.same) return 'same'
  if (most >= GRADES.shortened)
    return Math.min(sizes, 1 / sizes) <= GRADES.shorterThan ? 'shortened' : 'rewritten'
  const needed = credit === null ? GRADES.rewritten : GRADES.rewrittenWithCredit
  return told >= needed ? 'rewritten' : null
}
