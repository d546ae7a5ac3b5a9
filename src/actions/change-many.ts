// Owns what a person does to many articles or quotes at once, each in one step that can be undone. Leaves their tags to `tags`.
import { addBlocks } from '../dossier/outline'
import { forMany, unlessGone, type ManyOptions } from '../library/many'
import type { QuotePlace } from '../library/many-quotes'
import type { Dependents } from '../model/answers'
import type { Article } from '../model/article'
import type { ArticleBlock, Dossier, QuoteBlock } from '../model/dossier'
import { blockId, type ArticleId, type DossierId, type QuoteId } from '../model/ids'
import type { Quote } from '../model/quote'
import type { StepKind } from '../model/history'
import type { LibraryStage } from '../model/progress'
import { dependentsOfArticles, dependentsOfQuotes } from '../search/many-reader'
import { articleBlock } from './edit-dossier'
import type { TagTargets } from './tags'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

/** A quote by its own id and its article's. */
export type QuoteTarget = TagTargets['quotes'][number]

/** What is made of articles: they go to the archive or come back, are read or unread. */
export type ArticlesChange = 'archive' | 'unarchive' | 'read' | 'unread'

const KINDS: Record<ArticlesChange, StepKind> = {
  archive: 'article-archived',
  unarchive: 'article-unarchived',
  read: 'article-read',
  unread: 'article-unread',
}

/** Change many articles. Gives how many were not so already. @throws {AppError} cancelled, damaged, storage */
export async function changeArticles(
  { library, clock }: Workspace,
  ids: readonly ArticleId[],
  change: ArticlesChange,
  watched: Watched = {},
): Promise<{ readonly articles: number }> {
  const now = clock()
  const edit = ({ readAt }: Article) =>
    change === 'archive' || change === 'unarchive'
      ? { archived: change === 'archive' }
      : { readAt: change === 'unread' ? null : (readAt ?? now) }
  const articles = await library.articles.changeAll(
    ids,
    edit,
    { kind: KINDS[change] },
    manyOf('changing', watched),
  )
  return { articles }
}

/** Move many articles to the trash. Gives how many, with what depended on them. @throws {AppError} cancelled, storage */
export async function deleteArticles(
  workspace: Workspace,
  ids: readonly ArticleId[],
  watched: Watched = {},
): Promise<Dependents & { readonly articles: number }> {
  const dependents = await dependentsOf(workspace, { articles: ids, quotes: [] })
  const articles = await workspace.library.trash.deleteArticles(ids, manyOf('deleting', watched))
  return { ...dependents, articles }
}

/** What a person should know before articles, or quotes, are deleted. */
export async function dependentsOf(workspace: Workspace, targets: TagTargets): Promise<Dependents> {
  const index = await workspace.askIndex()
  return targets.articles.length > 0
    ? dependentsOfArticles(index, targets.articles)
    : dependentsOfQuotes(
        index,
        targets.quotes.map(({ id }) => id),
      )
}

/** Give many quotes a colour. Gives how many had another. @throws {AppError} cancelled, damaged, storage */
export async function colourQuotes(
  { library }: Workspace,
  targets: readonly QuoteTarget[],
  colour: Quote['colour'],
  watched: Watched = {},
): Promise<{ readonly quotes: number }> {
  const quotes = await library.quotes.changeAll(placesOf(targets), { colour }, manyOf('changing', watched))
  return { quotes }
}

/** Move many quotes to the trash. Gives how many, with the dossiers that cite some of them. @throws {AppError} cancelled, damaged, storage */
export async function deleteQuotes(
  workspace: Workspace,
  targets: readonly QuoteTarget[],
  watched: Watched = {},
): Promise<Dependents> {
  const { dossiers } = await dependentsOf(workspace, { articles: [], quotes: targets })
  const quotes = await workspace.library.quotes.removeAll(placesOf(targets), manyOf('deleting', watched))
  return { quotes, dossiers }
}

/**
 * Put quotes at the end of a dossier, in the order in which they are given, and all quotes of articles, in the order of their places.
 * Gives how many were put there, and how many stood in it already.
 * @throws {AppError} not-found for the dossier, cancelled, damaged, storage
 */
export async function addManyToDossier(
  { library, newId }: Workspace,
  id: DossierId,
  targets: TagTargets,
  watched: Watched = {},
): Promise<{ readonly added: number; readonly present: number }> {
  const articleIds = [...new Set([...targets.articles, ...targets.quotes.map(({ articleId }) => articleId)])]
  const kept = new Map<ArticleId, readonly Quote[]>()
  await forMany(articleIds, manyOf('adding', watched), async (articleId) => {
    kept.set(articleId, (await unlessGone(() => library.quotes.list(articleId))) ?? [])
  })
  const byId = new Map([...kept.values()].flat().map((quote) => [quote.id, quote]))
  const wanted = new Set([
    ...targets.articles.flatMap((articleId) => kept.get(articleId) ?? []),
    ...targets.quotes.flatMap((target) => byId.get(target.id) ?? []),
  ])
  let added = 0
  const { blocks } = await library.dossiers.read(id)
  if ([...wanted].every((quote) => isIn(blocks, quote.id))) return { added, present: wanted.size }
  const countNew = [...wanted].filter((quote) => !isIn(blocks, quote.id)).length
  await library.dossiers.edit(
    id,
    (dossier) => {
      const present = new Set(dossier.blocks.map((block) => (block.kind === 'quote' ? block.quoteId : null)))
      const quotes = [...wanted].filter((quote) => !present.has(quote.id))
      added = quotes.length
      return addBlocks(
        dossier,
        quotes.map((quote) => blockOf(quote, newId())),
        null,
      )
    },
    { kind: 'dossier-filled', count: countNew },
  )
  return { added, present: wanted.size - added }
}

/**
 * Put articles at the end of a dossier as a whole, each in its newest version. Gives how many were put there, and how many stood in it
 * as a whole already, in whichever version.
 * @throws {AppError} not-found for the dossier, cancelled, damaged, storage
 */
export async function addArticlesToDossier(
  { library, newId }: Workspace,
  id: DossierId,
  articles: readonly ArticleId[],
  watched: Watched = {},
): Promise<{ readonly added: number; readonly present: number }> {
  const found: ArticleBlock[] = []
  await forMany([...new Set(articles)], manyOf('adding', watched), async (articleId) => {
    const block = await unlessGone(() => articleBlock(library, blockId.parse(newId()), articleId, null))
    if (block !== null) found.push(block)
  })
  const isHere = ({ blocks }: Dossier, { articleId }: ArticleBlock): boolean =>
    blocks.some((block) => block.kind === 'article' && block.articleId === articleId)
  const before = await library.dossiers.read(id)
  const count = found.filter((block) => !isHere(before, block)).length
  if (count === 0) return { added: 0, present: found.length }
  let added = 0
  await library.dossiers.edit(
    id,
    (dossier) => {
      const fresh = found.filter((block) => !isHere(dossier, block))
      added = fresh.length
      return addBlocks(dossier, fresh, null)
    },
    { kind: 'dossier-filled', count },
  )
  return { added, present: found.length - added }
}

const isIn = (blocks: readonly { readonly kind: string }[], id: QuoteId): boolean =>
  blocks.some((block) => block.kind === 'quote' && 'quoteId' in block && block.quoteId === id)

const blockOf = ({ id, articleId, selector }: Quote, newId: string): QuoteBlock => ({
  kind: 'quote',
  id: blockId.parse(newId),
  quoteId: id,
  articleId,
  words: selector.exact,
})

/** Quotes by their articles. */
function placesOf(targets: readonly QuoteTarget[]): readonly QuotePlace[] {
  const places = new Map<ArticleId, Set<QuoteId>>()
  for (const { articleId, id } of targets) {
    const ids = places.get(articleId) ?? new Set()
    places.set(articleId, ids.add(id))
  }
  return [...places].map(([articleId, quotes]) => ({ articleId, quotes }))
}

const manyOf = (stage: LibraryStage, { progress, signal }: Watched): ManyOptions => ({
  signal,
  progress: (done, total) => progress?.({ stage, done, total }),
})
