// Owns a list of articles as CSV: one row for each, with what is known of it. Source: RFC 4180.
import type { ArticleSummary } from '../model/article'
import { csvText } from './csv-text'

/** An article as it is listed, with the link that opens it in the app. */
export type SourceForExport = { readonly row: ArticleSummary; readonly link: string }

/** Articles as CSV. */
export const sourcesToCsv = (sources: readonly SourceForExport[]): string =>
  csvText<SourceForExport>(
    [
      ['title', ({ row }) => row.title],
      ['byline', ({ row }) => row.byline],
      ['source', ({ row }) => row.siteName],
      ['published', ({ row }) => row.publishedAt],
      ['address', ({ row }) => row.url],
      ['language', ({ row }) => row.lang],
      ['clipped', ({ row }) => row.clippedAt],
      ['last_read', ({ row }) => row.readAt],
      ['archived', ({ row }) => (row.archived ? 'yes' : 'no')],
      ['tags', ({ row }) => row.tags.join('; ')],
      ['words', ({ row }) => row.wordCount],
      ['quotes', ({ row }) => row.quoteCount],
      ['changed_quotes', ({ row }) => row.changedQuotes],
      ['versions', ({ row }) => row.versionCount],
      ['completeness', ({ row }) => row.grade],
      ['link', ({ link }) => link],
    ],
    sources,
  )
