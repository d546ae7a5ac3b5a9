// Owns what a person does with the tags of a library: to see them, describe them, rename, move, merge and delete them, and to put them
// on many things at once.
import { AppError } from '../errors'
import type { TagPlace } from '../library/tags'
import type { TagChange, TagCount } from '../model/answers'
import { compareText } from '../model/compare'
import type { ArticleId, QuoteId } from '../model/ids'
import type { CodebookTag } from '../model/codebook'
import type { TagDescription } from '../library/codebook'
import { isWithinTag, tidyTag } from '../model/tag-path'
import { countTags, notesOfTag, placesOfTag } from '../search/index-reader'
import { isComplete } from '../search/open-index'
import type { Workspace } from './workspace'
import type { Watched } from './watched'

/** Every tag that something carries or the codebook describes, in the order of their paths. A codebook that is damaged says nothing. */
export async function listTags(workspace: Workspace): Promise<readonly TagCount[]> {
  const described = new Map((await readCodebook(workspace)).map((tag) => [tag.id, tag]))
  const used = countTags(await workspace.showIndex()).map((use) => {
    const { colour = null, description = '' } = described.get(use.tag) ?? {}
    described.delete(use.tag)
    return { ...use, colour, description }
  })
  const unused = [...described.values()].map(({ id, colour, description }) => ({
    tag: id,
    articles: 0,
    quotes: 0,
    notes: 0,
    colour,
    description,
  }))
  const key = ({ tag }: TagCount): string => tag.toLocaleLowerCase()
  return [...used, ...unused].sort((a, b) => compareText(key(a), key(b)) || compareText(a.tag, b.tag))
}

/** The check of the library tells of a codebook that is damaged; the tags themselves stand on articles and quotes. */
async function readCodebook({ library }: Workspace): Promise<readonly CodebookTag[]> {
  try {
    return await library.codebook.read()
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}

/** Say what a tag means or how it is drawn; one that nothing carries is there from then on. @throws {AppError} bad-tag */
export const describeTag = (
  { library }: Workspace,
  typed: string,
  description: TagDescription,
): Promise<CodebookTag> => library.codebook.describe(asTag(typed), description)

/**
 * Rename a tag with all below it: under another parent it is moved, and where the name is taken both are merged.
 * @throws {AppError} bad-tag, cancelled, and what the disk says
 */
export async function renameTag(
  workspace: Workspace,
  from: string,
  typed: string,
  watched: Watched = {},
): Promise<TagChange> {
  const to = asTag(typed)
  if (to === from) return { articles: 0, quotes: 0, notes: 0 }
  if (isWithinTag(to, from)) throw new AppError('bad-tag', { tag: to, reason: 'below-itself' })
  const places = await findPlaces(workspace, from)
  // What stands below grows with its parent.
  for (const { tag } of await listTags(workspace))
    if (isWithinTag(tag, from)) asTag(`${to}${tag.slice(from.length)}`)
  return workspace.library.tags.rename(from, to, places, tagOptions(watched))
}

/** Take a tag, with all below it, off everything that carries it, and out of the codebook. @throws {AppError} cancelled */
export async function deleteTag(
  workspace: Workspace,
  tag: string,
  watched: Watched = {},
): Promise<TagChange> {
  const places = await findPlaces(workspace, tag)
  return workspace.library.tags.remove(tag, places, tagOptions(watched))
}

/** What tags are put on or taken off. */
export type TagTargets = {
  readonly articles: readonly ArticleId[]
  readonly quotes: readonly { readonly articleId: ArticleId; readonly id: QuoteId }[]
}

/** Put tags on many things at once, and take others off. @throws {AppError} bad-tag, cancelled */
export function applyTags(
  { library }: Workspace,
  targets: TagTargets,
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
  watched: Watched = {},
): Promise<TagChange> {
  const places = new Map<ArticleId, { articleId: ArticleId; isOnArticle: boolean; quotes: QuoteId[] }>()
  const placeOf = (articleId: ArticleId) => {
    const place = places.get(articleId) ?? { articleId, isOnArticle: false, quotes: [] }
    places.set(articleId, place)
    return place
  }
  for (const id of targets.articles) placeOf(id).isOnArticle = true
  for (const { articleId, id } of targets.quotes) placeOf(articleId).quotes.push(id)
  const add = change.add.map(asTag)
  return library.tags.apply({ add, remove: change.remove }, [...places.values()], tagOptions(watched))
}

/** @throws {AppError} bad-tag */
function asTag(typed: string): string {
  const tag = tidyTag(typed)
  if (tag !== null) return tag
  throw new AppError('bad-tag', { tag: typed, reason: /[^\s/]/.test(typed) ? 'not-a-name' : 'empty' })
}

/** An index that is being filled doesn't know all that carries a tag yet. */
async function findPlaces(workspace: Workspace, tag: string): Promise<readonly TagPlace[]> {
  if (!isComplete(workspace.index)) await workspace.reconcile()
  const index = await workspace.askIndex()
  const onArticles = placesOfTag(index, tag).map(({ articleId, onArticle, onQuotes }): TagPlace => ({
    articleId,
    isOnArticle: onArticle,
    quotes: onQuotes ? 'all' : [],
  }))
  return [...onArticles, ...notesOfTag(index, tag).map((noteId) => ({ noteId }))]
}

const tagOptions = ({ progress, signal }: Watched) => ({
  signal,
  progress: (done: number, total: number) => progress?.({ stage: 'tagging', done, total }),
})
