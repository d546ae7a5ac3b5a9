// Owns free notes on disk: one record each. Leaves the notes on articles to `articles`, and on quotes to `quotes`.
import type { FreeNote } from '../model/free-note'
import type { StepKind } from '../model/history'
import { noteId, type NoteId, type Sha256 } from '../model/ids'
import { LIBRARY_SCHEMA } from '../model/record'
import * as layout from './layout'
import { setAside } from './quarantine'
import { readRecord, writeRecord } from './record'
import { NOTE } from './record-types'
import { isSame } from './revert'
import { found, hintFor, makeFolderNames, type Store } from './store'

/** What can be changed of a free note; what isn't named stays. */
export type NoteChange = Partial<Pick<FreeNote, 'title' | 'note' | 'tags'>>

export type NoteStore = {
  /** Begin a note. */
  create(start?: NoteChange): Promise<FreeNote>
  read(id: NoteId): Promise<FreeNote>
  readIn(folder: string): Promise<FreeNote>
  /** Write what was changed; where nothing was, nothing is written. */
  change(id: NoteId, change: NoteChange): Promise<FreeNote>
  /** Keep an image that notes can show, durably, under its hash. One that is there already is written once. */
  keepImage(bytes: Uint8Array): Promise<Sha256>
  folders(): Promise<readonly string[]>
  folderOf(id: NoteId): Promise<string>
}

/** Give the free notes of a library. Every method throws `AppError` not-found, damaged or what the disk says. */
export function makeNoteStore(store: Store): NoteStore {
  const names = makeFolderNames(store.files, layout.NOTES, hintFor(store, 'note'))
  const folderOf = async (id: NoteId): Promise<string> => found(await names.find(id), 'note', id)
  const readIn = async (folder: string): Promise<FreeNote> =>
    found(await readRecord(store.files, layout.noteRecord(folder), NOTE), 'note', folder)

  return {
    folderOf,
    readIn,
    folders: () => names.all(),
    read: async (id) => readIn(await folderOf(id)),
    create: (start = {}) =>
      store.change(async (step) => {
        const id = noteId.parse(store.newId())
        const now = store.clock()
        const folder = layout.noteFolder(now, id)
        const made: FreeNote = {
          schema: LIBRARY_SCHEMA,
          revision: 0,
          id,
          title: '',
          note: '',
          tags: [],
          ...start,
          createdAt: now,
          updatedAt: now,
        }
        // Moved into its place whole: a folder without a record would be a note that can't be read.
        const staged = `${layout.STAGING}/${id}`
        await writeRecord(store.files, layout.noteRecord(staged), NOTE, made)
        await store.files.move(staged, folder)
        names.set(id, folder)
        step.made(folder, layout.trashPlace(now, folder))
        step.name({ kind: 'free-note-created', target: id, title: made.title, count: 1 })
        store.tell({ kind: 'note', id, folder })
        return made
      }),
    keepImage: (bytes) =>
      store.change(async () => {
        const sha256 = store.hashOf(bytes)
        const path = layout.assetPath(sha256)
        const there = await store.files.readBytes(path)
        if (there !== null && store.hashOf(there) === sha256) return sha256
        // The file of that name was changed: what it should be is in hand.
        if (there !== null) await setAside(store, path, 'its bytes are not what its name says', 'repaired')
        await store.files.write(path, bytes)
        return sha256
      }),
    change: (id, change) =>
      store.change(async (step) => {
        const folder = await folderOf(id)
        const record = await readIn(folder)
        const changed = { ...record, ...change }
        if (isSame(changed, record)) return record
        const next = { ...changed, revision: record.revision + 1, updatedAt: store.clock() }
        step.name({ kind: kindOf(change), target: id, title: record.title, count: 1 })
        await step.record(layout.noteRecord(folder), NOTE, record, next)
        store.tell({ kind: 'note', id, folder })
        return next
      }),
  }
}

function kindOf({ note, title }: NoteChange): StepKind {
  if (note !== undefined) return 'free-note-written'
  return title === undefined ? 'free-note-tagged' : 'free-note-renamed'
}
