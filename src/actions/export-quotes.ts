// Owns exporting the quotes of a list, as it is narrowed down and grouped, as a table or as a text.
import { readableDate, type CitedSource } from '../export/citation'
import { makeLoneCiter } from '../export/citations/cite-alone'
import type { QuoteToCite } from '../export/quote-text'
import { quotesToCsv } from '../export/quotes-csv'
import type { QuoteForExport } from '../export/quotes-for-export'
import { quotesToMarkdown } from '../export/quotes-markdown'
import { AppError } from '../errors'
import { withEdits } from '../library/metadata'
import { orNull } from '../library/record'
import type { ListedQuote } from '../model/answers'
import type { CitationPart } from '../model/citation'
import { quoteLink } from '../model/app-link'
import { hasPages } from '../model/quote-place'
import type { QuoteFilter } from '../model/quote-query'
import type { QuoteGroup, QuoteGrouping } from '../model/quote-groups'
import { groupQuotes, listQuotes } from '../search/quote-reader'
import { outlineText, placeInText } from '../text/text-outline'
import { styleToCite } from './citation-styles'
import { usualCitations } from './cite'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

export type QuotesToExport = {
  readonly format: 'csv' | 'markdown'
  readonly group: QuoteGrouping
  readonly filter: QuoteFilter
}

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
  const { cited, entries } = await inStyle(workspace, quotes)
  return {
    text: format === 'csv' ? quotesToCsv(cited) : quotesToMarkdown(cited, TITLE, entries),
    quotes: quotes.length,
  }
}

/** The quotes cited in the style of the settings, and what their references lead to. */
async function inStyle(
  workspace: Workspace,
  quotes: readonly QuoteForExport[],
): Promise<{
  readonly cited: readonly QuoteForExport[]
  readonly entries: readonly (readonly CitationPart[])[]
}> {
  const choice = await styleToCite(workspace, usualCitations(workspace))
  if (choice === null) return { cited: quotes, entries: [] }
  const sources = new Map<string, { readonly at: number; readonly source: CitedSource }>()
  for (const { row, cited } of quotes)
    if (cited !== null && !sources.has(keyOf(row)))
      sources.set(keyOf(row), { at: sources.size, source: cited.source })
  const citer = await makeLoneCiter(
    [...sources.values()].map(({ source }) => source),
    choice,
  )
  const cited = quotes.map((quote) => {
    if (quote.cited === null) return quote
    const styled = citer.cite(sources.get(keyOf(quote.row))?.at ?? 0, quote.cited.place)
    return { ...quote, cited: { ...quote.cited, styled } }
  })
  const isReferred = cited.some((quote) => (quote.cited?.styled?.entry ?? null) !== null)
  return { cited, entries: isReferred ? citer.entries : [] }
}

const keyOf = ({ quote }: ListedQuote): string => `${quote.articleId} ${String(quote.version)}`

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
    const key = keyOf(row)
    const source = sources.get(key) ?? read(row)
    sources.set(key, source)
    return (await source)?.(row) ?? null
  }
}
