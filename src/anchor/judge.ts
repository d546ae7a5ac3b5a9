// Owns what became of a quote whose words no longer stand in a row: reworded, shortened or gone. Leaves the search to `locate-quote.ts`.
import { align } from './align'
import { changeIn, type Change } from './change'
import type { Pattern } from './pattern'
import { likelyOffsets, SPREAD, type TokenIndex } from './token-index'

/** What stands where a quote once stood. */
export type Judgement = {
  readonly status: 'reworded' | 'shortened' | 'removed'
  /** Tokens of the text, half-open; empty when removed. */
  readonly first: number
  readonly end: number
  /** Share of the quote's words that are still there, in order. */
  readonly kept: number
  /** Shares of the old neighbours that stand before and after, added up: 0 to 2. */
  readonly context: number
}

/** Places worth a close look. */
const LOOKS = 6

/** Of the places that a quote most likely stands at, what is said of the best. */
export function bestJudgement(index: TokenIndex, pattern: Pattern): Judgement {
  let best: Judgement = { status: 'removed', first: 0, end: 0, kept: 0, context: 0 }
  for (const offset of likelyOffsets(index, pattern.tokens.keys, LOOKS)) {
    const judgement = judgeAt(index, pattern, offset)
    if (weight(judgement) > weight(best)) best = judgement
    if (weight(best) >= 4.5) break
  }
  return best
}

/**
 * How much a look says. Neighbours say more about the place than words that any sentence of its kind would share; that they
 * stand side by side with nothing between says as much as a quote that is nearly whole.
 */
function weight({ status, context, kept }: Judgement): number {
  if (status === 'shortened') return 2 * context + 1.2
  if (status === 'removed' && kept < 0.1) return 2 * context + 0.9
  return 2 * context + (kept >= 0.93 ? 3 : kept >= 0.85 ? 2 : 1) * kept
}

/** Lay a quote with its surroundings along the text near an offset and compare the words there. */
function judgeAt(index: TokenIndex, pattern: Pattern, offset: number): Judgement {
  const { keys } = index.tokens
  const first = Math.max(0, offset - 2 * SPREAD)
  const end = Math.min(keys.length, offset + pattern.tokens.keys.length + 3 * SPREAD)
  return judgeIn(index, pattern, { first, end })
}

/** Lay a quote with its surroundings along a stretch of the text and compare the words there. */
export function judgeIn(index: TokenIndex, pattern: Pattern, stretch: Region): Judgement {
  const meets = layAlong(index, pattern, stretch)
  keepTogether(meets, pattern.from, pattern.to)
  if (!pattern.isHeld) {
    keepTogether(meets, pattern.contextFrom, pattern.from)
    keepTogether(meets, pattern.to, pattern.contextTo)
  }
  const limits = pattern.isHeld ? stretch : { first: 0, end: index.tokens.keys.length }
  const region = regionOf(pattern, meets, limits)
  const context = contextShare(index, pattern, meets, region)
  const gone: Judgement = { status: 'removed', first: region.first, end: region.first, kept: 0, context }
  if (region.first >= region.end) return gone
  const change = changeIn(index, pattern, meets, region)
  const kept = pattern.wordCount === 0 ? 0 : change.kept / pattern.wordCount
  const status = statusOf(change, pattern.wordCount, context)
  return status === 'removed' ? { ...gone, kept } : { status, ...region, kept, context }
}

/** No token is one of these. */
const [BEGIN, END] = ['\u0002', '\u0003']
/** More than all words of a place together. */
const HELD = 1_000_000

/** Of held surroundings the ends meet, whatever lies between: there, nothing is a chance likeness. */
function layAlong({ tokens }: TokenIndex, pattern: Pattern, { first, end }: Region): Int32Array {
  const gains = gainsOf(pattern)
  if (!pattern.isHeld) return align(pattern.tokens.keys, gains, tokens.keys, first, end).meets
  const own = [BEGIN, ...pattern.tokens.keys, END]
  const there = [BEGIN, ...tokens.keys.slice(first, end), END]
  const { meets } = align(own, [HELD, ...gains, HELD], there, 0, there.length)
  return meets.subarray(1, -1).map((place) => (place < 0 ? -1 : place - 1 + first))
}

/** A neighbour counts more than a word of the quote: a sentence that resembles the quote is not taken from its neighbours. */
const gainsOf = ({ tokens, from, to, isHeld }: Pattern): number[] =>
  tokens.isWord.map((isWord, at) => (isWord ? 30 : 8) * (at >= from && at < to ? 1 : isHeld ? 1.1 : 1.5))

/** Tokens of the text, half-open. */
export type Region = { readonly first: number; readonly end: number }

/** The tokens of the text that stand for the quote: from its first met word to its last, with what took the place of lost ends. */
function regionOf(pattern: Pattern, meets: Int32Array, limits: Region): Region {
  const { from, to, contextTo } = pattern
  let firstMet = from
  while (firstMet < to && meets[firstMet] === -1) firstMet++
  let lastMet = to - 1
  while (lastMet >= firstMet && meets[lastMet] === -1) lastMet--
  let before = from - 1
  while (before >= 0 && meets[before] === -1) before--
  let after = to
  while (after < contextTo && meets[after] === -1) after++
  const floor = before >= 0 ? (meets[before] ?? -1) + 1 : limits.first
  const ceiling = after < contextTo ? (meets[after] ?? 0) : limits.end
  if (firstMet === to) return betweenNeighbours(pattern, before, after, floor, ceiling)
  const first = meets[firstMet] ?? 0
  const end = (meets[lastMet] ?? 0) + 1
  return {
    first: first - share(first - floor, lostEnd(pattern, from, firstMet), from - 1 - before),
    end: end + share(ceiling - end, lostEnd(pattern, lastMet + 1, to), after - to),
  }
}

/** Tokens that can stand between two words of a quote without these being words of two sentences. */
const APART = 12

/** Where the words of the quote, or of its neighbours, are met in stretches far apart, only the longest counts: the rest are strays. */
function keepTogether(meets: Int32Array, from: number, to: number): void {
  const stretches: number[][] = []
  let last = -1
  for (let at = from; at < to; at++) {
    const place = meets[at] ?? -1
    if (place < 0) continue
    if (last < 0 || place - last > APART) stretches.push([])
    stretches.at(-1)?.push(at)
    last = place
  }
  const longest = stretches.reduce<number[]>((best, one) => (one.length > best.length ? one : best), [])
  for (const stretch of stretches) if (stretch !== longest) for (const at of stretch) meets[at] = -1
}

/** How many tokens may stand for an end that was lost: a few more than it had, or only a mark where no word was lost. */
function lostEnd({ tokens }: Pattern, from: number, to: number): number {
  if (from >= to) return 0
  return tokens.isWord.slice(from, to).includes(true) ? to - from + 3 : 1
}

/** How many of the unmet tokens at an end took the place of the quote's own lost ones rather than of its neighbours'. */
function share(unmet: number, most: number, lostOther: number): number {
  // A neighbour that lost words of its own accounts for as many of them.
  return Math.min(Math.max(0, unmet - lostOther), most)
}

/** With no word met, only a quote of a word or two between neighbours that both hold can be told from one that is gone. */
function betweenNeighbours(
  pattern: Pattern,
  before: number,
  after: number,
  floor: number,
  ceiling: number,
): Region {
  const isHeld =
    before === pattern.from - 1 &&
    (before >= 0 || pattern.isHeld) &&
    after === pattern.to &&
    (after < pattern.contextTo || pattern.isHeld)
  const isShort = pattern.wordCount <= 3 && ceiling - floor <= 2 * (pattern.to - pattern.from) + 2
  return isHeld && isShort && ceiling > floor ? { first: floor, end: ceiling } : { first: floor, end: floor }
}

/** Neighbouring tokens that count on each side. */
const NEAR = 10

/**
 * Shares of the neighbours on both sides that stand there. Marks stand everywhere: of neighbours that have words, only these count.
 * What lies beyond held surroundings is there.
 */
function contextShare(index: TokenIndex, pattern: Pattern, meets: Int32Array, region: Region): number {
  const { from, to, contextFrom, contextTo, tokens, isHeld } = pattern
  const share = (first: number, end: number, atEdge: boolean): number => {
    const beyond = isHeld ? NEAR - (end - first) : 0
    if (end <= first) return atEdge || isHeld ? 1 : 0
    const hasWords = tokens.isWord.slice(first, end).includes(true)
    let [met, all] = [beyond, beyond]
    for (let at = first; at < end; at++) {
      if (hasWords && tokens.isWord[at] !== true) continue
      all++
      if ((meets[at] ?? -1) >= 0) met++
    }
    return met / all
  }
  const before = share(Math.max(contextFrom, from - NEAR), from, region.first === 0)
  const after = share(to, Math.min(contextTo, to + NEAR), region.end >= index.tokens.keys.length)
  return before + after
}

/** Share of words in common from which a sentence is the quote reworded, if some of its neighbours stand there too. */
const MOSTLY = 0.75
/** Between neighbours that are both untouched, or for a short quote, far fewer will do: the place speaks for itself. */
const PARTLY = 0.35
/** Without old neighbours only words that are nearly all there can be the quote. */
const NEARLY_ALL = 0.85
/** Cuts of less than this share, or of single words, can turn a sense around: they are rewordings. */
const CUT_SHARE = 0.2

function statusOf(change: Change, wordCount: number, context: number): Judgement['status'] {
  const kept = wordCount === 0 ? 0 : change.kept / wordCount
  const alike = (2 * change.kept) / Math.max(1, wordCount + change.kept + change.added)
  const isCut = change.added === 0 && change.cuts > 0 && change.cuts <= 2 && change.shortestCut >= 2
  const isPart = isCut && 1 - kept >= CUT_SHARE && kept >= 0.4 && change.kept >= 2
  const speaksAlone = kept >= 0.6 && change.kept >= 6
  if (isPart && (context >= 0.6 || speaksAlone)) return 'shortened'
  // One word of a short quote is a large share of it.
  if (wordCount <= 3 && context >= 1.2) return 'reworded'
  if (context >= (wordCount < 8 ? 1.6 : 1.95) && alike >= PARTLY) return 'reworded'
  if (context >= 0.5 && alike >= MOSTLY) return 'reworded'
  // So long a stretch word for word is no other sentence of the same kind.
  const isLargelyVerbatim = change.verbatim >= 6 && change.verbatim >= 0.6 * wordCount
  if (context >= 0.5 && isLargelyVerbatim) return isPart ? 'shortened' : 'reworded'
  return alike >= NEARLY_ALL && wordCount >= 6 ? 'reworded' : 'removed'
}
