// Owns finding the places where a quote's words stand unchanged, typography apart, and how well each keeps its neighbours.
// Leaves choosing among them to `locate-quote.ts`.
import type { Span } from '../model/quote'
import { isSameToken, type Pattern } from './pattern'
import { placesOf, type TokenIndex } from './token-index'

/** Where a quote's tokens stand in a row. `before` and `after`: share of the neighbouring words that are still there, 0 to 1. */
export type Occurrence = {
  readonly first: number
  readonly last: number
  readonly before: number
  readonly after: number
}

/** Find every place where the quote's tokens stand one after the other. */
export function findOccurrences(index: TokenIndex, pattern: Pattern): readonly Occurrence[] {
  const { from, to } = pattern
  const found: Occurrence[] = []
  for (const place of candidatePlaces(index, pattern)) {
    if (!standsAt(index, pattern, place)) continue
    const first = place
    const last = place + (to - from) - 1
    found.push({
      first,
      last,
      before: keptBefore(index, pattern, first),
      after: keptAfter(index, pattern, last),
    })
  }
  return found
}

/** The one beside which most of the neighbours stand; of equals, the nearest to where the quote stood. */
export function bestOccurrence(
  index: TokenIndex,
  pattern: Pattern,
  occurrences: readonly Occurrence[],
): Occurrence | null {
  let best: Occurrence | null = null
  for (const one of occurrences) if (best === null || ranksBefore(index, pattern, one, best)) best = one
  return best
}

function ranksBefore(index: TokenIndex, pattern: Pattern, a: Occurrence, b: Occurrence): boolean {
  const kept = a.before + a.after - b.before - b.after
  if (Math.abs(kept) > 1e-9) return kept > 0
  const distance = (o: Occurrence): number =>
    Math.abs((index.tokens.starts[o.first] ?? 0) - pattern.selector.start)
  return distance(a) < distance(b)
}

/** Places for the first token, from the rarest of those that the quote doesn't cut. */
function candidatePlaces(index: TokenIndex, pattern: Pattern): readonly number[] {
  const { from, to, head, tail, tokens } = pattern
  const first = head === null ? from : from + 1
  const end = tail === null ? to : to - 1
  if (first >= end) return index.tokens.keys.map((_, at) => at)
  let rarest: readonly number[] | null = null
  let pivot = first
  for (let at = first; at < end; at++) {
    const places = placesOf(index, tokens.keys[at] ?? '')
    if (rarest !== null && places.length >= rarest.length) continue
    rarest = places
    pivot = at
  }
  return (rarest ?? []).map((place) => place - (pivot - from))
}

function standsAt(index: TokenIndex, pattern: Pattern, place: number): boolean {
  if (place < 0) return false
  for (let at = pattern.from; at < pattern.to; at++)
    if (!isSameToken(pattern, at, index.tokens.keys[place + at - pattern.from])) return false
  return true
}

/** Words next to a quote that tell whether it stands where it stood. */
const NEIGHBOURS = 10
/** Tokens in the text in which they are looked for. */
const REACH = 14

function keptBefore(index: TokenIndex, pattern: Pattern, first: number): number {
  const { tokens, contextFrom, from } = pattern
  const wanted = tokens.keys.slice(Math.max(contextFrom, from - NEIGHBOURS), from)
  return keptShare(wanted, index.tokens.keys.slice(Math.max(0, first - REACH), first))
}

function keptAfter(index: TokenIndex, pattern: Pattern, last: number): number {
  const { tokens, contextTo, to } = pattern
  const wanted = tokens.keys.slice(to, Math.min(contextTo, to + NEIGHBOURS))
  return keptShare(wanted, index.tokens.keys.slice(last + 1, last + 1 + REACH))
}

/** Share of `wanted` that stands in `there` in order: length of the longest common subsequence. */
export function keptShare(wanted: readonly string[], there: readonly string[]): number {
  if (wanted.length === 0) return there.length === 0 ? 1 : 0
  let row = new Array<number>(there.length + 1).fill(0)
  for (const key of wanted) {
    const next = [0]
    there.forEach((other, i) => {
      next.push(key === other ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0))
    })
    row = next
  }
  return (row.at(-1) ?? 0) / wanted.length
}

/** The span of the text that an occurrence covers, with the spaces and invisible signs that the quote itself begins and ends with. */
export function spanOfOccurrence(index: TokenIndex, pattern: Pattern, occurrence: Occurrence): Span {
  const { tokens, text } = index
  const { selector } = pattern
  const own = pattern.tokens
  const begin = selector.prefix.length
  const first = tokens.starts[occurrence.first] ?? 0
  const last = tokens.ends[occurrence.last] ?? first
  const lead = (own.starts[pattern.from] ?? begin) - begin
  // Of a word that the quote cuts, the part that it leaves out lies outside the span.
  const fromWordEnd = (own.ends[pattern.from] ?? begin) - begin
  const guess = pattern.head === null ? first - lead : (tokens.ends[occurrence.first] ?? 0) - fromWordEnd
  if (guess >= 0 && text.startsWith(selector.exact, guess))
    return { start: guess, end: guess + selector.exact.length }
  const cutEnd = begin + selector.exact.length - (own.starts[pattern.to - 1] ?? 0)
  return {
    start: pattern.head === null ? first : Math.max(first, guess),
    end: pattern.tail === null ? last : Math.min(last, (tokens.starts[occurrence.last] ?? 0) + cutEnd),
  }
}
