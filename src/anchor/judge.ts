// Owns what became of a quote whose words no longer stand in a row: reworded, shortened or gone. Leaves the search to `locate-quote.ts`.
import { align } from './align'
import { changeIn, type Change } from './change'
import type { Pattern } from './pattern'
import { SPREAD, type TokenIndex } from './token-index'

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

/** Lay a quote with its surroundings along the text near an offset and compare the words there. */
export function judgeAt(index: TokenIndex, pattern: Pattern, offset: number): Judgement {
  const { keys } = index.tokens
  const from = Math.max(0, offset - 2 * SPREAD)
  const to = Math.min(keys.length, offset + pattern.tokens.keys.length + 3 * SPREAD)
  const { meets } = align(pattern.tokens.keys, gainsOf(pattern), keys, from, to)
  keepTogether(meets, pattern)
  const region = regionOf(index, pattern, meets)
  const context = contextShare(index, pattern, meets, region)
  const gone: Judgement = { status: 'removed', first: region.first, end: region.first, kept: 0, context }
  if (region.first >= region.end) return gone
  const change = changeIn(index, pattern, meets, region)
  const kept = pattern.wordCount === 0 ? 0 : change.kept / pattern.wordCount
  const status = statusOf(change, pattern.wordCount, context)
  return status === 'removed' ? { ...gone, kept } : { status, ...region, kept, context }
}

/** A neighbour counts more than a word of the quote: a sentence that resembles the quote is not taken from its neighbours. */
const gainsOf = ({ tokens, from, to }: Pattern): number[] =>
  tokens.isWord.map((isWord, at) => (isWord ? 30 : 8) * (at >= from && at < to ? 1 : 1.5))

/** Tokens of the text, half-open. */
export type Region = { readonly first: number; readonly end: number }

/** The tokens of the text that stand for the quote: from its first met word to its last, with what took the place of lost ends. */
function regionOf(index: TokenIndex, pattern: Pattern, meets: Int32Array): Region {
  const { from, to, contextTo } = pattern
  let firstMet = from
  while (firstMet < to && meets[firstMet] === -1) firstMet++
  let lastMet = to - 1
  while (lastMet >= firstMet && meets[lastMet] === -1) lastMet--
  let before = from - 1
  while (before >= 0 && meets[before] === -1) before--
  let after = to
  while (after < contextTo && meets[after] === -1) after++
  const floor = before >= 0 ? (meets[before] ?? -1) + 1 : 0
  const ceiling = after < contextTo ? (meets[after] ?? 0) : index.tokens.keys.length
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

/** Where the quote's words are met in stretches far apart, only the longest is the quote: the rest are strays. */
function keepTogether(meets: Int32Array, { from, to }: Pattern): void {
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
    before === pattern.from - 1 && before >= 0 && after === pattern.to && after < pattern.contextTo
  const isShort = pattern.wordCount <= 3 && ceiling - floor <= 2 * (pattern.to - pattern.from) + 2
  return isHeld && isShort && ceiling > floor ? { first: floor, end: ceiling } : { first: floor, end: floor }
}

/** Neighbouring tokens that count on each side. */
const NEAR = 10

function contextShare(index: TokenIndex, pattern: Pattern, meets: Int32Array, region: Region): number {
  const { from, to, contextFrom, contextTo } = pattern
  const share = (first: number, end: number, atEdge: boolean): number => {
    if (end <= first) return atEdge ? 1 : 0
    return meets.subarray(first, end).filter((place) => place >= 0).length / (end - first)
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
