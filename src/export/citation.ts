// Owns how a quote and a source are cited. Leaves how citations are set in a format to that format.
import type { CaptureRecord } from '../model/article'
import type { BibliographyEntry, CitationPart } from '../model/citation'
import type { DocumentQuote, DossierDocument, DossierSource } from '../model/dossier-document'
import type { QuotePlace } from '../model/quote-place'

export type { CitationPart } from '../model/citation'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** A date as people write it: `1 January 2026`, `January 2026`, in the zone in which it was given; what is no date stays as it is. */
export function readableDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})(?:-(\d{2})(?:$|T)|$)/.exec(iso) ?? []
  const name = MONTHS[Number(month) - 1]
  if (year === undefined || name === undefined) return iso
  return [...(day === undefined ? [] : [Number(day)]), name, year].join(' ')
}

/** An instant in UTC: `2 January 2026, 09:14 UTC`. */
export function readableInstant(iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  return time === undefined ? readableDate(iso) : `${readableDate(iso)}, ${time} UTC`
}

/** An address that a reader may open: http or https. */
export const isWebAddress = (address: string): boolean => /^https?:\/\/\S+$/i.test(address)

/** What of a source is cited. */
export type CitedSource = Pick<DossierSource, 'capture' | 'metadata' | 'version'>

/** The address of a source: the one that answered; of a file, the one that the page gives for itself. */
export function sourceAddress(source: {
  readonly capture: Pick<CaptureRecord, 'finalUrl' | 'requestedUrl' | 'metadata'>
}): string | null {
  const { finalUrl, requestedUrl, metadata } = source.capture
  return finalUrl ?? requestedUrl ?? metadata.canonicalUrl
}

/** Cite a source in full: author, title, site, date, address, when it was captured, and its version in the library. */
export function citeSource(source: DossierSource): readonly CitationPart[] {
  return cite(source, null, `[${source.number}]`)
}

/** Cite a quote: as its source, with the place. */
export function citeQuote(quote: DocumentQuote, source: DossierSource): readonly CitationPart[] {
  return cite(source, quote.place, `[${source.number}]`)
}

/** What is printed under a quote of a document: in its style, with the number of the note where that has notes. */
export function quoteCitation(
  { citations }: DossierDocument,
  quote: DocumentQuote,
  source: DossierSource,
): readonly CitationPart[] {
  const cited = citations?.ofQuote.get(quote.id)
  if (cited === undefined) return citeQuote(quote, source)
  const note = citations?.noteNumbers?.get(quote.id)
  return note === undefined ? cited : [{ text: `${note}. `, href: null }, ...cited]
}

/** What is printed of an article that is referred to as a whole: its entry in the bibliography of the style. */
export const articleCitation = (
  { citations }: DossierDocument,
  source: DossierSource,
): readonly CitationPart[] => entryOf(citations, source.number)?.parts ?? citeSource(source)

const entryOf = (citations: DossierDocument['citations'], number: number): BibliographyEntry | undefined =>
  citations?.bibliography.find(({ sourceNumber }) => sourceNumber === number)

/** The title of a source; never empty. */
export const sourceTitle = ({ metadata }: Pick<DossierSource, 'metadata'>): string =>
  metadata.title === '' ? 'Untitled' : metadata.title

/** What is printed with a source of a document: its entry in the bibliography of the style, and when and as what it was archived. */
export function sourceCitation(
  { citations }: DossierDocument,
  source: DossierSource,
): readonly CitationPart[] {
  const entry = entryOf(citations, source.number)
  if (entry === undefined) return citeSource(source)
  return [...entry.parts, { text: ' ', href: null }, ...entry.archived]
}

/** Cite a quote by itself, outside of any list of sources. */
export const citeAlone = (source: CitedSource, place: QuotePlace | null): readonly CitationPart[] =>
  cite(source, place, null)

function cite(source: CitedSource, place: QuotePlace | null, number: string | null): readonly CitationPart[] {
  const { capturedAt, fileName } = source.capture
  const { metadata } = source
  const address = sourceAddress(source)
  const fields = [
    metadata.byline,
    quoted(metadata.title === '' ? 'Untitled' : metadata.title),
    metadata.siteName,
    metadata.publishedAt === null ? null : readableDate(metadata.publishedAt),
    // Where the article's own title is its heading, it was named just now.
    ...(place === null
      ? []
      : placeWords({ ...place, heading: place.heading === metadata.title ? null : place.heading })),
    address ?? (fileName === null ? null : `file ${fileName}`),
    `captured ${readableDate(capturedAt)}`,
    `version ${source.version}`,
  ].filter((field) => field !== null && field !== '')
  const parts = fields.flatMap((text, i): CitationPart[] => [
    ...(i === 0 && number === null ? [] : [{ text: i === 0 ? ' ' : ', ', href: null }]),
    { text: text ?? '', href: text === address && isWebAddress(address ?? '') ? address : null },
  ])
  return [...(number === null ? [] : [{ text: number, href: null }]), ...parts, { text: '.', href: null }]
}

/** A place in words, from the whole to the part. */
export const placeWords = ({ heading, page, paragraph }: QuotePlace): readonly string[] => [
  ...(page === null ? [] : [`page ${page}`]),
  ...(heading === null ? [] : [`under ${quoted(heading)}`]),
  `paragraph ${paragraph}`,
]

/** A title in quotation marks that don't run into its own. */
const quoted = (title: string): string => (/[“”"]/.test(title) ? `‘${title}’` : `“${title}”`)

/** A citation as one string. */
export const citationText = (parts: readonly CitationPart[]): string =>
  parts.map((part) => part.text).join('')
