// Owns the records of WARC and ARC files: where each begins, its headers, its block. Source: ISO 28500 (WARC 1.1); archive.org, ARC
// file format. Written because readers at hand know no ARC and wait without end on a file that is cut off.
import { AppError, isErrorOfKind } from '../../errors'
import { CHECKSUM, type FileTools, type InputFile } from '../../ports/reading'
import { parseArcLine, type ArcLine } from './arc-line'
import { ByteCursor } from './byte-cursor'
import { isBomb, MOST_ENTRY_BYTES, type Meter } from '../../ports/limits'
import { headersOf, type MimeHeaders } from './mime-headers'

const MOST_LINE_BYTES = 64 * 1024
const MOST_HEADER_LINES = 1000
/** Blank and foreign lines between records, before it is no archive any more. */
const MOST_STRAY_LINES = 100_000

/** Where a record lies: offset in the file of its gzip member (or of itself), and how many bytes of that stand before it. */
export type RecordPlace = { readonly offset: number; readonly skip: number }

export type ArchiveRecord = {
  readonly place: RecordPlace
  /** `response`, `revisit` and so on; ARC knows only answers. */
  readonly type: string
  readonly url: string | null
  /** As the record has it: ISO 8601, or 14 digits in ARC. */
  readonly date: string | null
  readonly headers: MimeHeaders
  /** Its block, to be read before the next record is asked for. */
  readonly block: Block
}

/** The bytes of a block: never more than its length. */
export type Block = {
  readonly sizeBytes: number
  readLine(): Promise<Uint8Array | null>
  /** All that is left. @throws {AppError} parse-failed where the file ends before the block does */
  rest(): AsyncIterable<Uint8Array>
  /** Whether it came to its end; reads what is left of it. @throws {AppError} parse-failed */
  finish(): Promise<void>
}

export type RecordSource = {
  readonly file: InputFile
  readonly tools: FileTools
  readonly meter: Meter
  /** Told where bytes stand that belong to no record; the record before them, where there is one, has a wrong length. */
  readonly onStray: (before: RecordPlace | null, reason: string) => void
  /** Told of a gzip member whose bytes aren't those that were put into it: nothing that begins in it can be believed. */
  readonly onBadMember: (offset: number) => void
}

/** All records of a file, in order. @throws {AppError} parse-failed where it can't go on, unsafe-archive, cancelled, unreadable-file */
export async function* walkRecords(source: RecordSource): AsyncGenerator<ArchiveRecord> {
  yield* (await isGzipAt(source.file, 0)) ? gzipRecords(source, 0) : plainRecords(source, 0)
}

/** The records at one offset: those that begin in a gzip member, or the one of a plain file. @throws {AppError} as `walkRecords` */
export async function* recordsAt(source: RecordSource, offset: number): AsyncGenerator<ArchiveRecord> {
  const isGzip = await isGzipAt(source.file, offset)
  for await (const record of isGzip ? gzipRecords(source, offset) : plainRecords(source, offset)) {
    if (record.place.offset !== offset) return
    yield record
  }
}

async function* plainRecords(source: RecordSource, offset: number): AsyncGenerator<ArchiveRecord> {
  const cursor = new ByteCursor(abortable(source.file.pieces(offset), source))
  yield* recordsIn(cursor, source, (at) => ({ offset: offset + at, skip: 0 }))
}

async function* gzipRecords(source: RecordSource, offset: number): AsyncGenerator<ArchiveRecord> {
  const members: Member[] = []
  const cursor = new ByteCursor(inflated(source, offset, members))
  yield* recordsIn(cursor, source, (at) => {
    while ((members[1]?.position ?? Number.POSITIVE_INFINITY) <= at) members.shift()
    return { offset: members[0]?.offset ?? offset, skip: at - (members[0]?.position ?? 0) }
  })
}

/** Records one after the other; the cursor is closed with the last, or when whoever reads has had enough. */
async function* recordsIn(
  cursor: ByteCursor,
  source: RecordSource,
  placeOf: (at: number) => RecordPlace,
): AsyncGenerator<ArchiveRecord> {
  try {
    let last: RecordPlace | null = null
    for (;;) {
      const record = await readRecord(cursor, placeOf, (reason) => source.onStray(last, reason))
      if (record === null) return
      yield record
      await record.block.finish()
      last = record.place
    }
  } finally {
    await cursor.close()
  }
}

/** Where a gzip member begins, and at which byte of what is decompressed. */
type Member = { readonly offset: number; readonly position: number }

/** Members one after the other as one stream: a record should be a member of its own, but some programs divide as they like. */
async function* inflated(
  { file, tools, meter, onBadMember }: RecordSource,
  from: number,
  members: Member[],
): AsyncGenerator<Uint8Array> {
  let position = 0
  for (let offset = from; offset < file.sizeBytes;) {
    members.push({ offset, position })
    const inflation = tools.inflate(file.pieces(offset), 'gzip')
    let consumed = 0
    let out = 0
    try {
      for await (const piece of inflation.pieces) {
        if (tools.signal?.aborted === true) throw new AppError('cancelled', {})
        const now = inflation.consumedBytes()
        meter.count(piece.length, now - consumed)
        consumed = now
        out += piece.length
        if (isBomb(out, now))
          throw new AppError('unsafe-archive', { name: file.name, reason: 'ratio', entry: null })
        yield piece
      }
    } catch (error) {
      if (isErrorOfKind(error, 'parse-failed') && error.data.reason === CHECKSUM) onBadMember(offset)
      throw error
    }
    position += out
    offset += inflation.consumedBytes()
  }
}

async function isGzipAt(file: InputFile, offset: number): Promise<boolean> {
  for await (const piece of file.pieces(offset, Math.min(file.sizeBytes, offset + 2)))
    return piece[0] === 0x1f && piece[1] === 0x8b
  return false
}

async function* abortable(
  pieces: AsyncIterable<Uint8Array>,
  { tools }: RecordSource,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    if (tools.signal?.aborted === true) throw new AppError('cancelled', {})
    yield piece
  }
}

async function readRecord(
  cursor: ByteCursor,
  placeOf: (at: number) => RecordPlace,
  onStray: (reason: string) => void,
): Promise<ArchiveRecord | null> {
  for (let strays = 0; strays < MOST_STRAY_LINES; strays++) {
    const start = cursor.position
    const bytes = await cursor.readLine(MOST_LINE_BYTES)
    if (bytes === null) return null
    if (bytes.length === 0) continue
    const line = new TextDecoder().decode(bytes)
    if (/^WARC\/[01]\.\d/.test(line)) return warcRecord(cursor, placeOf(start))
    const arc = parseArcLine(line)
    if (arc) return arcRecord(cursor, placeOf(start), arc)
    if (/^WARC\//.test(line) || strays === 0) onStray(`no record begins with “${line.slice(0, 40)}”`)
  }
  throw new AppError('parse-failed', { reason: 'no record in a hundred thousand lines' })
}

async function warcRecord(cursor: ByteCursor, place: RecordPlace): Promise<ArchiveRecord> {
  const lines = await headerLines(() => cursor.readLine(MOST_LINE_BYTES))
  const headers = headersOf(lines ?? [])
  const length = headers.get('content-length') ?? ''
  if (!/^\d{1,15}$/.test(length)) throw new AppError('parse-failed', { reason: 'a record without length' })
  return {
    place,
    type: (headers.get('warc-type') ?? '').toLowerCase(),
    // Wget puts the address between angle brackets.
    url: headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null,
    date: headers.get('warc-date') ?? null,
    headers,
    block: blockOf(cursor, Number(length)),
  }
}

function arcRecord(
  cursor: ByteCursor,
  place: RecordPlace,
  { url, date, mediaType, length }: ArcLine,
): ArchiveRecord {
  return {
    place,
    type: url.startsWith('filedesc:') ? 'warcinfo' : 'response',
    url,
    date,
    headers: new Map([['content-type', mediaType]]),
    block: blockOf(cursor, Number(length)),
  }
}

function blockOf(cursor: ByteCursor, sizeBytes: number): Block {
  let left = sizeBytes
  const rest = async function* (): AsyncGenerator<Uint8Array> {
    if (sizeBytes > MOST_ENTRY_BYTES)
      throw new AppError('too-large', { sizeBytes, limitBytes: MOST_ENTRY_BYTES })
    yield* pass()
  }
  const pass = async function* (): AsyncGenerator<Uint8Array> {
    for await (const piece of cursor.read(left)) {
      left -= piece.length
      yield piece
    }
    if (left > 0) throw new AppError('parse-failed', { reason: 'truncated: the file ends within a record' })
  }
  return {
    sizeBytes,
    async readLine() {
      if (left <= 0) return null
      const before = cursor.position
      const line = await cursor.readLine(Math.min(left, MOST_LINE_BYTES))
      left -= cursor.position - before
      if (line === null)
        throw new AppError('parse-failed', { reason: 'truncated: the file ends within a record' })
      return line
    },
    rest,
    async finish() {
      const pieces = pass()
      while ((await pieces.next()).done !== true);
    },
  }
}

/** Lines up to the first empty one; `null` when they go on and on. */
export async function headerLines(
  readLine: () => Promise<Uint8Array | null>,
): Promise<readonly string[] | null> {
  const lines: string[] = []
  for (let line = await readLine(); line !== null && line.length > 0; line = await readLine()) {
    if (lines.length >= MOST_HEADER_LINES) return null
    lines.push(new TextDecoder().decode(line))
  }
  return lines
}
