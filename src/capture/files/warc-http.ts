// Owns the answer of a server as a web archive recorded it: status, headers, and the payload without its transfer and content encodings.
import { isAppError } from '../../errors'
import type { Compression, FileTools } from '../../ports/reading'
import { ByteCursor } from './byte-cursor'
import { collect } from '../../ports/input-file'
import { isBomb } from '../../ports/limits'
import { headersOf, type MimeHeaders } from './mime-headers'
import { headerLines, type ArchiveRecord } from './warc-records'
import { AppError } from '../../errors'

export type AnswerHead = {
  readonly status: number
  readonly headers: MimeHeaders
  /** Lower case, without parameters; empty where none is given. */
  readonly mediaType: string
}

/** The head of a recorded answer; `null` for a record that holds none. */
export async function readAnswerHead(record: ArchiveRecord): Promise<AnswerHead | null> {
  const recordType = record.headers.get('content-type') ?? ''
  // A resource has no answer around it: its own media type is the record's.
  if (record.type === 'resource') return headOf(200, new Map([['content-type', recordType]]))
  const first = await record.block.readLine()
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(first === null ? '' : new TextDecoder().decode(first))?.[1]
  if (status === undefined) return null
  const lines = await headerLines(() => record.block.readLine())
  return lines === null ? null : headOf(Number(status), headersOf(lines))
}

const headOf = (status: number, headers: MimeHeaders): AnswerHead => ({
  status,
  headers,
  mediaType: (headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '',
})

/** The payload of a record whose head has been read, decoded. @throws {AppError} too-large, unsafe-archive, parse-failed */
export async function readPayload(
  record: ArchiveRecord,
  head: AnswerHead,
  tools: FileTools,
  limitBytes: number,
): Promise<Uint8Array> {
  const isChunked = /\bchunked\b/i.test(head.headers.get('transfer-encoding') ?? '')
  const body = await collect(record.block.rest(), limitBytes)
  const entity = isChunked ? ((await dechunk(body)) ?? body) : body
  const encodings = (head.headers.get('content-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  let bytes = entity
  for (const encoding of encodings.toReversed())
    bytes = await decodeContent(bytes, encoding, tools, record, limitBytes)
  return bytes
}

/** What stands in the chunks; `null` for a payload that isn't in chunks, whatever its headers say: some archives undo them. */
async function dechunk(body: Uint8Array): Promise<Uint8Array | null> {
  const cursor = new ByteCursor(once(body))
  const kept: Uint8Array[] = []
  for (;;) {
    const line = await cursor.readLine(body.length + 1)
    if (line === null) return kept.length > 0 ? join(kept) : null
    const size = /^\s*([\da-f]{1,8})\s*(?:;.*)?$/i.exec(new TextDecoder().decode(line.subarray(0, 256)))?.[1]
    if (size === undefined) return null
    const length = Number.parseInt(size, 16)
    if (length === 0) return join(kept)
    let got = 0
    for await (const piece of cursor.read(length)) {
      kept.push(piece)
      got += piece.length
    }
    if (got < length) return null
    await cursor.readLine(2)
  }
}

const ENCODINGS: Readonly<Record<string, Compression>> = {
  gzip: 'gzip',
  'x-gzip': 'gzip',
  deflate: 'deflate',
  br: 'br',
}

/** A content encoding undone; bytes that aren't in it stay, since some archives undo it and leave the header. */
async function decodeContent(
  bytes: Uint8Array,
  encoding: string,
  tools: FileTools,
  record: ArchiveRecord,
  limitBytes: number,
): Promise<Uint8Array> {
  const compression = ENCODINGS[encoding]
  if (compression === undefined || bytes.length === 0) return bytes
  if (compression === 'gzip' && !(bytes[0] === 0x1f && bytes[1] === 0x8b)) return bytes
  try {
    return await collect(guarded(bytes, compression, tools, record.url ?? ''), limitBytes)
  } catch (error) {
    // Only gzip can be told by its first bytes.
    if (isAppError(error) && error.kind === 'parse-failed' && compression !== 'gzip') return bytes
    throw error
  }
}

async function* guarded(
  bytes: Uint8Array,
  compression: Compression,
  tools: FileTools,
  name: string,
): AsyncGenerator<Uint8Array> {
  const inflation = tools.inflate(once(bytes), compression)
  let out = 0
  for await (const piece of inflation.pieces) {
    out += piece.length
    if (isBomb(out, inflation.consumedBytes()))
      throw new AppError('unsafe-archive', { name, reason: 'ratio', entry: null })
    yield piece
  }
}

// eslint-disable-next-line @typescript-eslint/require-await -- what takes pieces waits for them
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
