// Owns the form of a backup: one gzip file of JSON lines, readable with any tool. The first line says what it is, each further
// one is a record with its path and hash, and the last one says how many there are: a backup that was cut off is known as such.
import { z } from 'zod'
import { AppError } from '../errors'
import { BACKUP_KINDS, type BackupKind } from '../model/backup'
import { instant } from '../model/ids'
import type { Files, HashOf } from '../ports'
import { linesOf } from './lines'

const head = z.looseObject({
  backup: z.literal(1),
  library: z.string(),
  schema: z.number().int(),
  kind: z.enum(BACKUP_KINDS),
  madeAt: instant,
})
export type BackupHead = Readonly<z.infer<typeof head>>

const entry = z.union([
  z.object({ path: z.string(), sha256: z.string(), text: z.string() }),
  // A record that is no UTF-8 is damaged, and kept as it is all the same.
  z.object({ path: z.string(), sha256: z.string(), base64: z.string() }),
])
const end = z.object({ end: z.literal(true), entries: z.number().int() })

/** One file of a backup. */
export type BackupEntry = { readonly path: string; readonly bytes: Uint8Array }

/** A folder of the library, by names that nothing leads out of. */
const SAFE_PATH = /^(?:[^/\\]+\/)*[^/\\]+$/
const isSafe = (path: string): boolean =>
  SAFE_PATH.test(path) && !path.split('/').some((part) => part === '.' || part === '..')

/** The bytes of a backup file, piece by piece. */
export async function* backupPieces(
  about: Omit<BackupHead, 'backup'>,
  entries: AsyncIterable<BackupEntry>,
  hashOf: HashOf,
): AsyncGenerator<Uint8Array> {
  yield* gzipped(backupLines(about, entries, hashOf))
}

async function* backupLines(
  about: Omit<BackupHead, 'backup'>,
  entries: AsyncIterable<BackupEntry>,
  hashOf: HashOf,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ backup: 1, ...about })}\n`
  let count = 0
  for await (const { path, bytes } of entries) {
    yield `${JSON.stringify({ path, sha256: hashOf(bytes), ...contentOf(bytes) })}\n`
    count++
  }
  yield `${JSON.stringify({ end: true, entries: count })}\n`
}

function contentOf(bytes: Uint8Array): { text: string } | { base64: string } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    // Not UTF-8: `base64` keeps any bytes.
    return { base64: toBase64(bytes) }
  }
}

const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0))

/** Compressing has a price for each piece, of which a library would have a hundred thousand. */
const PIECE_LENGTH = 64 * 1024

async function* inPieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const line of lines) {
    piece += line
    if (piece.length < PIECE_LENGTH) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

async function* gzipped(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = inPieces(lines)
  const source = new ReadableStream<BufferSource>({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
  })
  yield* source.pipeThrough(new CompressionStream('gzip')) as unknown as AsyncIterable<Uint8Array>
}

/** An open backup: what it says of itself, and its records one by one. */
export type OpenBackup = { readonly head: BackupHead; readonly entries: AsyncIterable<BackupEntry> }

/**
 * Read a backup. Its entries are checked one by one as they are read: the last one is good only when the iteration has ended.
 * @throws {AppError} damaged, not-found, storage; also while its entries are read
 */
export async function openBackup(files: Files, path: string, hashOf: HashOf): Promise<OpenBackup> {
  const pieces = await files.readPieces(path)
  if (pieces === null) throw new AppError('not-found', { what: 'file', id: path })
  const lines = linesOf(gunzipped(pieces, path))
  const first = await lines.next()
  const about = head.safeParse(parseLine(first.done === true ? '' : first.value))
  if (!about.success) throw new AppError('damaged', { path, reason: 'no backup' })
  return { head: about.data, entries: readEntries(lines, path, hashOf) }
}

async function* readEntries(
  lines: AsyncIterable<string>,
  path: string,
  hashOf: HashOf,
): AsyncGenerator<BackupEntry> {
  let count = 0
  let isEnded = false
  for await (const line of lines) {
    const value = parseLine(line)
    if (isEnded) throw new AppError('damaged', { path, reason: 'more after its end' })
    const last = end.safeParse(value)
    if (last.success) {
      if (last.data.entries !== count) break
      isEnded = true
      // On to the end of the file: only there gzip says whether all of it was right.
      continue
    }
    const found = entry.safeParse(value)
    if (!found.success) throw new AppError('damaged', { path, reason: `entry ${String(count + 1)}` })
    const bytes =
      'text' in found.data ? new TextEncoder().encode(found.data.text) : fromBase64(found.data.base64)
    if (hashOf(bytes) !== found.data.sha256 || !isSafe(found.data.path))
      throw new AppError('damaged', { path, reason: `entry ${String(count + 1)}` })
    count++
    yield { path: found.data.path, bytes }
  }
  if (!isEnded) throw new AppError('damaged', { path, reason: 'cut off' })
}

async function* gunzipped(pieces: AsyncIterable<Uint8Array>, path: string): AsyncGenerator<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]()
  const source = new ReadableStream<BufferSource>({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
  const stream = source.pipeThrough(new DecompressionStream('gzip')) as unknown as AsyncIterable<Uint8Array>
  try {
    yield* stream
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('damaged', { path, reason: 'not gzip, or cut off' }, { cause: error })
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    // The check that follows says what is wrong.
    return null
  }
}

/** A backup's file name. */
export const backupName = (madeAt: string, kind: BackupKind): string =>
  `${madeAt.slice(0, 19).replaceAll(':', '')}Z-${kind}.jsonl.gz`

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z-([a-z-]+)\.jsonl\.gz$/

/** What a backup's file name says; `null` for any other file. */
export function describeBackupName(
  name: string,
): { readonly madeAt: string; readonly kind: BackupKind } | null {
  const [, day, hours, minutes, seconds, kind] = NAME.exec(name) ?? []
  const known = BACKUP_KINDS.find((candidate) => candidate === kind)
  return day === undefined || known === undefined
    ? null
    : { madeAt: `${day}T${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}.000Z`, kind: known }
}
