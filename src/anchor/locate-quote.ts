// Owns where a remembered quote stands in a text and what became of its words. Leaves the words' difference to `compare-quote.ts`.
import type { LocatedQuote, QuoteSelector, Span } from '../model/quote'
import { judgeAt, type Judgement } from './judge'
import { findNeighbours } from './neighbours'
import { findOccurrences, spanOfOccurrence, type Occurrence } from './occurrences'
import { makePattern, type Pattern } from './pattern'
import { indexTokens, likelyOffsets, type TokenIndex } from './token-index'

/**
 * Find where a remembered quote stands in an article's canonical text.
 *
 * Cheapest evidence first: the old position with the old surroundings; then the same words, typography apart, repeats ranked
 * by how many of the remembered neighbours stand beside them; then the place where words and neighbours agree best. What
 * became of the quote is decided by comparing words: the search only says where to look.
 *
 * @param text  Output of `canonicalText`.
 * @returns Half-open span in UTF-16 code units with the status of the words, or `null` if they are gone.
 * Source: fields follow TextQuoteSelector, W3C Web Annotation Data Model.
 */
export function locateQuote(text: string, quote: QuoteSelector): LocatedQuote | null {
  if (standsWhereItStood(text, quote)) return found(text, quote, 'identical')
  const pattern = makePattern(quote)
  if (pattern.from === pattern.to) return locateBlank(text, quote)
  const index = indexTokens(text)
  const occurrence = bestOccurrence(index, pattern)
  if (occurrence !== null && isBetweenNeighbours(occurrence))
    return unchanged(index, pattern, occurrence, false)

  const judgement = bestJudgement(index, pattern)
  if (occurrence !== null) {
    // The same words elsewhere don't speak for a sentence that was edited where it stood.
    const isEditedInPlace = judgement.status !== 'removed' && judgement.context >= 0.8
    if (!isEditedInPlace || covers(judgement, occurrence)) {
      const place = placeOf(index, pattern, occurrence, judgement)
      if (place === 'same') return unchanged(index, pattern, occurrence, false)
      if (pattern.wordCount >= SPEAKS_ALONE) return unchanged(index, pattern, occurrence, true)
      return null
    }
  }
  if (judgement.status === 'removed') return null
  return found(text, spanOfTokens(index, judgement.first, judgement.end), judgement.status)
}

/** Shares of the neighbours that say without a further look: this is the place. */
const isBetweenNeighbours = ({ before, after }: Occurrence): boolean =>
  before + after >= 1.4 || Math.max(before, after) >= 0.95

/** Fewer words than this stand anywhere: without their neighbours they are no trace of a quote. */
const SPEAKS_ALONE = 4
/** Tokens between a quote and a neighbour that could have been put in: further off, the quote was moved. */
const INSERTED = 100

function standsWhereItStood(text: string, { start, end, exact, prefix, suffix }: QuoteSelector): boolean {
  const before = start - prefix.length
  return (
    before >= 0 &&
    end - start === exact.length &&
    text.startsWith(prefix + exact + suffix, before) &&
    (prefix !== '' || start === 0) &&
    (suffix !== '' || end === text.length)
  )
}

const found = (text: string, { start, end }: Span, status: LocatedQuote['status']): LocatedQuote => ({
  start,
  end,
  exact: text.slice(start, end),
  status,
})

/** A quote of spaces or signs that aren't seen has only its surroundings to be found by. */
function locateBlank(text: string, { exact, prefix, suffix }: QuoteSelector): LocatedQuote | null {
  const at = text.indexOf(prefix + exact + suffix)
  if (at < 0) return null
  const start = at + prefix.length
  return found(text, { start, end: start + exact.length }, 'identical')
}

function bestOccurrence(index: TokenIndex, pattern: Pattern): Occurrence | null {
  let best: Occurrence | null = null
  for (const occurrence of findOccurrences(index, pattern))
    if (best === null || ranksBefore(index, pattern, occurrence, best)) best = occurrence
  return best
}

function ranksBefore(index: TokenIndex, pattern: Pattern, a: Occurrence, b: Occurrence): boolean {
  const kept = a.before + a.after - b.before - b.after
  if (Math.abs(kept) > 1e-9) return kept > 0
  const distance = (o: Occurrence): number =>
    Math.abs((index.tokens.starts[o.first] ?? 0) - pattern.selector.start)
  return distance(a) < distance(b)
}

function unchanged(
  index: TokenIndex,
  pattern: Pattern,
  occurrence: Occurrence,
  isMoved: boolean,
): LocatedQuote {
  const span = spanOfOccurrence(index, pattern, occurrence)
  const isExact = index.text.slice(span.start, span.end) === pattern.selector.exact
  return found(index.text, span, isMoved ? 'moved' : isExact ? 'identical' : 'cosmetic')
}

/** Places worth a close look. */
const LOOKS = 6

function bestJudgement(index: TokenIndex, pattern: Pattern): Judgement {
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

const covers = (judgement: Judgement, occurrence: Occurrence): boolean =>
  judgement.first <= occurrence.last && judgement.end > occurrence.first

/**
 * Say whether unchanged words stand where they stood relative to what stood around them. They do between their old neighbours,
 * however far these have drifted apart, beside the one that is left, and where none is left to tell.
 */
function placeOf(
  index: TokenIndex,
  pattern: Pattern,
  occurrence: Occurrence,
  judgement: Judgement,
): 'same' | 'other' {
  // Both neighbours stand elsewhere, next to each other: the quote was taken from between them.
  if (judgement.context >= 1.3 && !covers(judgement, occurrence)) return 'other'
  if (Math.max(occurrence.before, occurrence.after) >= 0.8) return 'same'
  const { tokens, contextFrom, contextTo, from, to } = pattern
  const find = (keys: readonly string[]): ReturnType<typeof findNeighbours> =>
    keys.length < 3 ? null : findNeighbours(index, keys, likelyOffsets(index, keys, 2))
  const before = find(tokens.keys.slice(contextFrom, from))
  const after = find(tokens.keys.slice(to, contextTo))
  if (before === null && after === null) return pattern.wordCount >= SPEAKS_ALONE ? 'same' : 'other'
  if (before !== null && before.end > occurrence.first) return 'other'
  if (after !== null && after.first <= occurrence.last) return 'other'
  if (before !== null && after !== null) return 'same'
  const gap = before === null ? (after?.first ?? 0) - occurrence.last : occurrence.first - before.end
  return gap <= INSERTED ? 'same' : 'other'
}

const spanOfTokens = (index: TokenIndex, first: number, end: number): Span => ({
  start: index.tokens.starts[first] ?? 0,
  end: index.tokens.ends[end - 1] ?? 0,
})
