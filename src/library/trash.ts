// Owns deleting and putting back: a deleted article, dossier or free note lies in the trash as it was, moved there by one rename; a deleted
// quote as a file of its own. Nothing goes from the trash by itself.
import { AppError, isAppError } from '../errors'
import type { StepKind } from '../model/history'
import type { ArticleId, DossierId, NoteId } from '../model/ids'
import type { ArticleStore } from './articles'
import type { DossierStore } from './dossiers'
import * as layout from './layout'
import type { LogEvent } from './log'
import { forMany, unlessGone, type ManyOptions } from './many'
import type { NoteStore } from './notes'
import type { QuoteStore } from './quotes'
import type { Step } from './step'
import { found, type ShelvedKind, type Store } from './store'
import { tellPath } from './tell-path'
import { describeEntry, describeName, isTrashName, type TrashEntry } from './trash-entry'
import { quoteTrash } from './trashed-quote'

export type Trash = {
  /** Gives the trash folder, for `restore`. */
  deleteArticle(id: ArticleId): Promise<string>
  deleteDossier(id: DossierId): Promise<string>
  /** The same as part of another step, whose name says it. */
  deleteDossierIn(step: Step, id: DossierId): Promise<string>
  deleteNote(id: NoteId): Promise<string>
  /** Many articles in one step; those that are gone are passed over. Gives how many were deleted. @throws {AppError} cancelled */
  deleteArticles(ids: readonly ArticleId[], options?: ManyOptions): Promise<number>
  /** Latest first. */
  list(): Promise<readonly TrashEntry[]>
  /** How many entries there are, without looking into them. */
  count(): Promise<number>
  restore(folder: string): Promise<void>
  /** Remove entries for ever: whoever calls this has asked. Gives how many are gone. */
  purge(folders: readonly string[]): Promise<number>
}

/** Lines of the log that are written at a time. */
const LOGGED_AT_ONCE = 64

/** Give the trash of a library. */
export function makeTrash(
  store: Store,
  stores: {
    readonly articles: ArticleStore
    readonly dossiers: DossierStore
    readonly notes: NoteStore
    readonly quotes: QuoteStore
  },
): Trash {
  const { articles, dossiers, notes, quotes } = stores
  const { files } = store

  /** A free name: two deletions of one thing within a second are two entries. */
  const freePlace = async (from: string): Promise<string> => {
    const place = layout.trashPlace(store.clock(), from)
    for (let copy = 0; ; copy++) {
      const candidate = copy === 0 ? place : layout.trashPlace(store.clock(), `${from}~${String(copy)}`)
      if (!(await files.exists(candidate))) return candidate
    }
  }
  const put = async (
    step: { move(from: string, to: string): Promise<void> },
    kind: ShelvedKind,
    id: string,
    from: string,
  ): Promise<string> => {
    const place = await freePlace(from)
    await step.move(from, place)
    await store.log.addWhenPossible({ event: 'deleted', kind, id })
    await tellPath(store, from)
    return place.slice(layout.TRASH.length + 1)
  }
  /** A record that can't be read is no reason to keep what a person wants gone. */
  const titleOf = async (read: Promise<string>): Promise<string> => {
    try {
      return await read
    } catch (error) {
      if (isAppError(error) && error.kind !== 'not-found') return ''
      throw error
    }
  }

  const entries = async (): Promise<readonly string[]> =>
    (await files.list(layout.TRASH)).map(({ name }) => name).filter(isTrashName)

  return {
    deleteArticle: (id) =>
      store.change(async (step) => {
        const from = await articles.folderOf(id)
        const title = await titleOf(articles.readIn(from).then(({ metadata }) => metadata.title))
        step.name({ kind: 'article-deleted', target: id, title, count: 1 })
        return put(step, 'article', id, from)
      }),
    deleteArticles: (ids, options = {}) =>
      store.change(async (step) => {
        let count = 0
        const gone: LogEvent[] = []
        // One line of the log after the other takes the disk as long as all the rest: a handful are written at once.
        const log = async (): Promise<void> => {
          await store.log.addWhenPossible(...gone.splice(0))
        }
        try {
          for (let at = 0; at < ids.length; at += LOGGED_AT_ONCE) {
            await forMany(ids.slice(at, at + LOGGED_AT_ONCE), { signal: options.signal }, async (id) => {
              const from = await unlessGone(() => articles.folderOf(id))
              if (from === null) return
              await step.move(from, await freePlace(from))
              gone.push({ event: 'deleted', kind: 'article', id })
              step.name({ kind: 'article-deleted', target: '', title: '', count: ++count })
              store.tell({ kind: 'article-gone', id })
            })
            await log()
            options.progress?.(Math.min(ids.length, at + LOGGED_AT_ONCE), ids.length)
          }
        } finally {
          if (gone.length > 0) await log()
        }
        return count
      }),
    deleteDossier: (id) =>
      store.change(async (step) => {
        const from = await dossiers.folderOf(id)
        const title = await titleOf(dossiers.readIn(from).then((record) => record.title))
        step.name({ kind: 'dossier-deleted', target: id, title, count: 1 })
        return put(step, 'dossier', id, from)
      }),
    deleteDossierIn: async (step, id) => put(step, 'dossier', id, await dossiers.folderOf(id)),
    deleteNote: (id) =>
      store.change(async (step) => {
        const from = await notes.folderOf(id)
        const title = await titleOf(notes.readIn(from).then((record) => record.title))
        step.name({ kind: 'free-note-deleted', target: id, title, count: 1 })
        return put(step, 'note', id, from)
      }),
    async list() {
      const described = await Promise.all((await entries()).map((name) => describeEntry(files, name)))
      return described
        .filter((entry) => entry !== null)
        .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt) || a.folder.localeCompare(b.folder))
    },
    count: async () => (await entries()).length,
    async restore(folder) {
      assertTrashName(folder)
      if (quoteTrash.isOne(folder)) {
        await quotes.restore(found(await quoteTrash.read(files, folder), 'file', folder))
        return
      }
      await store.change(async (step) => {
        const entry = found(await describeEntry(files, folder), 'file', folder)
        const { kind, id, title, content, from } = entry
        if (kind === 'quote' || content === null || from === null)
          throw new AppError('not-found', { what: 'file', id: folder })
        if (await files.exists(from))
          throw new AppError('damaged', { path: from, reason: 'its place is taken' })
        step.name({ kind: RESTORED[kind], target: id, title, count: 1 })
        await step.move(content, from)
        if (content !== `${layout.TRASH}/${folder}`) await files.remove(`${layout.TRASH}/${folder}`)
        await store.log.addWhenPossible({ event: 'restored', kind, id })
        await tellPath(store, from)
      })
    },
    purge: (folders) =>
      store.change(async () => {
        let gone = 0
        for (const folder of folders) {
          assertTrashName(folder)
          const place = `${layout.TRASH}/${folder}`
          if (!(await files.exists(place))) continue
          const { kind, id } = describeName(folder)
          // Told of first: a crash in between leaves what is said to be gone, and nothing that is gone without a word.
          if (kind !== 'quote') await store.log.addWhenPossible({ event: 'purged', kind, id })
          // Out of the trash first, in one step: a crash leaves no half of a thing that could still be put back.
          const doomed = `${layout.STAGING}/${folder}`
          await files.move(place, doomed)
          await files.remove(doomed)
          gone++
        }
        await store.log.catchUp()
        return gone
      }),
  }
}

const RESTORED: Readonly<Record<ShelvedKind, StepKind>> = {
  article: 'article-restored',
  dossier: 'dossier-restored',
  note: 'free-note-restored',
}

function assertTrashName(folder: string): void {
  if (!isTrashName(folder)) throw new AppError('bad-request', { reason: 'not an entry of the trash' })
}
