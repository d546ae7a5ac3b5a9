// Owns where a kept quote stands in a version of its article, and what became of it there.
import { locateQuote } from '../anchor/locate-quote'
import type { PlacedQuote } from '../model/answers'
import type { Quote } from '../model/quote'
import type { QuoteStatus } from '../model/quote-kinds'

/** Place a quote in the canonical text of a version; in its own it stands where it was made. */
export function placeQuote(quote: Quote, version: number, text: string): PlacedQuote {
  const { start, end, exact } = quote.selector
  if (quote.version === version && text.slice(start, end) === exact)
    return { quote, status: 'identical', span: { start, end } }
  const located = locateQuote(text, quote.selector)
  return located === null
    ? { quote, status: 'removed', span: null }
    : { quote, status: located.status, span: { start: located.start, end: located.end } }
}

/**
 * What became of quotes in the newest version of their article, by id. Those of that version are taken at their word: whether its
 * sealed text still holds them is for a check to tell.
 * @param readText  its text; `null` where that can't be read: then nothing is known of the others
 */
export async function statusesIn(
  quotes: readonly Quote[],
  newest: number,
  readText: () => Promise<string | null>,
): Promise<ReadonlyMap<string, QuoteStatus>> {
  const older = quotes.filter(({ version }) => version !== newest)
  const statuses = new Map<string, QuoteStatus>(quotes.map(({ id }) => [id, 'identical']))
  const text = older.length === 0 ? null : await readText()
  for (const quote of older) {
    if (text === null) statuses.delete(quote.id)
    else statuses.set(quote.id, placeQuote(quote, newest, text).status)
  }
  return statuses
}
