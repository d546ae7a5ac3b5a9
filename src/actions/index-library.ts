// Owns keeping the index true to the files after each write of this program: only what was written anew is read anew.
import { isAppError } from '../errors'
import { articleRecord, noteFile, quotesRecord } from '../library/layout'
import type { LibraryChange } from '../library/store'
import type { DocWriter } from '../search/index-docs'
import { indexedRecord, rememberRecord, type IndexedRecord, type RecordKind } from '../search/index-records'
import { writeArticleState, writeQuotes } from '../search/index-writer'
import {
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
/** How long to wait for another connection that writes. */
const BUSY_WAIT_MS = 2

/** Bring the index up to one change of the library. */
export async function followChange(workspace: Workspace, change: LibraryChange): Promise<void> {
  switch (change.kind) {
    case 'article':
    case 'dossier':
      await followRecord(workspace, change.kind, change.id, change.folder)
      return
    case 'article-gone':
      await write(workspace, (docs) => dropRecord(workspace.index, docs, 'article', change.id))
      return
    case 'dossier-gone':
      await write(workspace, (docs) => dropRecord(workspace.index, docs, 'dossier', change.id))
      return
    case 'codebook':
    case 'searches':
    // It is read where it is asked for: the index has nothing of it.
  }
}

async function followRecord(
  workspace: Workspace,
  kind: RecordKind,
  id: string,
  folder: string,
): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const known = indexedRecord(workspace.index, kind, id)
    if (known !== null && (await followPart(workspace, known, folder))) return
    const read = await readRecordForIndex(workspace, kind, id, folder)
    if (!(await write(workspace, (docs) => putRecord(workspace, docs, read)))) continue
    for (const path of recordFiles(kind, folder)) workspace.damaged.delete(path)
    for (const { path, reason } of read.damage) workspace.damaged.set(path, reason)
    return
  }
}

/**
 * Follow a change of one file of an article, where that is enough. Which file it was is told by what the index remembers, since
 * changes that waited may have become one.
 * @returns whether it was enough
 */
async function followPart(workspace: Workspace, known: IndexedRecord, folder: string): Promise<boolean> {
  if (known.kind !== 'article' || known.folder !== folder || known.damage.length > 0) return false
  const stamp = stampNow(workspace, 'article', folder)
  const before = known.stamp.split(' ')
  const changed = [articleRecord(folder), quotesRecord(folder), noteFile(folder)].filter(
    (_, i) => stamp.split(' ')[i] !== before[i],
  )
  const [path] = changed
  if (changed.length !== 1 || path === noteFile(folder)) return changed.length === 0
  const put = await readPart(workspace, known.id, folder, path === quotesRecord(folder))
  if (put === null) return false
  const hash = await hashOfRecord(workspace, 'article', folder)
  return write(workspace, (docs) => {
    const isPut = stampNow(workspace, 'article', folder) === stamp && put(docs)
    if (isPut) rememberRecord(workspace.index, { ...known, stamp, hash })
    return isPut
  })
}

/** Read an article's quotes or its record, and give what writes them; `null` where they can't be read. */
async function readPart(
  { library, index }: Workspace,
  id: string,
  folder: string,
  isQuotes: boolean,
): Promise<((docs: DocWriter) => boolean) | null> {
  try {
    if (isQuotes) {
      const quotes = await library.quotes.listIn(folder)
      const { versions } = await library.articles.readIn(folder)
      const statuses = await statusesIn(quotes, versions, (n) => library.articles.readTextIn(folder, n))
      return (docs) => writeQuotes(index, docs, id, quotes, statuses)
    }
    const article = await library.articles.readIn(folder)
    return (docs) => article.id === id && writeArticleState(index, docs, article)
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
