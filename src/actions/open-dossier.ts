// Owns opening a dossier to work on: its outline with every quote looked up and proved afresh.
import type { DossierDetail, DossierQuote } from '../model/answers'
import { isAppError } from '../errors'
import type { QuoteBlock } from '../model/dossier'
import type { DossierId } from '../model/ids'
import { quoteRow } from '../search/index-reader'
import { paragraphOf } from '../text/paragraphs'
import type { Workspace } from './workspace'

/** Open a dossier. @throws {AppError} not-found, damaged, storage */
export async function openDossier(workspace: Workspace, id: DossierId): Promise<DossierDetail> {
  const dossier = await workspace.library.dossiers.read(id)
  const quoteBlocks = dossier.blocks.filter((block) => block.kind === 'quote')
  const quotes = await Promise.all(
    quoteBlocks.map(async (block) => [block.id, await proveQuote(workspace, block)] as const),
  )
  const sources = new Set(
    quotes.flatMap(([, found]) => (found.source === null ? [] : [found.source.quote.articleId])),
  )
  return { dossier, quotes: Object.fromEntries(quotes), sourceCount: sources.size }
}

async function proveQuote({ library, askIndex }: Workspace, block: QuoteBlock): Promise<DossierQuote> {
  const source = quoteRow(await askIndex(), block.quoteId)
  if (source === null) return { proof: 'lost', source: null, paragraph: null }
  const { articleId, version, selector, textSha256 } = source.quote
  try {
    const text = await library.articles.readText(articleId, version)
    const isProved =
      text.slice(selector.start, selector.end) === selector.exact && library.hashOf(text) === textSha256
    return isProved
      ? { proof: 'verbatim', source, paragraph: paragraphOf(text, selector.start) }
      : { proof: 'broken', source, paragraph: null }
  } catch (error) {
    if (!isAppError(error)) throw error
    return { proof: 'broken', source, paragraph: null }
  }
}
