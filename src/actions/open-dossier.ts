// Owns opening a dossier to work on: its outline with every quote looked up and proved afresh.
import { isAppError } from '../errors'
import { orNull } from '../library/record'
import type { DossierDetail, DossierQuote, QuoteWithSource, QuoteWording } from '../model/answers'
import type { QuoteBlock } from '../model/dossier'
import type { DossierId } from '../model/ids'
import { quoteRow } from '../search/quote-reader'
import { paragraphOf } from '../text/paragraphs'
import { hasBrackets, showQuote } from '../text/quoting/shown-words'
import { warningsOf } from '../text/quoting/warnings'
import { makeChangeFinder, type ChangeFinder } from './quote-change'
import type { Workspace } from './workspace'

/** Open a dossier. @throws {AppError} not-found, damaged, storage */
export async function openDossier(workspace: Workspace, id: DossierId): Promise<DossierDetail> {
  const dossier = await workspace.library.dossiers.read(id)
  const quoteBlocks = dossier.blocks.filter((block) => block.kind === 'quote')
  const changeOf = makeChangeFinder(workspace)
  const quotes = await Promise.all(
    quoteBlocks.map(async (block) => [block.id, await proveQuote(workspace, block, changeOf)] as const),
  )
  const sources = new Set(
    quotes.flatMap(([, found]) => (found.source === null ? [] : [found.source.quote.articleId])),
  )
  return { dossier, quotes: Object.fromEntries(quotes), sourceCount: sources.size }
}

/** An index that is being filled may not have it yet: the files do. */
async function sourceInFiles({ library }: Workspace, block: QuoteBlock): Promise<QuoteWithSource | null> {
  const article = await orNull(() => library.articles.read(block.articleId))
  const quotes = await orNull(() => library.quotes.list(block.articleId))
  const quote = quotes?.find(({ id }) => id === block.quoteId)
  if (article === null || quote === undefined) return null
  const { title, siteName, byline, publishedAt } = article.metadata
  return { quote, articleTitle: title, siteName, byline, publishedAt, url: article.url }
}

function wordingOf(block: QuoteBlock, { quote: { selector } }: QuoteWithSource): QuoteWording {
  const { state, shown, edits } = showQuote(selector.exact, block.edits)
  return {
    state,
    shown,
    warnings: warningsOf(selector, edits),
    hasOwnBrackets: hasBrackets(selector.exact),
  }
}

async function proveQuote(
  workspace: Workspace,
  block: QuoteBlock,
  changeOf: ChangeFinder,
): Promise<DossierQuote> {
  const { library, showIndex } = workspace
  const source = quoteRow(await showIndex(), block.quoteId) ?? (await sourceInFiles(workspace, block))
  if (source === null) return { proof: 'lost', source: null, words: null, paragraph: null, change: null }
  const { articleId, version, selector, textSha256 } = source.quote
  const words = wordingOf(block, source)
  try {
    const text = await library.articles.readText(articleId, version)
    const isProved =
      text.slice(selector.start, selector.end) === selector.exact && library.hashOf(text) === textSha256
    return isProved
      ? {
          proof: 'verbatim',
          source,
          words,
          paragraph: paragraphOf(text, selector.start),
          change: await changeOf(source.quote),
        }
      : { proof: 'broken', source, words, paragraph: null, change: null }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { proof: 'broken', source, words, paragraph: null, change: null }
  }
}
