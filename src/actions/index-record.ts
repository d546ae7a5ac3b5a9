// Owns one record on its way from the library's files into the index: what was read of it, and how its files looked then. Leaves what
// couldn't be read to `record-reading`, and which records, and when, to others.
import { addressKey } from '../capture/address'
import {
  articleRecord,
  dossierRecord,
  noteFile,
  noteRecord,
  quotesRecord,
  versionFolder,
  VERSION_FILES,
} from '../library/layout'
import type { Library } from '../library/library'
import { decodeText, parseRecord, type RecordType } from '../library/record'
import { ARTICLE, DOSSIER, NOTE, QUOTES } from '../library/record-types'
import { found } from '../library/store'
import type { Article } from '../model/article'
import { cameFromKey } from '../model/came-from'
import type { Dossier } from '../model/dossier'
import type { FreeNote } from '../model/free-note'
import type { Database, Files } from '../ports'
import { makeDocWriter, type DocWriter } from '../search/index-docs'
import { forgetRecord, rememberRecord, type IndexedRecord, type RecordKind } from '../search/index-records'
import { removeFreeNote, writeFreeNote } from '../search/index-notes'
import { removeDossier, writeDossier } from '../search/index-dossier'
import { removeArticle, writeArticle, type IndexedArticle } from '../search/index-writer'
import { indexedStory } from './compare-stories'
import { statusesIn } from './place-quote'
import { makeReading, type Reading } from './record-reading'

/** A library and its index. */
export type Indexed = { readonly library: Library; readonly index: Database }

/** A record as it was read; `article`, `dossier` and `note` are `null` where it isn't one, or can't be read. */
export type ReadRecord = IndexedRecord & {
  readonly article: IndexedArticle | null
  readonly dossier: Dossier | null
  readonly note: FreeNote | null
}

/** Files that make a record, in the order of their stamps and hashes. */
export function recordFiles(kind: RecordKind, folder: string): readonly string[] {
  switch (kind) {
    case 'article':
      return [articleRecord(folder), quotesRecord(folder), noteFile(folder)]
    case 'dossier':
      return [dossierRecord(folder)]
    case 'note':
      return [noteRecord(folder)]
  }
}

/** Stands for a file that isn't there, among stamps and hashes. */
const NO_FILE = '-'

/** How a record's files look now. */
export const stampNow = ({ library }: Indexed, kind: RecordKind, folder: string): string =>
  recordFiles(kind, folder)
    .map((path) => library.files.stampNow(path) ?? NO_FILE)
    .join(' ')

/** A record's files, each read once at most; `null` where there is none. */
type HeldFiles = (path: string) => Promise<Uint8Array | null>

/** A file that its stamp says isn't there is not looked for: most articles have no quotes and no note. */
function holdFiles(files: Files, paths: readonly string[], stamp: string): HeldFiles {
  const stamps = stamp.split(' ')
  const held = new Map<string, Promise<Uint8Array | null>>()
  paths.forEach((path, i) => {
    if (stamps[i] === NO_FILE) held.set(path, Promise.resolve(null))
  })
  return (path) => {
    const known = held.get(path) ?? files.readBytes(path)
    held.set(path, known)
    return known
  }
}

async function parseHeld<T>(held: HeldFiles, path: string, type: RecordType<T>): Promise<T | null> {
  const bytes = await held(path)
  return bytes === null ? null : parseRecord(decodeText(bytes, path), type, path)
}

/** Hashes of a record's files: where a stamp differs they tell whether the content does. */
export const hashOfRecord = (indexed: Indexed, kind: RecordKind, folder: string): Promise<string> =>
  hashesOf(
    indexed,
    kind,
    folder,
    holdFiles(indexed.library.files, recordFiles(kind, folder), stampNow(indexed, kind, folder)),
  )

async function hashesOf(
  { library }: Indexed,
  kind: RecordKind,
  folder: string,
  held: HeldFiles,
): Promise<string> {
  const hashes: string[] = []
  for (const path of recordFiles(kind, folder)) {
    const bytes = await held(path)
    hashes.push(bytes === null ? NO_FILE : library.hashOf(bytes).slice(0, 32))
  }
  return hashes.join(' ')
}

/** Read a record with all that is searched for. What is wrong with it is told, not thrown. */
export async function readRecordForIndex(
  indexed: Indexed,
  kind: RecordKind,
  id: string,
  folder: string,
): Promise<ReadRecord> {
  const stamp = stampNow(indexed, kind, folder)
  const held = holdFiles(indexed.library.files, recordFiles(kind, folder), stamp)
  const reading = makeReading()
  const article = kind === 'article' ? await readArticle(indexed, id, folder, reading, held) : null
  const dossier = kind === 'dossier' ? await readOne(id, dossierRecord(folder), DOSSIER, reading, held) : null
  const note = kind === 'note' ? await readOne(id, noteRecord(folder), NOTE, reading, held) : null
  // What may be readable the next time is read again then.
  const isSure = !reading.mayPass()
  return {
    kind,
    id,
    folder,
    stamp: isSure ? stamp : '',
    hash: isSure ? await hashesOf(indexed, kind, folder, held) : '',
    damage: reading.damage,
    article,
    dossier,
    note,
  }
}

async function readArticle(
  { library }: Indexed,
  id: string,
  folder: string,
  reading: Reading,
  held: HeldFiles,
): Promise<IndexedArticle | null> {
  const path = articleRecord(folder)
  const article = await reading.orElse(path, null, async () =>
    found(await parseHeld(held, path, ARTICLE), 'article', folder),
  )
  if (article === null || !reading.isOf(id, article.id, path)) return null
  const newest = article.versions.at(-1)?.n ?? 0
  const readText = (n: number): Promise<string | null> =>
    library.files.readText(`${versionFolder(folder, n)}/${VERSION_FILES.text}`)
  const text = await reading.sealedText(() => readText(newest))
  const quotes =
    (await reading.orElse(quotesRecord(folder), null, () => parseHeld(held, quotesRecord(folder), QUOTES)))
      ?.quotes ?? []
  return {
    article,
    text,
    note: await reading.orElse(noteFile(folder), '', async () => {
      const bytes = await held(noteFile(folder))
      return bytes === null ? '' : new TextDecoder().decode(bytes)
    }),
    quotes,
    statuses: await statusesIn(quotes, article.versions, async (n) =>
      n === newest ? (text === '' ? null : text) : readText(n),
    ),
    addressKeys: addressKeysOf(article),
    story: indexedStory(article, text),
    isPdf: await isOfPdf(library.files, article, folder),
  }
}

/** By what it is asked for: its addresses, and what it was in another tool. */
export const addressKeysOf = ({ addresses, cameFrom = [] }: Article): readonly string[] => [
  ...new Set([...addresses.map(addressKey), ...cameFrom.map(cameFromKey)]),
]

/** Only of what may be one is its capture read: that tells. */
async function isOfPdf(files: Files, { addresses, versions }: Article, folder: string): Promise<boolean> {
  if (addresses.length > 0 && !addresses.some((address) => /pdf/i.test(address))) return false
  const path = `${versionFolder(folder, versions.at(-1)?.n ?? 1)}/${VERSION_FILES.capture}`
  return (await files.readText(path).catch(() => null))?.includes('"application/pdf"') ?? false
}

/** A record that is all that its folder has. */
async function readOne<T extends { readonly id: string }>(
  id: string,
  path: string,
  type: RecordType<T>,
  reading: Reading,
  held: HeldFiles,
): Promise<T | null> {
  const record = await reading.orElse(path, null, async () =>
    found(await parseHeld(held, path, type), 'file', path),
  )
  return record !== null && reading.isOf(id, record.id, path) ? record : null
}

/**
 * Put a record into the index, within a transaction, unless its files changed since it was read: a stale copy would then overwrite
 * what another connection may have read since.
 * @returns whether it was put
 */
export function putRecord(indexed: Indexed, docs: DocWriter, read: ReadRecord): boolean {
  const { library, index } = indexed
  const { kind, id, folder } = read
  if (library.files.stampNow(folder) === null) {
    dropRecord(index, docs, kind, id)
    return true
  }
  if (read.stamp !== '' && read.stamp !== stampNow(indexed, kind, folder)) return false
  if (read.article !== null) writeArticle(index, docs, read.article)
  else if (read.dossier !== null) writeDossier(index, docs, read.dossier)
  else if (read.note !== null) writeFreeNote(index, docs, read.note)
  else takeOut(index, docs, kind, id)
  rememberRecord(index, read)
  return true
}

/** Take a record out of the index, within a transaction. */
export function dropRecord(index: Database, docs: DocWriter, kind: RecordKind, id: string): void {
  takeOut(index, docs, kind, id)
  forgetRecord(index, kind, id)
}

function takeOut(index: Database, docs: DocWriter, kind: RecordKind, id: string): void {
  switch (kind) {
    case 'article':
      removeArticle(index, docs, id)
      return
    case 'dossier':
      removeDossier(index, docs, id)
      return
    case 'note':
      removeFreeNote(index, docs, id)
  }
}

/** Make of work on the index what a transaction runs: at its end the totals of its words are put right. */
export const withDocs = (index: Database, work: (docs: DocWriter) => void) => (): void => {
  const docs = makeDocWriter(index)
  work(docs)
  docs.finish()
}
