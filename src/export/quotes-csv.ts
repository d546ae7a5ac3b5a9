// Owns a list of quotes as CSV: one row for each, with all that is said of it.
import { attributionOf } from '../model/attribution'
import { citationText } from './citation'
import { csvText, type CsvColumn } from './csv-text'
import { citationOf, type QuoteToCite } from './quote-text'
import type { QuoteForExport } from './quotes-for-export'

const COLUMNS: readonly CsvColumn<QuoteForExport>[] = [
  ['group', ({ group }) => group],
  ['quote', ({ row }) => row.quote.selector.exact],
  ['speaker', ({ row }) => attributionOf(row.quote).speaker],
  ['role', ({ row }) => attributionOf(row.quote).speakerRole],
  ['verb', ({ row }) => attributionOf(row.quote).verb],
  ['speech', ({ row }) => attributionOf(row.quote).speech],
  ['kind', ({ row }) => attributionOf(row.quote).kind],
  ['said_on', ({ row }) => attributionOf(row.quote).saidOn],
  ['tags', ({ row }) => row.quote.tags.join('; ')],
  ['note', ({ row }) => row.quote.note],
  ['colour', ({ row }) => row.quote.colour],
  ['status', ({ row }) => row.status],
  ['title', ({ row }) => row.articleTitle],
  ['byline', ({ row }) => row.byline],
  ['source', ({ row }) => row.siteName],
  ['published', ({ row }) => row.publishedAt],
  ['address', ({ row }) => row.url],
  ['heading', ({ cited }) => cited?.place?.heading ?? null],
  ['page', ({ cited }) => cited?.place?.page ?? null],
  ['paragraph', ({ cited }) => cited?.place?.paragraph ?? null],
  ['citation', ({ cited }) => (cited === null ? null : citationText(citationOf(cited)[0]))],
  ['reference', ({ cited }) => (cited === null ? null : referenceOf(cited))],
  ['version', ({ row }) => row.quote.version],
  ['text_sha256', ({ row }) => row.quote.textSha256],
  ['start', ({ row }) => row.quote.selector.start],
  ['end', ({ row }) => row.quote.selector.end],
  ['created', ({ row }) => row.quote.createdAt],
  ['link', ({ link }) => link],
]

/** What a reference in brackets leads to; `null` for a citation that says it all. */
function referenceOf(cited: QuoteToCite): string | null {
  const [, entry] = citationOf(cited)
  return entry === null ? null : citationText(entry)
}

/** Quotes as CSV. */
export const quotesToCsv = (quotes: readonly QuoteForExport[]): string => csvText(COLUMNS, quotes)
