// Owns opening a library: its own record, its parts, and the rule that a newer or write-protected one is only read.
import { AppError } from '../errors'
import type { ReadOnlyReason } from '../model/library-state'
import { LIBRARY_SCHEMA } from '../model/record'
import type { Clock, Database, Files, HashOf, NewId, WriterLock } from '../ports'
import { makeArticleStore, type ArticleStore } from './articles'
import { makeBackup } from './backups'
import { makeCodebookStore, type CodebookStore } from './codebook'
import { makeSearchStore, type SearchStore } from './searches'
import { makeSpeakerStore, type SpeakerStore } from './speakers'
import { makeStatementChoices, type StatementChoices } from './statement-choices'
import { makeStoryStore, type StoryStore } from './stories'
import { makeStyleStore, type StyleStore } from './styles'
import { makeSigningKeys, type SigningKeys } from './signing-keys'
import { makeDossierStore, type DossierStore } from './dossiers'
import { beginForeign, type ForeignSession } from './foreign'
import { makeHistory, type History } from './history'
import { makeLaterHistory } from './later-history'
import * as layout from './layout'
import { LIBRARY, readLibraryRecord, type FoundLibraryRecord, type LibraryRecord } from './library-record'
import { makeImportStore, type ImportStore } from './imports'
import { makeLog, type Log } from './log'
import { makeNoteStore, type NoteStore } from './notes'
import { makeQuoteStore, type QuoteStore } from './quotes'
import { makeQuarantine, setAside, type Quarantine } from './quarantine'
import { writeRecord } from './record'
import { recordStep, type Step } from './step'
import { makeQueue, type FolderHint, type LibraryChange, type Store } from './store'
import { makeTagStore, type TagStore } from './tags'
import { makeTrash, type Trash } from './trash'
import { makeUndo, type Undo } from './undo'

export type Library = {
  /** Stays the same wherever the folder is moved. */
  readonly id: string
  /** The form that its records may have; goes up when it is migrated. */
  readonly schema: number
  readonly path: string
  readonly readOnly: ReadOnlyReason | null
  /** Made just now: nothing is in it yet. */
  readonly isNew: boolean
  readonly files: Files
  readonly hashOf: HashOf
  /** For whatever mends, merges and backs up. */
  readonly store: Store
  readonly articles: ArticleStore
  readonly quotes: QuoteStore
  readonly dossiers: DossierStore
  readonly notes: NoteStore
  readonly imports: ImportStore
  /** Begin to take what another tool's export holds. */
  beginForeign(): ForeignSession
  readonly tags: TagStore
  readonly codebook: CodebookStore
  readonly searches: SearchStore
  readonly styles: StyleStore
  readonly speakers: SpeakerStore
  readonly statements: StatementChoices
  readonly stories: StoryStore
  readonly trash: Trash
  readonly log: Log
  readonly signingKeys: SigningKeys
  readonly undo: Undo
  readonly quarantine: Quarantine
  /** Be told of each write once the disk has it. The write is acknowledged without waiting for anyone: listeners don't throw. */
  onChange(listener: (change: LibraryChange) => void): void
  /** Bring the library into today's form, after a backup that was read back; nothing to do is fine. Changes wait for it. */
  migrate(count?: (done: number, total: number) => void): Promise<void>
  /** Resolves when nothing waits to be written. */
  idle(): Promise<void>
  /** Let go of what is open, after all that waits is written. */
  close(): Promise<void>
}

export type LibraryTools = {
  readonly files: Files
  /** Without one, nobody else is kept from writing. */
  readonly lock?: WriterLock | undefined
  /** Be the writer from the start, or with the first change. */
  readonly writesAtOnce?: boolean | undefined
  /** Where the steps that can be undone are kept, by the library's id; without it there are none. */
  readonly openHistory?: ((libraryId: string) => Database) | undefined
  /** Where records lie as far as an index remembers: asked before folders are listed. */
  readonly folderHint?: FolderHint | undefined
  readonly clock: Clock
  readonly newId: NewId
  readonly hashOf: HashOf
}

/** Do something until it has succeeded once. */
function makeOnce<A extends readonly unknown[]>(
  work: (...args: A) => Promise<void>,
): (...args: A) => Promise<void> {
  let isDone = false
  return async (...args) => {
    if (isDone) return
    await work(...args)
    isDone = true
  }
}

/**
 * Open the library in a folder, and make it when the folder is empty or missing.
 * @throws {AppError} read-only, in-use (nothing there, and nothing can be made), storage
 */
export async function openLibrary(tools: LibraryTools): Promise<Library> {
  const { files, clock, newId, hashOf, lock } = tools
  const log = makeLog(files, clock, hashOf)
  const first = await readLibraryRecord(files, clock, newId)
  const isLockedOut = await tryToLock(tools, first.state === 'missing')
  // Another program may have begun it meanwhile: it must not be made twice.
  const found = first.state === 'missing' ? await findMade(tools, isLockedOut) : first
  const isNew = found.state === 'missing'
  const record = found.state === 'missing' ? await makeRecord(tools, log) : found.record
  const readOnly = await readOnlyReason(files, record, isLockedOut)
  let schema = record.schema

  /** Only the writer knows that nothing half-made is being made. */
  const becomeWriter = makeOnce(async () => {
    if (lock?.take() === false) throw new AppError('in-use', { path: files.root })
    await files.remove(layout.STAGING)
    await log.mendEnd()
    if (found.state === 'damaged') await mendRecord(tools, found)
  })
  const migrate = makeOnce(async (count?: (done: number, total: number) => void) => {
    await becomeWriter()
    if (schema >= LIBRARY_SCHEMA) return
    const library = { id: record.id, schema }
    await makeBackup({ files, clock, hashOf, library }, 'before-migration', count)
    await writeRecord(files, layout.LIBRARY_RECORD, LIBRARY, { ...record, schema: LIBRARY_SCHEMA })
    await log.add({ event: 'migrated', from: schema, to: LIBRARY_SCHEMA })
    schema = LIBRARY_SCHEMA
  })
  if (readOnly === null && (tools.writesAtOnce === true || lock === undefined)) await becomeWriter()

  const listeners: ((change: LibraryChange) => void)[] = []
  const inTurn = makeQueue()
  const historyDatabase = tools.openHistory?.(record.id) ?? null
  const history =
    historyDatabase === null ? null : makeLaterHistory(makeHistory(historyDatabase, clock), clock)
  const store: Store = {
    files,
    clock,
    newId,
    hashOf,
    log,
    readOnly: readOnly !== null,
    folderHint: tools.folderHint,
    change(work) {
      if (readOnly !== null) return Promise.reject(new AppError('read-only', { path: files.root }))
      return inTurn(async () => {
        await migrate()
        return runStep(files, history, work)
      })
    },
    tell(change) {
      for (const listener of listeners) listener(change)
    },
  }
  const articles = makeArticleStore(store)
  const dossiers = makeDossierStore(store)
  const notes = makeNoteStore(store)
  const quotes = makeQuoteStore(store, articles)
  return {
    id: record.id,
    get schema() {
      return schema
    },
    path: files.root,
    readOnly,
    isNew,
    files,
    hashOf,
    store,
    articles,
    quotes,
    dossiers,
    notes,
    imports: makeImportStore(store, articles),
    beginForeign: () => beginForeign(store, articles),
    tags: makeTagStore(store, articles, notes),
    codebook: makeCodebookStore(store),
    searches: makeSearchStore(store),
    styles: makeStyleStore(store),
    speakers: makeSpeakerStore(store),
    statements: makeStatementChoices(store, articles),
    stories: makeStoryStore(store),
    trash: makeTrash(store, { articles, dossiers, notes, quotes }),
    log,
    signingKeys: makeSigningKeys(store),
    undo: makeUndo(store, history),
    quarantine: makeQuarantine(store),
    onChange: (listener) => void listeners.push(listener),
    migrate: async (count) => {
      if (readOnly === null) await inTurn(() => migrate(count))
    },
    idle: () => inTurn(() => Promise.resolve()),
    async close() {
      try {
        await inTurn(() => log.catchUp())
      } finally {
        history?.flush()
        historyDatabase?.close()
        lock?.release()
      }
    },
  }
}

/** Run a step, and remember it: what a failed one wrote before it failed can be undone as well. */
async function runStep<T>(
  files: Files,
  history: History | null,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  const recorder = recordStep(files)
  try {
    return await work(recorder.step)
  } finally {
    const label = recorder.label()
    if (label !== null && recorder.ops.length > 0) history?.add(label, recorder.ops)
  }
}

/** Whether the lock was wanted now and not to be had. */
async function tryToLock({ files, lock, writesAtOnce }: LibraryTools, isNew: boolean): Promise<boolean> {
  if (isNew) await files.makeFolder('.')
  return (isNew || writesAtOnce === true) && lock?.take() === false
}

/** For a program that makes a library to write its record. */
const BEING_MADE_MS = 3000
const LOOK_AGAIN_MS = 20

/** Look once more for a record that wasn't there: where another program has the lock, it is about to be. */
async function findMade(
  { files, clock, newId }: LibraryTools,
  isLockedOut: boolean,
): Promise<FoundLibraryRecord> {
  const until = performance.now() + BEING_MADE_MS
  for (;;) {
    const found = await readLibraryRecord(files, clock, newId)
    if (found.state !== 'missing' || !isLockedOut) return found
    if (!(await files.isWritable())) throw new AppError('read-only', { path: files.root })
    if (performance.now() > until) throw new AppError('in-use', { path: files.root })
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
  }
}

async function makeRecord({ files, clock, newId }: LibraryTools, log: Log): Promise<LibraryRecord> {
  const record = { schema: LIBRARY_SCHEMA, id: newId(), createdAt: clock() }
  await writeRecord(files, layout.LIBRARY_RECORD, LIBRARY, record)
  await log.add({ event: 'library-made', library: record.id })
  return record
}

/** Where nothing can be written the lock isn't to be had, either: that says nothing of another program. */
async function readOnlyReason(
  files: Files,
  record: LibraryRecord,
  isLockedOut: boolean,
): Promise<ReadOnlyReason | null> {
  if (record.schema > LIBRARY_SCHEMA) return 'newer'
  if (!(await files.isWritable())) return 'protected'
  return isLockedOut ? 'in-use' : null
}

/** Put a record in the place of one that can't be read, which is kept. */
async function mendRecord(
  tools: LibraryTools,
  { record, reason }: Extract<FoundLibraryRecord, { readonly state: 'damaged' }>,
): Promise<void> {
  await setAside(tools, layout.LIBRARY_RECORD, reason, 'rebuilt')
  await writeRecord(tools.files, layout.LIBRARY_RECORD, LIBRARY, record)
}
