// Owns opening a library: its own record, its parts, and the rule that a newer or write-protected one is only read.
import { z } from 'zod'
import { AppError } from '../errors'
import { instant } from '../model/ids'
import type { Clock, Files, HashOf, NewId, WriterLock } from '../ports'
import { makeArticleStore, type ArticleStore } from './articles'
import { makeDossierStore, type DossierStore } from './dossiers'
import * as layout from './layout'
import { makeLog, type Log } from './log'
import { makeQuoteStore, type QuoteStore } from './quotes'
import { readRecord, writeRecord } from './record'
import { makeQueue, type LibraryChange, type Store } from './store'
import { makeTrash, type Trash } from './trash'

const libraryRecord = z.looseObject({
  schema: z.number().int().positive(),
  id: z.string().min(1),
  createdAt: instant,
})

export type Library = {
  /** Stays the same wherever the folder is moved. */
  readonly id: string
  readonly path: string
  readonly readOnly: boolean
  /** Made just now: nothing is in it yet. */
  readonly isNew: boolean
  readonly files: Files
  readonly hashOf: HashOf
  readonly articles: ArticleStore
  readonly quotes: QuoteStore
  readonly dossiers: DossierStore
  readonly trash: Trash
  readonly log: Log
  /** Be told of each write once the disk has it. The write is acknowledged without waiting for anyone: listeners don't throw. */
  onChange(listener: (change: LibraryChange) => void): void
}

export type LibraryTools = {
  readonly files: Files
  /** Without one, nobody else is kept from writing. */
  readonly lock?: WriterLock | undefined
  /** Be the writer from the start, or with the first change. */
  readonly writesAtOnce?: boolean | undefined
  readonly clock: Clock
  readonly newId: NewId
  readonly hashOf: HashOf
}

/** Do something until it has succeeded once. */
function makeOnce(work: () => Promise<void>): () => Promise<void> {
  let isDone = false
  return async () => {
    if (isDone) return
    await work()
    isDone = true
  }
}

/**
 * Open the library in a folder, and make it when the folder is empty or missing.
 * @throws {AppError} read-only, in-use (nothing there, and nothing can be made), damaged, storage
 */
export async function openLibrary(tools: LibraryTools): Promise<Library> {
  const { files, clock, newId, hashOf, lock } = tools
  const log = makeLog(files, clock, hashOf)
  const existing = await readRecord(files, layout.LIBRARY_RECORD, libraryRecord)
  const record = existing ?? { schema: layout.LIBRARY_SCHEMA, id: newId(), createdAt: clock() }
  if (existing === null) await files.makeFolder('.')
  const isLockedOut = (existing === null || tools.writesAtOnce === true) && lock?.take() === false
  if (existing === null) {
    if (isLockedOut) throw new AppError('in-use', { path: files.root })
    await writeRecord(files, layout.LIBRARY_RECORD, libraryRecord, record)
    await log.add({ event: 'library-made', library: record.id })
  }
  const readOnly = isLockedOut || record.schema > layout.LIBRARY_SCHEMA || !(await files.isWritable())
  /** Only the writer knows that nothing half-made is being made. */
  const becomeWriter = makeOnce(async () => {
    if (lock?.take() === false) throw new AppError('in-use', { path: files.root })
    await files.remove(layout.STAGING)
  })
  if (!readOnly && (tools.writesAtOnce === true || lock === undefined)) await becomeWriter()

  const listeners: ((change: LibraryChange) => void)[] = []
  const inTurn = makeQueue()
  const store: Store = {
    files,
    clock,
    newId,
    hashOf,
    log,
    readOnly,
    change(work) {
      if (readOnly) return Promise.reject(new AppError('read-only', { path: files.root }))
      return inTurn(async () => {
        await becomeWriter()
        return work()
      })
    },
    tell(change) {
      for (const listener of listeners) listener(change)
    },
  }
  const articles = makeArticleStore(store)
  const dossiers = makeDossierStore(store)
  return {
    id: record.id,
    path: files.root,
    readOnly,
    isNew: existing === null,
    files,
    hashOf,
    articles,
    quotes: makeQuoteStore(store, articles),
    dossiers,
    trash: makeTrash(store, articles, dossiers),
    log,
    onChange: (listener) => void listeners.push(listener),
  }
}
