// Owns what is remembered of a story to compare it: the hashes of its runs of words, with marks for what is quoted and what stands near
// the end, its paragraphs, and the numbers in it with the words around them. Leaves comparing two to `likeness.ts`.
import { addToHash, HASH_SEED, mixHash, storyWords, type StoryWords } from './story-words'

/**
 * A story's runs of words in reading order. Each is a hash of 30 bits above two signs: `IS_QUOTED`, and `IS_AT_END` for what stands in the
 * last part of the text, where sites put the same words under every page.
 */
export type StoryPrint = {
  readonly runs: Uint32Array
  /** For each paragraph of at least some words its hash, and the half-open stretch of `runs` that begin in it. */
  readonly paragraphs: readonly StoryParagraph[]
  /** Pairs of hashes: the words around a number, and the number. */
  readonly numbers: Uint32Array
}

export type StoryParagraph = { readonly hash: number; readonly start: number; readonly end: number }

export const IS_QUOTED = 2
export const IS_AT_END = 1
/** The signs. */
export const SIGNS = 3

/** What a run weighs: five words, four of Korean, ten characters of Chinese or Japanese. */
const RUN_WEIGHT = 20
/** The end of a text: so many runs of it, or this share of a short one. */
const END = { runs: 120, share: 0.45 }
/** Shorter paragraphs are the same by chance. */
const LEAST_OF_PARAGRAPH = 6
/** Words on either side of a number that tell what it is the number of. */
const AROUND_NUMBER = 2

/** Make a story's print. Of a text with fewer words than a run has, there are no runs. */
export function makeStoryPrint(text: string): StoryPrint {
  const words = storyWords(text)
  const runs = runsOf(words)
  return { runs, paragraphs: paragraphsOf(words, runs.length), numbers: numbersOf(words) }
}

function runsOf({ hashes, weights, quoted, count }: StoryWords): Uint32Array {
  const runs = new Uint32Array(count)
  let made = 0
  for (let from = 0; from < count; from++) {
    let weight = 0
    let hash = HASH_SEED
    let isQuoted = 1
    let at = from
    for (; at < count && weight < RUN_WEIGHT; at++) {
      weight += weights[at] ?? 0
      hash = addToHash(hash, mixHash((hashes[at] ?? 0) ^ hash))
      isQuoted &= quoted[at] ?? 0
    }
    if (weight < RUN_WEIGHT) break
    runs[made++] = ((mixHash(hash) & ~SIGNS) | (isQuoted === 1 ? IS_QUOTED : 0)) >>> 0
  }
  const endsFrom = made - Math.min(END.runs, Math.floor(made * END.share))
  for (let i = endsFrom; i < made; i++) runs[i] = ((runs[i] ?? 0) | IS_AT_END) >>> 0
  return runs.slice(0, made)
}

function paragraphsOf({ hashes, paragraphEnds }: StoryWords, runs: number): readonly StoryParagraph[] {
  const found: StoryParagraph[] = []
  let start = 0
  for (const end of paragraphEnds) {
    if (end - start >= LEAST_OF_PARAGRAPH && start < runs) {
      let hash = HASH_SEED
      for (let i = start; i < end; i++) hash = addToHash(hash, hashes[i] ?? 0)
      found.push({ hash: mixHash(hash), start, end: Math.min(end, runs) })
    }
    start = end
  }
  return found
}

function numbersOf({ hashes, numbers, count }: StoryWords): Uint32Array {
  const found: number[] = []
  for (let at = AROUND_NUMBER; at < count - AROUND_NUMBER; at++) {
    if (numbers[at] !== 1) continue
    let around = HASH_SEED
    for (let near = at - AROUND_NUMBER; near <= at + AROUND_NUMBER; near++)
      // A number beside it may be another as well.
      around = addToHash(around, near === at || numbers[near] === 1 ? 1 : (hashes[near] ?? 0))
    found.push(mixHash(around), hashes[at] ?? 0)
  }
  return Uint32Array.from(found)
}
