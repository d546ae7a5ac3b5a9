// Owns the quotes of a dossier as CSV: one row for each, in the order of the page, with its section and source.
import { attributionOf } from '../model/attribution'
import type { DocumentQuote, DossierDocument, DossierSource } from '../model/dossier-document'
import { quoteLink } from '../model/app-link'
import { sourceAddress } from './citation'
import { csvText, type CsvColumn } from './csv-text'

type Row = { readonly section: string; readonly block: DocumentQuote; readonly source: DossierSource }

const COLUMNS: readonly CsvColumn<Row>[] = [
  ['section', ({ section }) => section],
  ['quote', ({ block }) => block.shown],
  ['exact', ({ block }) => block.quote.selector.exact],
  ['speaker', ({ block }) => attributionOf(block.quote).speaker],
  ['role', ({ block }) => attributionOf(block.quote).speakerRole],
  ['verb', ({ block }) => attributionOf(block.quote).verb],
  ['speech', ({ block }) => attributionOf(block.quote).speech],
  ['kind', ({ block }) => attributionOf(block.quote).kind],
  ['said_on', ({ block }) => attributionOf(block.quote).saidOn],
  ['tags', ({ block }) => block.quote.tags.join('; ')],
  ['note', ({ block }) => block.quote.note],
  ['source_number', ({ source }) => source.number],
  ['title', ({ source }) => source.metadata.title],
  ['byline', ({ source }) => source.metadata.byline],
  ['source', ({ source }) => source.metadata.siteName],
  ['published', ({ source }) => source.metadata.publishedAt],
  ['address', ({ source }) => sourceAddress(source)],
  ['captured', ({ source }) => source.capture.capturedAt],
  ['heading', ({ block }) => block.place.heading],
  ['page', ({ block }) => block.place.page],
  ['paragraph', ({ block }) => block.place.paragraph],
  ['version', ({ source }) => source.version],
  ['text_sha256', ({ source }) => source.capture.text.sha256],
  ['start', ({ block }) => block.quote.selector.start],
  ['end', ({ block }) => block.quote.selector.end],
  ['link', ({ block }) => quoteLink(block.quote.id)],
]

/** The quotes as CSV. Those that are lost have no row. */
export function dossierToCsv({ blocks, sources }: DossierDocument): string {
  const known = new Map(sources.map((source) => [source.number, source]))
  const rows: Row[] = []
  let section = ''
  for (const block of blocks) {
    if (block.kind === 'section') section = `${block.number} ${block.title}`.trim()
    const source = block.kind === 'quote' ? known.get(block.sourceNumber) : undefined
    if (block.kind === 'quote' && source !== undefined) rows.push({ section, block, source })
  }
  return csvText(COLUMNS, rows)
}
