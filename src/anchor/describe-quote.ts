// Owns how a quote's place is remembered. Leaves finding it again to `locate-quote.ts`.
import { AppError } from '../errors'
import { CONTEXT_LENGTH, type QuoteSelector, type Span } from '../model/quote'

const isLowSurrogate = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

/** Whether an offset lies between the two halves of one character. */
const cutsPair = (text: string, at: number): boolean =>
  isHighSurrogate(text.charCodeAt(at - 1)) && isLowSurrogate(text.charCodeAt(at))

/**
 * Remember where a span of a canonical text stands: its place, its words and up to 64 units of context each side.
 *
 * A span that would cut a character of two units in half is widened to hold it whole; context is narrowed.
 *
 * @throws {AppError} bad-quote (`empty`) for a span that holds nothing or lies outside the text
 * Source: TextQuoteSelector and TextPositionSelector, W3C Web Annotation Data Model.
 */
export function describeQuote(text: string, span: Span): QuoteSelector {
  if (span.start < 0 || span.end > text.length || span.start >= span.end)
    throw new AppError('bad-quote', { exact: '', reason: 'empty' })
  const start = cutsPair(text, span.start) ? span.start - 1 : span.start
  const end = cutsPair(text, span.end) ? span.end + 1 : span.end
  const before = Math.max(0, start - CONTEXT_LENGTH)
  const after = Math.min(text.length, end + CONTEXT_LENGTH)
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(cutsPair(text, before) ? before + 1 : before, start),
    suffix: text.slice(end, cutsPair(text, after) ? after - 1 : after),
  }
}
