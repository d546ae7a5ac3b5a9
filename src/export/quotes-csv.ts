// Owns a list of quotes as CSV: one row for each, with all that is said of it. Source: RFC 4180.
import { attributionOf } from '../model/attribution'
import type { QuoteForExport } from './quotes-for-export'

const COLUMNS: readonly (readonly [name: string, of: (quote: QuoteForExport) => string | number | null])[] = [
  ['group', ({ group }) => group],
  ['quote', ({ row }) => row.quote.selector.exact],
  ['speaker', ({ row }) => attributionOf(row.quote).speaker],
  ['role', ({ row }) => attributionOf(row.quote).speakerRole],
  ['verb', ({ row }) => attributionOf(row.quote).verb],
  ['speech', ({ row }) => attributionOf(row.quote).speech],
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
  ['version', ({ row }) => row.quote.version],
  ['text_sha256', ({ row }) => row.quote.textSha256],
  ['start', ({ row }) => row.quote.selector.start],
  ['end', ({ row }) => row.quote.selector.end],
  ['created', ({ row }) => row.quote.createdAt],
  ['link', ({ link }) => link],
]

/** Quotes as CSV with a row of names; begins with a mark by which spreadsheets know UTF-8. */
export const quotesToCsv = (quotes: readonly QuoteForExport[]): string =>
  `\ufeff${[
    COLUMNS.map(([name]) => name),
    ...quotes.map((quote) => COLUMNS.map(([, of]) => cellOf(of(quote)))),
  ]
    .map((cells) => cells.join(','))
    .join('\r\n')}\r\n`

/**
 * A cell. Words that a spreadsheet would reckon with come after an apostrophe, which it doesn't show: a page's words must not become
 * a formula of whoever opens the file.
 */
function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = /^[=+@\t\r]|^-\S/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
