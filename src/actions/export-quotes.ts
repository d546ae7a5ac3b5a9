// Owns exporting the quotes of a list, as it is narrowed down and grouped, as a table or as a text.
import { readableDate } from '../export/citation'
import type { QuoteToCite } from '../export/quote-text'
import { quotesToCsv } from '../export/quotes-csv'
import type { QuoteForExport } from '../export/quotes-for-export'
import { quotesToMarkdown } from '../export/quotes-markdown'
import { AppError } from '../errors'
import { withEdits } from '../library/metadata'
import { orNull } from '../library/record'
import type { ListedQuote } from '../model/answers'
import { quoteLink } from '../model/quote-link'
import { hasPages } from '../model/quote-place'
import type { QuoteFilter } from '../model/quote-query'
import type { QuoteGroup, QuoteGrouping } from '../model/quote-groups'
import type { Progress } from '../ports'
import { groupQuotes, listQuotes } from '../search/quote-reader'
import { outlineText, placeInText } from '../text/text-outline'
import type { Workspace } from './workspace'

export type QuotesToExport = {
  readonly format: 'csv' | 'markdown'
  readonly group: QuoteGrouping
  readonly filter: QuoteFilter
}

type Watched = { readonly progress?: Progress | undefined; readonly signal?: AbortSignal | undefined }

const MOST_QUOTES = 1_000_000
const TITLE = 'Quotes'

/** Give the quotes as a file's text, with how many rows it has. Sources that can't be read are cited by what the list says. @throws {AppError} cancelled */
export async function exportQuotes(
  workspace: Workspace,
  { format, group, filter }: QuotesToExport,
  { progress, signal }: Watched = {},
): Promise<{ readonly text: string; readonly quotes: number }> {
  const index = await workspace.askIndex()
  const { rows } = listQuotes(index, { ...filter, group, offset: 0, limit: MOST_QUOTES })
  const names = new Map(groupQuotes(index, group, filter).map((one) => [one.key, nameOf(one, group)]))
  const citing = makeCiting(workspace)
  const quotes: QuoteForExport[] = []
  for (const row of rows) {
    if (signal?.aborted === true) throw new AppError('cancelled', {})
    const cited = await citing(row)
    quotes.push({
      row,
      cited,
      group: group === 'none' ? null : (names.get(row.group) ?? null),
      link: quoteLink(row.quote.id),
    })
    progress?.({ stage: 'exporting', done: quotes.length, total: rows.length })
  }
  return {
    text: format === 'csv' ? quotesToCsv(quotes) : quotesToMarkdown(quotes, TITLE),
    quotes: quotes.length,
  }
}

function nameOf({ key, label }: QuoteGroup, group: QuoteGrouping): string {
  if (key === null) return 'None'
  return label ?? (group === 'date' ? readableDate(key) : key)
}

/** Each version is read once; of it stays what its quotes are cited by, and none of its text. */
function makeCiting({ library }: Workspace): (row: ListedQuote) => Promise<QuoteToCite | null> {
  const sources = new Map<string, Promise<((row: ListedQuote) => QuoteToCite) | null>>()
  const read = async ({ quote: { articleId, version } }: ListedQuote) => {
    const sealed = await orNull(() => library.articles.readVersion(articleId, version))
    if (sealed === null) return null
    const { capture, contentHtml, text } = sealed
    const article = await orNull(() => library.articles.read(articleId))
    const metadata = article === null ? capture.metadata : withEdits(capture.metadata, article)
    const outline = outlineText(contentHtml, text, hasPages(capture))
    return ({ quote }: ListedQuote): QuoteToCite => ({
      quote,
      source: { capture, metadata, version },
      place: placeInText(outline, quote.selector.start),
    })
  }
  return async (row) => {
    const key = `${row.quote.articleId} ${String(row.quote.version)}`
    const source = sources.get(key) ?? read(row)
    sources.set(key, source)
    return (await source)?.(row) ?? null
  }
}
