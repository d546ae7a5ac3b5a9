// Owns where a remembered quote stands in a text and what became of its words. Leaves the words' difference to `compare-quote.ts`.
import type { LocatedQuote, QuoteSelector } from '../model/quote'
import { locateAlone } from './locate-alone'
import { locateBeside, wentAlong } from './locate-beside'
import { found, unchanged } from './located'
import { bestOccurrence, findOccurrences } from './occurrences'
import { makePattern } from './pattern'
import { indexTokens } from './token-index'

/**
 * Find where a remembered quote stands in an article's canonical text.
 *
 * Cheapest evidence first: the old position with the old surroundings; then the same words, typography apart, repeats ranked
 * by how many of the remembered neighbours stand beside them; then the place that lies between the sentences that both texts
 * have; without the earlier text, the place where words and neighbours agree best. What became of the quote is decided by comparing
 * words: the search only says where to look.
 *
 * @param text  Output of `canonicalText`.
 * @param earlier  The text that the quote was made in: with it, the quote's place is found by all that both texts have.
 * @returns Half-open span in UTF-16 code units with the status of the words, or `null` if they are gone.
 * Source: fields follow TextQuoteSelector, W3C Web Annotation Data Model.
 */
export function locateQuote(text: string, quote: QuoteSelector, earlier?: string): LocatedQuote | null {
  if (standsWhereItStood(text, quote)) return found(text, quote, 'identical')
  const pattern = makePattern(quote)
  if (pattern.from === pattern.to) return locateBlank(text, quote)
  const index = indexTokens(text)
  const occurrences = findOccurrences(index, pattern)
  const best = bestOccurrence(index, pattern, occurrences)
  if (best !== null && wentAlong(best)) return unchanged(index, pattern, best, false)
  if (earlier?.slice(quote.start, quote.end) === quote.exact) {
    const located = locateBeside(index, indexTokens(earlier), pattern, occurrences, best)
    if (located !== undefined) return located
  }
  return locateAlone(index, pattern, best)
}

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

/** A quote of spaces or signs that aren't seen has only its surroundings to be found by. */
function locateBlank(text: string, { exact, prefix, suffix }: QuoteSelector): LocatedQuote | null {
  const at = text.indexOf(prefix + exact + suffix)
  if (at < 0) return null
  const start = at + prefix.length
  return found(text, { start, end: start + exact.length }, 'identical')
}
