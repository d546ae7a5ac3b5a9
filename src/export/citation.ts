// Owns how a quote and a source are cited. Leaves how citations are set in a format to that format.
import type { DocumentQuote, DossierSource } from '../model/dossier-document'

/** A stretch of a citation; `href` where it is an address that may be opened. */
export type CitationPart = { readonly text: string; readonly href: string | null }

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A date as people write it: `1 January 2026`, in the zone in which it was given; what is no date stays as it is. */
export function readableDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?:$|T)/.exec(iso) ?? []
  const name = MONTHS[Number(month) - 1]
  return year === undefined || name === undefined ? iso : `${Number(day)} ${name} ${year}`
}

/** An instant in UTC: `2 January 2026, 09:14 UTC`. */
export function readableInstant(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  return time === undefined ? readableDate(iso) : `${readableDate(iso)}, ${time} UTC`
}

/** An address that a reader may open: http or https. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/\S+$/i.test(address)

/** The address of a source: the one that answered; of a file, the one that the page gives for itself. */
export function sourceAddress(source: DossierSource): string | null {
  const { finalUrl, requestedUrl, metadata } = source.capture
  return finalUrl ?? requestedUrl ?? metadata.canonicalUrl
}

/** Cite a source in full: author, title, site, date, address, when it was captured, and its version in the library. */
export function citeSource(source: DossierSource): readonly CitationPart[] {
  return cite(source, null)
}

/** Cite a quote: as its source, with the paragraph. */
export function citeQuote(quote: DocumentQuote, source: DossierSource): readonly CitationPart[] {
  return cite(source, quote.paragraph)
}

function cite(source: DossierSource, paragraph: number | null): readonly CitationPart[] {
  const { metadata, capturedAt, fileName } = source.capture
  const address = sourceAddress(source)
  const said = [
    `[${source.number}]`,
    metadata.byline === null ? null : `${metadata.byline},`,
    `“${metadata.title === '' ? 'Untitled' : metadata.title}”,`,
    metadata.siteName === null ? null : `${metadata.siteName},`,
    metadata.publishedAt === null ? null : `${readableDate(metadata.publishedAt)},`,
    paragraph === null ? null : `paragraph ${paragraph},`,
  ].filter((part) => part !== null)
  const origin = address ?? (fileName === null ? null : `file ${fileName}`)
  const parts: CitationPart[] = [{ text: `${said.join(' ')} `, href: null }]
  if (origin !== null) parts.push({ text: origin, href: isWebAddress(origin) ? origin : null })
  const end = `captured ${readableDate(capturedAt)}, version ${source.version}.`
  parts.push({ text: origin === null ? end : `, ${end}`, href: null })
  return parts
}

/** A citation as one string. */
export const citationText = (parts: readonly CitationPart[]): string =>
  parts.map((part) => part.text).join('')
