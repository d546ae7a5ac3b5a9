// Owns the forms in which a quote can be taken along: its words, cited, as Markdown, and as links.
import { isWebAddress, sourceAddress } from '../export/citation'
import { makeLoneCiter } from '../export/citations/cite-alone'
import { quoteAsMarkdown, quoteWithCitation, type QuoteToCite } from '../export/quote-text'
import { withEdits } from '../library/metadata'
import { found } from '../library/store'
import type { QuoteForms } from '../model/answers'
import type { ArticleId, QuoteId } from '../model/ids'
import { quoteLink } from '../model/app-link'
import { hasPages } from '../model/quote-place'
import { isComplete } from '../search/open-index'
import { quoteRow } from '../search/quote-reader'
import { textFragmentLink } from '../text/text-fragment'
import { outlineText, placeInText } from '../text/text-outline'
import { styleToCite } from './citation-styles'
import { usualCitations } from './cite'
import type { Workspace } from './workspace'

/** Give a quote in every form, cited as the settings say. @throws {AppError} not-found, damaged, storage */
export async function formsOfQuote(
  workspace: Workspace,
  articleId: ArticleId,
  id: QuoteId,
): Promise<QuoteForms> {
  const { library } = workspace
  const kept = (await library.quotes.list(articleId)).find((one) => one.id === id) ?? null
  const quote = found(kept, 'quote', id)
  const [article, { capture, text, contentHtml }] = await Promise.all([
    library.articles.read(articleId),
    library.articles.readVersion(articleId, quote.version),
  ])
  const source = { capture, metadata: withEdits(capture.metadata, article), version: quote.version }
  const place = placeInText(outlineText(contentHtml, text, hasPages(capture)), quote.selector.start)
  const choice = await styleToCite(workspace, usualCitations(workspace))
  const styled = choice === null ? null : (await makeLoneCiter([source], choice)).cite(0, place)
  const cited: QuoteToCite = { quote, source, place, ...(styled === null ? {} : { styled }) }
  const address = sourceAddress({ capture })
  return {
    words: quote.selector.exact,
    cited: quoteWithCitation(cited),
    markdown: quoteAsMarkdown(cited),
    link: quoteLink(id),
    live: address === null || !isWebAddress(address) ? null : textFragmentLink(address, text, quote.selector),
  }
}

/** Where a quote of this library is; `null` when it has none of that id. An index that is being filled is filled first. */
export async function findQuote(
  workspace: Workspace,
  id: QuoteId,
): Promise<{ readonly articleId: ArticleId; readonly version: number } | null> {
  let row = quoteRow(await workspace.askIndex(), id)
  if (row === null && !isComplete(workspace.index)) {
    await workspace.reconcile()
    row = quoteRow(await workspace.askIndex(), id)
  }
  return row && { articleId: row.quote.articleId, version: row.quote.version }
}
