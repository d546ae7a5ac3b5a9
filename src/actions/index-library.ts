// Owns keeping the index true to the files after each write of this program: only what was written anew is read anew.
import { isAppError } from '../errors'
import { articleRecord, noteFile, quotesRecord } from '../library/layout'
import type { LibraryChange } from '../library/store'
import type { DocWriter } from '../search/index-docs'
import { indexedRecord, rememberRecord, type RecordKind } from '../search/index-records'
import { writeArticleState, writeQuotes } from '../search/index-writer'
import { isComplete } from '../search/open-index'
import { compareWaiting } from './compare-stories'
import {
  addressKeysOf,
  dropRecord,
  hashOfRecord,
  putRecord,
  readRecordForIndex,
  recordFiles,
  stampNow,
  withDocs,
} from './index-record'
import { statusesIn } from './place-quote'
import type { Workspace } from './workspace'

/** A record that changes while it is read is read again; after so many times the next change will tell. */
const TRIES = 20
/** How long a transaction may go on before the next begins. */
const TRANSACTION_MS = 25
/** How long to wait for another connection that writes. */
const BUSY_WAIT_MS = 2

/** Writes within a transaction; gives whether it did. */
type Put = (docs: DocWriter) => boolean
/** What is to be written of a change, and what follows once it is. */
type Prepared = { readonly put: Put; readonly afterwards?: () => void }

/** Bring the index up to changes of the library, each of another thing, in as few transactions as may be. */
export async function followChanges(workspace: Workspace, changes: readonly LibraryChange[]): Promise<void> {
  const prepared = await Promise.all(changes.map((change) => prepare(workspace, change, true)))
  const isPut: boolean[] = []
  while (isPut.length < prepared.length)
    isPut.push(...(await write(workspace, (docs) => putSome(prepared.slice(isPut.length), docs))))
  prepared.forEach(({ afterwards }, i) => {
    if (isPut[i] === true) afterwards?.()
  })
  // Those that changed while they were read, and those of which more is new than the one file.
  for (const change of changes.filter((_, i) => isPut[i] !== true)) await followWhole(workspace, change)
  // While the index is filled elsewhere, all are compared there at the end.
  if (isComplete(workspace.index))
    await compareWaiting(workspace, {
      mayCompareAll: false,
      write: (work) => write(workspace, work),
      rest: () => new Promise((resolve) => setImmediate(resolve)),
    })
}

/** As many as one transaction has time for, and one at the least: this thread has others to answer. */
function putSome(prepared: readonly Prepared[], docs: DocWriter): readonly boolean[] {
  const until = performance.now() + TRANSACTION_MS
  const isPut: boolean[] = []
  for (const { put } of prepared) {
    isPut.push(put(docs))
    if (performance.now() > until) break
  }
  return isPut
}

async function followWhole(workspace: Workspace, change: LibraryChange): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const { put, afterwards } = await prepare(workspace, change, false)
    if (!(await write(workspace, put))) continue
    afterwards?.()
    return
  }
}

const KINDS_GONE = { 'article-gone': 'article', 'dossier-gone': 'dossier', 'note-gone': 'note' } as const

/** @param mayBePart whether one file of an article is enough to be read, where no other changed */
async function prepare(workspace: Workspace, change: LibraryChange, mayBePart: boolean): Promise<Prepared> {
  switch (change.kind) {
    case 'article':
    case 'dossier':
    case 'note':
      return (mayBePart ? await preparePart(workspace, change) : null) ?? prepareRecord(workspace, change)
    case 'article-gone':
    case 'dossier-gone':
    case 'note-gone': {
      const kind = KINDS_GONE[change.kind]
      return {
        put: (docs) => {
          dropRecord(workspace.index, docs, kind, change.id)
          return true
        },
      }
    }
    case 'codebook':
    case 'searches':
    case 'styles':
    case 'speakers':
    case 'stories':
      // It is read where it is asked for: the index has nothing of it.
      return { put: () => true }
  }
}

type RecordChange = Extract<LibraryChange, { readonly kind: RecordKind }>

async function prepareRecord(workspace: Workspace, change: RecordChange): Promise<Prepared> {
  const { kind, id, folder } = change
  const read = await readRecordForIndex(workspace, kind, id, folder)
  return {
    put: (docs) => putRecord(workspace, docs, read),
    afterwards: () => {
      for (const path of recordFiles(kind, folder)) workspace.damaged.delete(path)
      for (const { path, reason } of read.damage) workspace.damaged.set(path, reason)
    },
  }
}

/**
 * Follow a change of one file of an article, where that is enough. Which file it was is told by what the index remembers, since
 * changes that waited may have become one. `null` where it isn't enough.
 */
async function preparePart(
  workspace: Workspace,
  { kind, id, folder }: RecordChange,
): Promise<Prepared | null> {
  const known = kind === 'article' ? indexedRecord(workspace.index, kind, id) : null
  if (known === null || known.folder !== folder || known.damage.length > 0) return null
  const stamp = stampNow(workspace, 'article', folder)
  const before = known.stamp.split(' ')
  const changed = [articleRecord(folder), quotesRecord(folder), noteFile(folder)].filter(
    (_, i) => stamp.split(' ')[i] !== before[i],
  )
  const [path] = changed
  if (changed.length === 0) return { put: () => true }
  if (changed.length !== 1 || path === noteFile(folder)) return null
  const put = await readPart(workspace, known.id, folder, path === quotesRecord(folder))
  if (put === null) return null
  const hash = await hashOfRecord(workspace, 'article', folder)
  return {
    put: (docs) => {
      const isPut = stampNow(workspace, 'article', folder) === stamp && put(docs)
      if (isPut) rememberRecord(workspace.index, { ...known, stamp, hash })
      return isPut
    },
  }
}

/** Read an article's quotes or its record, and give what writes them; `null` where they can't be read. */
async function readPart(
  { library, index }: Workspace,
  id: string,
  folder: string,
  isQuotes: boolean,
): Promise<Put | null> {
  try {
    if (isQuotes) {
      const quotes = await library.quotes.listIn(folder)
      const { versions } = await library.articles.readIn(folder)
      const statuses = await statusesIn(quotes, versions, (n) => library.articles.readTextIn(folder, n))
      return (docs) => writeQuotes(index, docs, id, quotes, statuses)
    }
    const article = await library.articles.readIn(folder)
    const keys = addressKeysOf(article)
    return (docs) => article.id === id && writeArticleState(index, docs, article, keys)
  } catch (error) {
    if (!isAppError(error)) throw error
    return null
  }
}

/** Write to the index as soon as nobody else does, without holding up this thread. Gives what `work` gives. */
async function write<T>(workspace: Workspace, work: (docs: DocWriter) => T): Promise<T> {
  const { index, indexThread } = workspace
  const answers: T[] = []
  const keepAnswer = withDocs(index, (docs) => {
    answers[0] = work(docs)
  })
  indexThread?.makeWay(true)
  try {
    while (!index.tryTransaction(keepAnswer))
      await new Promise((resolve) => setTimeout(resolve, BUSY_WAIT_MS))
  } finally {
    indexThread?.makeWay(false)
  }
  return answers[0] as T
}
