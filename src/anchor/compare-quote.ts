// Owns the comparison of a quote with a text as a person is shown it: status, place, and both wordings word by word.
import type { LocatedQuote, QuoteSelector } from '../model/quote'
import type { QuoteStatus } from '../model/quote-kinds'
import { diffWords, type WordChange } from '../text/word-diff'
import { locateQuote } from './locate-quote'

export type QuoteComparison = {
  readonly status: QuoteStatus
  /** `null` when removed. */
  readonly place: LocatedQuote | null
  /** Old and new wording in one row; all `same` when only typography or place changed, all `old` when removed. */
  readonly changes: readonly WordChange[]
}

/** Compare a remembered quote with what a text holds now; `earlier` as for `locateQuote`. */
export function compareQuote(text: string, quote: QuoteSelector, earlier?: string): QuoteComparison {
  const place = locateQuote(text, quote, earlier)
  if (place === null) return { status: 'removed', place, changes: [{ kind: 'old', text: quote.exact }] }
  return { status: place.status, place, changes: diffWords(quote.exact, place.exact) }
}
