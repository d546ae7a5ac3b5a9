// Owns the original views of a version: that of its first page, and of each page that follows. Without them a capture is as good a
// proof: what making one fails with is told, and stops nothing.
import type { CollectedImages, PartTools } from '../capture/collect-parts'
import { makeOriginalCollector } from '../capture/original/collect-original'
import type { RawPage } from '../capture/raw-page'
import { isAppError } from '../errors'
import type { OriginalPage } from '../ports'
import type { ReadArticle } from './read-article'
import { pageAsReceived, pageAsRendered, type ReadPage } from './read-page'
import type { Workspace } from './workspace'

/** One page as its maker laid it out. */
export type KeptView = {
  /** `null` where it could not be made. */
  readonly html: string | null
  /** What was left out or removed of the page, in plain words. */
  readonly changes: readonly string[]
  /** Why there is none. */
  readonly missing: string | null
}

export type KeptOriginals = CollectedImages & {
  readonly first: KeptView
  /** Of the pages that follow, in order. */
  readonly following: readonly KeptView[]
}

/**
 * Make the original view of every page of an article.
 * @param toolsOf  how the parts of a page are had
 * @throws {AppError} cancelled
 */
export async function keepOriginals(
  { parser }: Pick<Workspace, 'parser'>,
  { raw, rendered, following }: ReadArticle,
  images: CollectedImages,
  toolsOf: (raw: RawPage) => PartTools,
): Promise<KeptOriginals> {
  const collector = makeOriginalCollector(images.records)
  const viewOf = (one: RawPage, made: ReadPage['rendered']): Promise<KeptView> => {
    const page = made === null ? pageAsReceived(one) : pageAsRendered(made)
    const tools = toolsOf(one)
    return orWhyNot(collector.add((held) => parser.original(page, held, tools.signal), tools))
  }
  const first = await viewOf(raw, rendered)
  const others: KeptView[] = []
  for (const page of following) others.push(await viewOf(page.raw, page.read.rendered))
  return { first, following: others, records: collector.records(), bytes: collector.bytes() }
}

async function orWhyNot(view: Promise<OriginalPage>): Promise<KeptView> {
  try {
    const { html, changes } = await view
    return { html, changes, missing: null }
  } catch (error) {
    if (!isAppError(error) || error.kind === 'cancelled') throw error
    return { html: null, changes: [], missing: error.kind }
  }
}
