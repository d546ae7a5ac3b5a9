// Owns the proof of a resolved dossier: each quote against its sealed text, each source against its hashes, each article that it names.
// Leaves the proof of an exported file to `verify-dossier-file.ts`.
import type {
  ArticleCheck,
  DocumentBlock,
  DocumentQuote,
  DossierDocument,
  DossierSource,
  Mismatch,
  QuoteCheck,
  SourceCheck,
  VerifyReport,
} from '../model/dossier-document'
import type { HashOf } from '../ports'
import { paragraphOf } from '../text/paragraphs'
import { shownWords } from '../text/quoting/shown-words'

/** Check every quote of a document word for word, and every part of its sources against the hashes of their capture. */
export function verifyDossier(document: DossierDocument, hashOf: HashOf): VerifyReport {
  const sources = document.sources.map((source) => checkSource(source, hashOf))
  const byNumber = new Map(document.sources.map((source) => [source.number, source]))
  const quotes = document.blocks
    .filter((block) => block.kind === 'quote')
    .map((block) => checkQuote(block, byNumber.get(block.sourceNumber)))
  const lost = document.blocks.filter((block) => block.kind === 'lost-quote').map(checkLost)
  const all = [...quotes, ...lost]
  const articles = document.blocks.flatMap((block) => checkArticle(block, byNumber))
  const ok =
    [...all, ...articles].every(({ problem }) => problem === null) &&
    sources.every((source) => source.problems.length === 0)
  return { title: document.title, ok, quotes: all, articles, sources, problems: [] }
}

/** What is wrong with a source is told of the source: an article that is referred to is there, or it isn't. */
function checkArticle(
  block: DocumentBlock,
  sources: ReadonlyMap<number, DossierSource>,
): readonly ArticleCheck[] {
  if (block.kind === 'lost-article')
    return [{ id: block.id, title: block.title, sourceNumber: 0, problem: 'source-missing' }]
  if (block.kind !== 'article') return []
  const { id, sourceNumber } = block
  const source = sources.get(sourceNumber)
  const problem = source === undefined ? 'source-missing' : null
  return [{ id, title: source?.metadata.title ?? '', sourceNumber, problem }]
}

function checkSource(source: DossierSource, hashOf: HashOf): SourceCheck {
  const problems: Mismatch[] = []
  if (hashOf(source.text) !== source.capture.text.sha256) problems.push('text-changed')
  if (hashOf(source.contentHtml) !== source.capture.content.sha256) problems.push('content-changed')
  if (source.assets.some((asset) => hashOf(asset.bytes) !== asset.sha256)) problems.push('asset-changed')
  return { number: source.number, title: source.metadata.title, problems }
}

function checkQuote(block: DocumentQuote, source: DossierSource | undefined): QuoteCheck {
  const { start, end, exact } = block.quote.selector
  return {
    id: block.id,
    start,
    end,
    exact,
    shown: block.shown,
    sourceNumber: block.sourceNumber,
    sourceTitle: source?.metadata.title ?? '',
    problem: source === undefined ? 'source-missing' : problemOf(block, source),
  }
}

function problemOf(
  { quote, place, shown, edits, wording }: DocumentQuote,
  source: DossierSource,
): Mismatch | null {
  const { start, end, exact } = quote.selector
  if (source.articleId !== quote.articleId || source.version !== quote.version) return 'source-missing'
  if (quote.textSha256 !== source.capture.text.sha256) return 'text-changed'
  if (exact === '' || source.text.slice(start, end) !== exact) return 'words-differ'
  if (wording === 'broken') return 'edits-broken'
  if (shown !== shownWords(exact, edits)) return 'shown-words-differ'
  return place.paragraph === paragraphOf(source.text, start) ? null : 'citation-changed'
}

const checkLost = (block: { readonly id: string; readonly words: string }): QuoteCheck => ({
  id: block.id,
  start: 0,
  end: 0,
  exact: block.words,
  shown: block.words,
  sourceNumber: 0,
  sourceTitle: '',
  problem: 'source-missing',
})
