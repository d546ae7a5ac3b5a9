// Owns opening a dossier to work on: its outline with every quote looked up and proved afresh.
import { isAppError } from '../errors'
import { orNull } from '../library/record'
import type {
  DossierArticle,
  DossierDetail,
  DossierQuote,
  QuoteWithSource,
  QuoteWording,
} from '../model/answers'
import type { ArticleBlock, QuoteBlock } from '../model/dossier'
import type { DossierId } from '../model/ids'
import { quoteRow } from '../search/quote-reader'
import { paragraphOf } from '../text/paragraphs'
import { hasBrackets, showQuote } from '../text/quoting/shown-words'
import { warningsOf } from '../text/quoting/warnings'
import { newestOf } from './place-quote'
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
  const articles = await Promise.all(
    dossier.blocks
      .filter((block) => block.kind === 'article')
      .map(async (block) => [block, await proveArticle(workspace, block)] as const),
  )
  const sources = new Set([
    ...quotes.flatMap(([, found]) => (found.source === null ? [] : [found.source.quote.articleId])),
    ...articles.flatMap(([block, found]) => (found.source === null ? [] : [block.articleId])),
  ])
  return {
    dossier,
    quotes: Object.fromEntries(quotes),
    articles: Object.fromEntries(articles.map(([block, found]) => [block.id, found])),
    sourceCount: sources.size,
  }
}

/** Look an article up, and hold its sealed text against its hash. */
async function proveArticle(
  { library }: Workspace,
  { articleId, version }: ArticleBlock,
): Promise<DossierArticle> {
  const article = await orNull(() => library.articles.read(articleId))
  const own = article?.versions.find(({ n }) => n === version)
  if (article === null || own === undefined) return { proof: 'lost', source: null, later: null }
  const text = await orNull(() => library.articles.readText(articleId, version))
  const newest = article.versions.find(({ n }) => n === newestOf(article.versions))
  const isOther = newest !== undefined && newest.n > version && newest.textSha256 !== own.textSha256
  const { title, byline, siteName, publishedAt, lang } = article.metadata
  return {
    proof: text !== null && library.hashOf(text) === own.textSha256 ? 'sealed' : 'broken',
    source: {
      ...{ title, byline, siteName, publishedAt, lang, url: article.url },
      capturedAt: own.capturedAt,
      wordCount: own.wordCount,
      quotes: ((await orNull(() => library.quotes.list(articleId))) ?? []).length,
    },
    later: isOther ? { version: newest.n, capturedAt: newest.capturedAt } : null,
  }
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
