// Owns the links that lead into the app: to a quote, an article or a free note of this library, and to a page that is to be clipped.
// Leaves following them to others.
import type { ArticleId, NoteId, QuoteId } from './ids'
import { RECORD_ID } from './record-id'

const SCHEME = 'cuttings://'

/** The link to a quote. */
export const quoteLink = (id: string): string => `${SCHEME}quote/${id}`

/** The link to an article. */
export const articleLink = (id: string): string => `${SCHEME}article/${id}`

/** The link to a free note. */
export const noteLink = (id: string): string => `${SCHEME}note/${id}`

/** The link that proposes to clip a page. */
export const clipLink = (address: string): string => `${CLIP}${encodeURIComponent(address)}`
const CLIP = `${SCHEME}clip?url=`

/** The quote that a link leads to; `null` for anything else, down to the letter. */
export const quoteOfLink = (link: string): QuoteId | null => idIn(link, quoteLink('')) as QuoteId | null

/** The article that a link leads to; `null` for anything else, down to the letter. */
export const articleOfLink = (link: string): ArticleId | null =>
  idIn(link, articleLink('')) as ArticleId | null

/** The free note that a link leads to; `null` for anything else, down to the letter. */
export const noteOfLink = (link: string): NoteId | null => idIn(link, noteLink('')) as NoteId | null

function idIn(link: string, before: string): string | null {
  if (!link.startsWith(before)) return null
  const id = link.slice(before.length)
  return RECORD_ID.test(id) ? id : null
}

/** The address that a link proposes to clip, as it was written: whether it is one is for others to say. `null` for anything else. */
export function addressOfClipLink(link: string): string | null {
  if (!link.startsWith(CLIP)) return null
  try {
    return decodeURIComponent(link.slice(CLIP.length))
  } catch {
    return null
  }
}

/** Whether a link leads to something of a library. */
export const leadsToThing = (link: string): boolean =>
  quoteOfLink(link) !== null || articleOfLink(link) !== null || noteOfLink(link) !== null
