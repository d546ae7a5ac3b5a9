// Owns the form of a backup: one gzip file of JSON lines, readable with any tool. The first line says what it is, each further
// one is a record with its path and hash, or a part of one that is long, and the last one says how many lines there are: a backup
// that was cut off is known as such. No line is long, so that to read a backup takes little memory, however long the log has grown.
import { z } from 'zod'
import { AppError } from '../errors'
import { BACKUP_KINDS, type BackupKind } from '../model/backup'
import { instant } from '../model/ids'
import type { Files, HashOf } from '../ports'
import { linesOf } from './lines'

const head = z.looseObject({
  // Form 1 had no parts: each record was one line.
  backup: z.union([z.literal(1), z.literal(2)]),
  library: z.string(),
  schema: z.number().int(),
  kind: z.enum(BACKUP_KINDS),
  madeAt: instant,
})
export type BackupHead = Readonly<z.infer<typeof head>>

const about = { path: z.string(), sha256: z.string(), offset: z.number().int().positive().optional() }
const line = z.union([
  z.object({ ...about, text: z.string() }),
  // A record that is no UTF-8 is damaged, and kept as it is all the same.
  z.object({ ...about, base64: z.string() }),
])
const end = z.object({ end: z.literal(true), entries: z.number().int() })

/** One file of a backup. */
export type BackupRecord = { readonly path: string; readonly bytes: Uint8Array }

/** A file of a backup, or a part of one that is long: its parts follow one another. */
export type BackupPart = BackupRecord & {
  /** In bytes, from the file's beginning: above 0, what came before is its beginning. */
  readonly offset: number
}

/** Longest part, in bytes. */
const PART_LENGTH = 1024 * 1024

/** A folder of the library, by names that nothing leads out of. */
const SAFE_PATH = /^(?:[^/\\]+\/)*[^/\\]+$/
const isSafe = (path: string): boolean =>
  SAFE_PATH.test(path) && !path.split('/').some((part) => part === '.' || part === '..')

/** The bytes of a backup file, piece by piece. */
export async function* backupPieces(
  about: Omit<BackupHead, 'backup'>,
  records: AsyncIterable<BackupRecord>,
  hashOf: HashOf,
): AsyncGenerator<Uint8Array> {
  yield* gzipped(backupLines(about, records, hashOf))
}

async function* backupLines(
  about: Omit<BackupHead, 'backup'>,
  records: AsyncIterable<BackupRecord>,
  hashOf: HashOf,
): AsyncGenerator<string> {
  yield `${JSON.stringify({ backup: 2, ...about })}\n`
  let count = 0
  for await (const record of records)
    for (const { path, bytes, offset } of partsOf(record)) {
      const place = offset === 0 ? { path } : { path, offset }
      yield `${JSON.stringify({ ...place, sha256: hashOf(bytes), ...contentOf(bytes) })}\n`
      count++
    }
  yield `${JSON.stringify({ end: true, entries: count })}\n`
}

function* partsOf({ path, bytes }: BackupRecord): Generator<BackupPart> {
  let offset = 0
  do {
    const next = nextPart(bytes, offset)
    yield { path, offset, bytes: bytes.subarray(offset, next) }
    offset = next
  } while (offset < bytes.byteLength)
}

/** Where the part ends that begins at `offset`: within no character, so that each part can be read as text. */
function nextPart(bytes: Uint8Array, offset: number): number {
  const furthest = offset + PART_LENGTH
  if (furthest >= bytes.byteLength) return bytes.byteLength
  // A character has at most three bytes after its first; more of them are no UTF-8, and may be cut anywhere.
  for (let end = furthest; end > furthest - 4; end--) if (((bytes[end] ?? 0) & 0xc0) !== 0x80) return end
  return furthest
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

/** An open backup: what it says of itself, and its records one by one, part by part. */
export type OpenBackup = { readonly head: BackupHead; readonly parts: AsyncIterable<BackupPart> }

/**
 * Read a backup. Its parts are checked one by one as they are read: the last one is good only when the iteration has ended.
 * @throws {AppError} damaged, not-found, storage; also while its parts are read
 */
export async function openBackup(files: Files, path: string, hashOf: HashOf): Promise<OpenBackup> {
  const pieces = await files.readPieces(path)
  if (pieces === null) throw new AppError('not-found', { what: 'file', id: path })
  const lines = linesOf(gunzipped(pieces, path))
  const first = await lines.next()
  const said = head.safeParse(parseLine(first.done === true ? '' : first.value))
  if (!said.success) throw new AppError('damaged', { path, reason: 'no backup' })
  return { head: said.data, parts: readParts(lines, path, hashOf) }
}

async function* readParts(
  lines: AsyncIterable<string>,
  path: string,
  hashOf: HashOf,
): AsyncGenerator<BackupPart> {
  let count = 0
  let isEnded = false
  /** The file that the last part belongs to, and how much of it was read. */
  let begun = { path: '', size: 0 }
  for await (const text of lines) {
    const value = parseLine(text)
    if (isEnded) throw new AppError('damaged', { path, reason: 'more after its end' })
    const last = end.safeParse(value)
    if (last.success) {
      if (last.data.entries !== count) break
      isEnded = true
      // On to the end of the file: only there gzip says whether all of it was right.
      continue
    }
    const part = partOf(value, hashOf)
    if (part === null || !follows(part, begun))
      throw new AppError('damaged', { path, reason: `entry ${String(count + 1)}` })
    begun = { path: part.path, size: part.offset + part.bytes.byteLength }
    count++
    yield part
  }
  if (!isEnded) throw new AppError('damaged', { path, reason: 'cut off' })
}

const follows = (
  { path, offset }: BackupPart,
  begun: { readonly path: string; readonly size: number },
): boolean => offset === 0 || (path === begun.path && offset === begun.size)

/** What a line holds; `null` where it isn't what it says. */
function partOf(value: unknown, hashOf: HashOf): BackupPart | null {
  const found = line.safeParse(value)
  if (!found.success) return null
  const { path, sha256, offset = 0 } = found.data
  const bytes =
    'text' in found.data ? new TextEncoder().encode(found.data.text) : fromBase64(found.data.base64)
  return hashOf(bytes) === sha256 && isSafe(path) ? { path, bytes, offset } : null
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
