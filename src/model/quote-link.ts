// Owns the link that leads to a quote of this library, in the app itself. Leaves following it to others.
import { quoteId, type QuoteId } from './ids'

const BEFORE_ID = 'cuttings://quote/'

/** The link to a quote. */
export const quoteLink = (id: string): string => `${BEFORE_ID}${id}`

/** The quote that a link leads to; `null` for anything else, down to the letter. */
export function quoteOfLink(link: string): QuoteId | null {
  if (!link.startsWith(BEFORE_ID)) return null
  const parsed = quoteId.safeParse(link.slice(BEFORE_ID.length))
  return parsed.success ? parsed.data : null
}
