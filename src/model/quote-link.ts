// Owns the link that leads to a quote of this library, in the app itself. Leaves following it to others.
import type { QuoteId } from './ids'
import { RECORD_ID } from './record-id'

const BEFORE_ID = 'cuttings://quote/'

/** The link to a quote. */
export const quoteLink = (id: string): string => `${BEFORE_ID}${id}`

/** The quote that a link leads to; `null` for anything else, down to the letter. */
export function quoteOfLink(link: string): QuoteId | null {
  if (!link.startsWith(BEFORE_ID)) return null
  const id = link.slice(BEFORE_ID.length)
  return RECORD_ID.test(id) ? (id as QuoteId) : null
}
