// Owns which addresses commentary leads to while it is on the page. Leaves following them to whoever shows it.
import { externalLink } from '../../src/model/external-link'
import { articleOfLink, noteOfLink, quoteOfLink } from '../../src/model/app-link'

/** An address that may be followed: of the web, of mail, or of a thing of the library; `null` for any other. */
export const addressThatLeads = (address: string): string | null =>
  externalLink(address) !== null ||
  quoteOfLink(address) !== null ||
  articleOfLink(address) !== null ||
  noteOfLink(address) !== null
    ? address
    : null

/** What a person typed for an address, with what goes without saying: `example.org` is of the web, `a@example.org` of mail. */
export function completeAddress(typed: string): string | null {
  const words = typed.trim()
  if (words === '') return null
  const known = addressThatLeads(words)
  if (known !== null) return known
  if (words.includes(':')) return null
  return addressThatLeads(words.includes('@') ? `mailto:${words}` : `https://${words}`)
}
