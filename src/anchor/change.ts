// Owns the comparison of a quote's words with what stands in its place: kept, added, left out. Leaves the verdict to `judge.ts`.
import { countUnits } from '../text/tokens'
import type { Region } from './judge'
import type { Pattern } from './pattern'
import type { TokenIndex } from './token-index'

/** What became of a quote's words where they stand now. */
export type Change = {
  /** Words of the quote, as a reader counts, that are there in order. */
  readonly kept: number
  /** Words that are there and weren't in the quote. */
  readonly added: number
  /** Words of the longest stretch that stands there word for word. */
  readonly verbatim: number
  /** Stretches that were left out, and how many words the shortest has. */
  readonly shortestCut: number
  readonly cuts: number
}

/** Compare a quote's words with those of a region, as they were met. */
export function changeIn(index: TokenIndex, pattern: Pattern, meets: Int32Array, region: Region): Change {
  const { from, to, tokens } = pattern
  const isMet = (at: number): boolean => (meets[at] ?? -1) >= region.first && (meets[at] ?? -1) < region.end
  const lost = countUnits(tokens, from, to, (at) => !isMet(at))
  const met = new Set<number>()
  for (let at = from; at < to; at++) if (isMet(at)) met.add(meets[at] ?? -1)
  const recased = recasedOpening(index, pattern, meets, region)
  const added = countUnits(
    index.tokens,
    region.first,
    region.end,
    (at) => !met.has(at) && at !== recased.place,
  )
  const cuts = cutLengths(pattern, (at) => isMet(at) || at === recased.own)
  return {
    kept: pattern.wordCount - lost,
    added,
    verbatim: longestVerbatim(pattern, meets),
    cuts: cuts.length,
    shortestCut: cuts.length === 0 ? 0 : Math.min(...cuts),
  }
}

function longestVerbatim({ from, to, tokens }: Pattern, meets: Int32Array): number {
  let longest = 0
  let start = from
  for (let at = from; at < to; at++) {
    const isNext = at > start && meets[at] === (meets[at - 1] ?? -1) + 1
    if (!isNext) start = at
    if ((meets[at] ?? -1) >= 0) longest = Math.max(longest, countUnits(tokens, start, at + 1))
  }
  return longest
}

/** A sentence that lost its begin opens with a capital that wasn't there: not a new word. */
function recasedOpening(
  index: TokenIndex,
  pattern: Pattern,
  meets: Int32Array,
  region: Region,
): { readonly place: number; readonly own: number } {
  const none = { place: -1, own: -1 }
  let place = region.first
  while (place < region.end && index.tokens.isWord[place] !== true) place++
  const key = index.tokens.keys[place]
  if (key === undefined || place >= region.end) return none
  for (let at = pattern.from + 1; at < pattern.to; at++) {
    if ((meets[at] ?? -1) !== -1) continue
    const own = pattern.tokens.keys[at] ?? ''
    const isNext = (meets[at + 1] ?? -1) === place + 1
    if (isNext && own !== key && own.charAt(0).toUpperCase() + own.slice(1) === key) return { place, own: at }
  }
  return none
}

/** Lengths in words of the stretches of the quote that were left out. */
function cutLengths(pattern: Pattern, isThere: (at: number) => boolean): number[] {
  const { from, to, tokens } = pattern
  const lengths: number[] = []
  let start = -1
  for (let at = from; at <= to; at++) {
    const isGap = at < to && (!isThere(at) || (start >= 0 && tokens.isWord[at] !== true))
    if (isGap && start < 0) start = at
    if (isGap || start < 0) continue
    const length = countUnits(tokens, start, at, (i) => !isThere(i))
    if (length > 0) lengths.push(length)
    start = -1
  }
  return lengths
}
