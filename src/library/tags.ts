// Owns changing tags on many articles, quotes and free notes in one step that can be undone. Leaves finding what carries a tag to the index.
import type { StepLabel } from '../model/history'
import type { ArticleId, NoteId, QuoteId } from '../model/ids'
import { renamedTags, isWithinTag } from '../model/tag-path'
import type { ArticleStore } from './articles'
import { followTag } from './codebook'
import * as layout from './layout'
import { forMany, unlessGone, type ManyOptions } from './many'
import type { NoteStore } from './notes'
import { readRecord } from './record'
import { ARTICLE, NOTE, QUOTES } from './record-types'
import type { Step } from './step'
import type { Store } from './store'

/** Where tags are to be changed: on an article and its quotes, or on a free note. */
export type TagPlace = ArticleTagPlace | { readonly noteId: NoteId }
type ArticleTagPlace = {
  readonly articleId: ArticleId
  /** Whether on the article itself. */
  readonly isOnArticle: boolean
  /** On which of its quotes. */
  readonly quotes: 'all' | readonly QuoteId[]
}

/** How many carried what was changed, and were written. */
export type TagCounts = { readonly articles: number; readonly quotes: number; readonly notes: number }

export type TagStore = {
  /**
   * Call a tag another name, with all below it, wherever `places` say that it stands. A name that is taken joins both.
   * @throws {AppError} cancelled
   */
  rename(from: string, to: string, places: readonly TagPlace[], options?: ManyOptions): Promise<TagCounts>
  /** Take a tag off, with all below it. @throws {AppError} cancelled */
  remove(tag: string, places: readonly TagPlace[], options?: ManyOptions): Promise<TagCounts>
  /** Put tags on many things, and take others off. @throws {AppError} cancelled */
  apply(
    change: { readonly add: readonly string[]; readonly remove: readonly string[] },
    places: readonly TagPlace[],
    options?: ManyOptions,
  ): Promise<TagCounts>
}

/** Give what changes tags in a library. Every method throws `AppError` damaged or what the disk says. */
export function makeTagStore(store: Store, articles: ArticleStore, notes: NoteStore): TagStore {
  const everywhere = (
    places: readonly TagPlace[],
    options: ManyOptions,
    label: Pick<StepLabel, 'kind' | 'title'>,
    change: (tags: readonly string[]) => readonly string[],
    afterwards: (step: Step) => Promise<void> = () => Promise.resolve(),
  ): Promise<TagCounts> =>
    store.change(async (step) => {
      const counts = { articles: 0, quotes: 0, notes: 0 }
      const tell = (): void => {
        step.name({ ...label, target: '', count: counts.articles + counts.quotes + counts.notes })
      }
      tell()
      await forMany(places, options, async (place) => {
        const changed =
          'noteId' in place
            ? await changeNote(store, notes, step, place.noteId, change)
            : await changeAt(store, articles, step, place, change)
        counts.articles += changed.articles
        counts.quotes += changed.quotes
        counts.notes += changed.notes
        tell()
      })
      await afterwards(step)
      return counts
    })
  return {
    rename: (from, to, places, options = {}) =>
      everywhere(
        places,
        options,
        { kind: 'tag-renamed', title: from },
        (tags) => renamedTags(tags, from, to),
        (step) => followTag(store, step, from, to),
      ),
    remove: (tag, places, options = {}) =>
      everywhere(
        places,
        options,
        { kind: 'tag-deleted', title: tag },
        (tags) => tags.filter((one) => !isWithinTag(one, tag)),
        (step) => followTag(store, step, tag, null),
      ),
    apply: ({ add, remove }, places, options = {}) =>
      everywhere(places, options, { kind: 'tags-applied', title: [...add, ...remove].join(', ') }, (tags) => [
        ...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add]),
      ]),
  }
}

type ChangeTags = (tags: readonly string[]) => readonly string[]

async function changeAt(
  store: Store,
  articles: ArticleStore,
  step: Step,
  { articleId, isOnArticle, quotes }: ArticleTagPlace,
  change: ChangeTags,
): Promise<TagCounts> {
  const folder = await unlessGone(() => articles.folderOf(articleId))
  if (folder === null) return { articles: 0, quotes: 0, notes: 0 }
  const onArticle = isOnArticle ? await changeArticle(store, step, folder, change) : 0
  const onQuotes = quotes.length > 0 ? await changeQuotes(store, step, folder, quotes, change) : 0
  if (onArticle + onQuotes > 0) {
    const part = onQuotes === 0 ? 'record' : onArticle === 0 ? 'quotes' : 'all'
    store.tell({ kind: 'article', id: articleId, folder, part })
  }
  return { articles: onArticle, quotes: onQuotes, notes: 0 }
}

async function changeNote(
  store: Store,
  notes: NoteStore,
  step: Step,
  id: NoteId,
  change: ChangeTags,
): Promise<TagCounts> {
  const folder = await notes.folderOf(id)
  const path = layout.noteRecord(folder)
  const record = await readRecord(store.files, path, NOTE)
  const tags = change(record?.tags ?? [])
  if (record === null || isSameList(tags, record.tags)) return { articles: 0, quotes: 0, notes: 0 }
  const next = { ...record, tags: [...tags], revision: record.revision + 1, updatedAt: store.clock() }
  await step.record(path, NOTE, record, next)
  store.tell({ kind: 'note', id, folder })
  return { articles: 0, quotes: 0, notes: 1 }
}

async function changeArticle(
  { files, clock }: Store,
  step: Step,
  folder: string,
  change: ChangeTags,
): Promise<number> {
  const path = layout.articleRecord(folder)
  const record = await readRecord(files, path, ARTICLE)
  if (record === null) return 0
  const tags = change(record.tags)
  if (isSameList(tags, record.tags)) return 0
  const next = { ...record, tags: [...tags], revision: record.revision + 1, updatedAt: clock() }
  await step.record(path, ARTICLE, record, next)
  return 1
}

async function changeQuotes(
  { files, clock }: Store,
  step: Step,
  folder: string,
  which: ArticleTagPlace['quotes'],
  change: ChangeTags,
): Promise<number> {
  const path = layout.quotesRecord(folder)
  const record = await readRecord(files, path, QUOTES)
  if (record === null) return 0
  let count = 0
  const quotes = record.quotes.map((quote) => {
    if (which !== 'all' && !which.includes(quote.id)) return quote
    const tags = change(quote.tags)
    if (isSameList(tags, quote.tags)) return quote
    count++
    return { ...quote, tags: [...tags], updatedAt: clock() }
  })
  if (count > 0) await step.record(path, QUOTES, record, { ...record, revision: record.revision + 1, quotes })
  return count
}

const isSameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
