// Owns bringing an index up to the library's files, however far it is behind: added, changed and removed records, each read once.
// Writes in short transactions, so that whoever else writes never waits long. Runs in a thread of its own, or where it is called.
import { idOfFolder } from '../library/layout'
import type { Files } from '../ports'
import {
  indexedRecord,
  knownDamage,
  recordsAfter,
  rememberRecord,
  type DamagedRecord,
  type IndexedRecord,
  type RecordKind,
} from '../search/index-records'
import { beginFilling, finishFilling, isComplete } from '../search/open-index'
import { compareWaiting } from './compare-stories'
import {
  dropRecord,
  hashOfRecord,
  putRecord,
  readRecordForIndex,
  stampNow,
  withDocs,
  type Indexed,
  type ReadRecord,
} from './index-record'

/** What a reconciliation found and did. */
export type Reconciliation = {
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly unchanged: number
  /** Everything that can't be read now, also what was so before. */
  readonly damaged: readonly DamagedRecord[]
}

/** When to let others have their turn. */
export type Pace = {
  /** Whether someone waits: asked between two records. */
  isWanted(): boolean
  /** Let them: resolves when it is our turn again. */
  rest(): Promise<void>
}

export type ReconcileOptions = {
  readonly pace: Pace
  /** Hears how many records were looked at, of how many, and how many of them were written. */
  readonly progress?: ((done: number, total: number, written: number) => void) | undefined
}

const SHELVES: readonly { readonly kind: RecordKind; readonly shelf: string }[] = [
  { kind: 'article', shelf: 'articles' },
  { kind: 'dossier', shelf: 'dossiers' },
  { kind: 'note', shelf: 'notes' },
]

/** A transaction ends after so long, or as soon as someone waits. The more one holds, the less is merged later. */
const TRANSACTION_MS = 4000
/** Records that wait, read, to be written: by their number and by the length of their texts. */
const BATCH = { records: 4096, characters: 24_000_000 }
/** A record that changes faster than it can be read is left to whoever changes it: each write is followed. */
const TRIES = 5

/** Bring an index up to the files of its library. @throws {AppError} damaged when the index's own file is, storage */
export async function reconcileIndex(indexed: Indexed, options: ReconcileOptions): Promise<Reconciliation> {
  const { index, library } = indexed
  const isFilling = !isComplete(index)
  if (isFilling) beginFilling(index)
  const shelves = await Promise.all(SHELVES.map(({ kind, shelf }) => listShelf(library.files, kind, shelf)))
  const run = new Run(
    indexed,
    { ...options, knowsNothing: SHELVES.every(({ kind }) => recordsAfter(index, kind, '', 1).length === 0) },
    shelves.reduce((sum, { folders }) => sum + folders.size, 0),
  )
  for (const { kind, folders } of shelves) {
    for (const [id, folder] of folders) await run.look(kind, id, folder)
    await run.flush()
    await run.removeAllBut(kind, folders)
  }
  if (isFilling) await finishFilling(index, () => options.pace.rest())
  await compareWaiting(indexed, {
    mayCompareAll: true,
    write: (work) => {
      index.transaction(work)
      return Promise.resolve()
    },
    rest: async () => {
      if (options.pace.isWanted()) await options.pace.rest()
    },
  })
  return {
    ...run.tally(),
    damaged: knownDamage(index),
  }
}

type Shelf = {
  readonly kind: RecordKind
  readonly folders: ReadonlyMap<string, string>
}

/** In the order of names: of two folders of one record it is always the same that counts. */
async function listShelf(files: Files, kind: RecordKind, shelf: string): Promise<Shelf> {
  const folders = new Map<string, string>()
  const entries = [...(await files.list(shelf))].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const { name, isFolder } of entries) {
    const id = isFolder ? idOfFolder(name) : null
    if (id !== null && !folders.has(id)) folders.set(id, `${shelf}/${name}`)
  }
  return { kind, folders }
}

/** A record that waits to be written; `known` is what the index has of it. */
type Waiting = { readonly known: IndexedRecord | null; readonly read: ReadRecord }

class Run {
  private waiting: Waiting[] = []
  private characters = 0
  private done = 0
  private counts = { added: 0, changed: 0, removed: 0, unchanged: 0 }

  constructor(
    private readonly indexed: Indexed,
    /** `knowsNothing`: the index was empty, so that it need not be asked for each record what it knows of it. */
    private readonly options: ReconcileOptions & { readonly knowsNothing: boolean },
    private readonly total: number,
  ) {}

  tally(): typeof this.counts {
    return this.counts
  }

  async look(kind: RecordKind, id: string, folder: string): Promise<void> {
    const { index } = this.indexed
    const known = this.options.knowsNothing ? null : indexedRecord(index, kind, id)
    if (known !== null && known.folder === folder && known.stamp === stampNow(this.indexed, kind, folder))
      this.counts.unchanged++
    else await this.read(kind, id, folder, known)
    this.done++
    if (this.options.pace.isWanted()) await this.options.pace.rest()
    this.tell()
  }

  private tell(): void {
    const { added, changed, removed } = this.counts
    this.options.progress?.(this.done, this.total, added + changed + removed)
  }

  private async read(
    kind: RecordKind,
    id: string,
    folder: string,
    known: IndexedRecord | null,
  ): Promise<void> {
    if (known !== null && known.stamp !== '' && (await this.touch(known, folder))) return
    const read = await readRecordForIndex(this.indexed, kind, id, folder)
    this.waiting.push({ known, read })
    this.characters += read.article?.text.length ?? 0
    if (this.waiting.length >= BATCH.records || this.characters >= BATCH.characters) await this.flush()
  }

  /** Where files look different and hold the same, only their look is remembered anew. */
  private async touch(known: IndexedRecord, folder: string): Promise<boolean> {
    const stamp = stampNow(this.indexed, known.kind, folder)
    if ((await hashOfRecord(this.indexed, known.kind, folder)) !== known.hash) return false
    // Damage is told by path: a folder that moved has another.
    if (known.damage.length > 0 && known.folder !== folder) return false
    this.indexed.index.transaction(() => {
      if (stampNow(this.indexed, known.kind, folder) === stamp)
        rememberRecord(this.indexed.index, { ...known, folder, stamp })
    })
    this.counts.unchanged++
    return true
  }

  /** Write all that waits. */
  async flush(): Promise<void> {
    for (let tries = 0; this.waiting.length > 0 && tries < TRIES; tries++) {
      const stale = await this.writeWaiting()
      this.waiting = []
      for (const { known, read } of stale)
        this.waiting.push({
          known,
          read: await readRecordForIndex(this.indexed, read.kind, read.id, read.folder),
        })
    }
    this.waiting = []
    this.characters = 0
  }

  /** Gives those whose files changed since they were read. */
  private async writeWaiting(): Promise<readonly Waiting[]> {
    const { pace } = this.options
    const stale: Waiting[] = []
    for (let next = 0; next < this.waiting.length;) {
      const until = performance.now() + TRANSACTION_MS
      this.indexed.index.transaction(
        withDocs(this.indexed.index, (docs) => {
          do {
            const item = this.waiting[next]
            if (item !== undefined) {
              if (putRecord(this.indexed, docs, item.read))
                this.counts[item.known === null ? 'added' : 'changed']++
              else stale.push(item)
            }
            next++
          } while (next < this.waiting.length && performance.now() < until && !pace.isWanted())
        }),
      )
      if (pace.isWanted()) await pace.rest()
    }
    return stale
  }

  /** Take out what the shelf no longer has. */
  async removeAllBut(kind: RecordKind, folders: ReadonlyMap<string, string>): Promise<void> {
    const { index, library } = this.indexed
    for (let page = recordsAfter(index, kind, '', 500); page.length > 0;) {
      const gone = page.filter(({ id }) => !folders.has(id))
      for (const record of gone) {
        index.transaction(
          withDocs(index, (docs) => {
            // What was added since the shelf was listed is there.
            if (library.files.stampNow(record.folder) !== null) return
            dropRecord(index, docs, kind, record.id)
            this.counts.removed++
          }),
        )
        if (this.options.pace.isWanted()) await this.options.pace.rest()
      }
      page = recordsAfter(index, kind, page.at(-1)?.id ?? '', 500)
    }
  }
}
