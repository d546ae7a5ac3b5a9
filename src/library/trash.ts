// Owns deleting and putting back: a deleted article or dossier lies in the trash as it was, with a record of where it came from.
import { z } from 'zod'
import { AppError, isAppError } from '../errors'
import { instant, isRecordId, type ArticleId, type DossierId } from '../model/ids'
import type { ArticleStore } from './articles'
import type { DossierStore } from './dossiers'
import * as layout from './layout'
import { readRecord, writeRecord } from './record'
import type { Store } from './store'

const trashRecord = z.looseObject({
  kind: z.enum(['article', 'dossier']),
  id: z.string(),
  title: z.string(),
  /** Where it lay: a path within the library. */
  from: z.string(),
  deletedAt: instant,
})
export type TrashRecord = Readonly<z.infer<typeof trashRecord>> & { readonly folder: string }

const RECORD = 'trash.json'
const CONTENT = 'content'

export type Trash = {
  /** Gives the trash folder, for `restore`. */
  deleteArticle(id: ArticleId): Promise<string>
  deleteDossier(id: DossierId): Promise<string>
  /** Latest first. */
  list(): Promise<readonly TrashRecord[]>
  restore(folder: string): Promise<void>
}

/** Give the trash of a library. */
export function makeTrash(store: Store, articles: ArticleStore, dossiers: DossierStore): Trash {
  const { files } = store

  /** A damaged entry stays where it is, and hides no other. */
  const readEntry = async (name: string): Promise<z.infer<typeof trashRecord> | null> => {
    try {
      return await readRecord(files, `${layout.TRASH}/${name}/${RECORD}`, trashRecord)
    } catch (error) {
      if (isAppError(error)) return null
      throw error
    }
  }

  const put = async (kind: TrashRecord['kind'], id: string, title: string, from: string): Promise<string> => {
    const deletedAt = store.clock()
    const folder = `${deletedAt.replace(/\D/g, '').slice(0, 14)}-${id}`
    // The record first: a move without it could not be undone.
    await writeRecord(files, `${layout.TRASH}/${folder}/${RECORD}`, trashRecord, {
      kind,
      id,
      title,
      from,
      deletedAt,
    })
    await files.move(from, `${layout.TRASH}/${folder}/${CONTENT}`)
    await store.log.add({ event: 'deleted', kind, id })
    return folder
  }

  return {
    deleteArticle: (id) =>
      store.change(async () => {
        const { metadata } = await articles.read(id)
        const folder = await put('article', id, metadata.title, await articles.folderOf(id))
        store.tell({ kind: 'article-gone', id })
        return folder
      }),
    deleteDossier: (id) =>
      store.change(async () => {
        const { title } = await dossiers.read(id)
        const folder = await put('dossier', id, title, await dossiers.folderOf(id))
        store.tell({ kind: 'dossier-gone', id })
        return folder
      }),
    async list() {
      const entries = await files.list(layout.TRASH)
      const records = await Promise.all(
        entries.map(async ({ name }) => {
          const record = await readEntry(name)
          // A record without its content is what a crash in between leaves: the thing itself lies where it was.
          const isThere = record !== null && (await files.exists(`${layout.TRASH}/${name}/${CONTENT}`))
          return isThere ? [{ ...record, folder: name }] : []
        }),
      )
      return records.flat().sort((a, b) => b.deletedAt.localeCompare(a.deletedAt))
    },
    restore: (folder) =>
      store.change(async () => {
        if (!isTrashFolder(folder)) throw new AppError('bad-request', { reason: 'not a folder of the trash' })
        const place = `${layout.TRASH}/${folder}`
        const record = await readRecord(files, `${place}/${RECORD}`, trashRecord)
        if (record === null) throw new AppError('not-found', { what: 'file', id: folder })
        await files.move(`${place}/${CONTENT}`, record.from)
        await files.remove(place)
        await store.log.add({ event: 'restored', kind: record.kind, id: record.id })
        if (record.kind === 'article') {
          const { id } = await articles.readIn(record.from)
          store.tell({ kind: 'article', id, folder: record.from, part: 'all' })
        } else {
          const { id } = await dossiers.readIn(record.from)
          store.tell({ kind: 'dossier', id, folder: record.from })
        }
      }),
  }
}

const isTrashFolder = (folder: string): boolean => /^\d{14}-/.test(folder) && isRecordId(folder.slice(15))
