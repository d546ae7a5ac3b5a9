// Owns decompression over Node's zlib: as a stream, one gzip member at a time, and exact in how many bytes it used.
import { Readable } from 'node:stream'
import * as zlib from 'node:zlib'
import { AppError, isAppError } from '../../errors'
import { CHECKSUM, type Compression, type Inflation } from '../../ports/reading'

/** Small, so that a bomb is noticed before it has gone off. */
const PIECE_BYTES = 16 * 1024

type Engine = zlib.Inflate | zlib.InflateRaw | zlib.BrotliDecompress

function makeEngine(compression: Compression): Engine {
  switch (compression) {
    case 'br':
      return zlib.createBrotliDecompress({ chunkSize: PIECE_BYTES })
    case 'deflate':
      return zlib.createInflate({ chunkSize: PIECE_BYTES })
    case 'gzip':
    case 'deflate-raw':
      return zlib.createInflateRaw({ chunkSize: PIECE_BYTES })
  }
}

/** Decompress bytes. Of gzip only the first member, checked against its sum: what follows is for whoever asked. */
export function inflate(pieces: AsyncIterable<Uint8Array>, compression: Compression): Inflation {
  const isGzip = compression === 'gzip'
  let headerBytes = 0
  let engine: Engine | null = null
  const run = async function* (): AsyncGenerator<Uint8Array> {
    const supply = makeSupply(pieces)
    try {
      if (isGzip) headerBytes = await skipGzipHeader(supply)
      const working = (engine = makeEngine(compression))
      let sum = 0
      for await (const piece of drive(working, supply)) {
        if (isGzip) sum = zlib.crc32(piece, sum)
        yield piece
      }
      if (isGzip) await checkTrailer(supply, working.bytesWritten, sum)
    } finally {
      await supply.close()
    }
  }
  return {
    pieces: run(),
    consumedBytes: () => headerBytes + (engine?.bytesWritten ?? 0) + (isGzip ? TRAILER_BYTES : 0),
  }
}

const TRAILER_BYTES = 8
const CUT = 'truncated: compressed bytes end too early'

async function* drive(engine: Engine, supply: Supply): AsyncGenerator<Uint8Array> {
  const source = Readable.from(fed(engine, supply), { objectMode: true, highWaterMark: 1 })
  // A source that fails has to end the engine, too, or nobody would hear of it.
  source.on('error', (error) => engine.destroy(error))
  source.pipe(engine)
  try {
    for await (const piece of engine) yield piece as Uint8Array
  } catch (error) {
    if (isAppError(error)) throw error
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    const isCut = code === 'Z_BUF_ERROR' || code === 'ERR_STREAM_PREMATURE_CLOSE'
    throw new AppError('parse-failed', { reason: isCut ? CUT : code }, { cause: error })
  } finally {
    source.destroy()
    engine.destroy()
  }
}

async function* fed(engine: Engine, supply: Supply): AsyncGenerator<Uint8Array> {
  for (let piece = await supply.next(); piece !== null; piece = await supply.next()) {
    supply.forget(engine.bytesWritten)
    yield piece
  }
}

/** The sum and the length that end a member. Source: RFC 1952. */
async function checkTrailer(supply: Supply, from: number, sum: number): Promise<void> {
  const trailer = await supply.at(from, TRAILER_BYTES)
  if (trailer.length < TRAILER_BYTES) throw new AppError('parse-failed', { reason: CUT })
  if (trailer.readUInt32LE(0) !== sum >>> 0) throw new AppError('parse-failed', { reason: CHECKSUM })
}

/** Compressed pieces, of which those that aren't used yet can be looked at again: what ends a member stands among them. */
type Supply = {
  next(): Promise<Uint8Array | null>
  /** Let pieces go that end at or before an offset. */
  forget(before: number): void
  /** Bytes from an offset on; fewer only at the end. */
  at(offset: number, length: number): Promise<Buffer>
  /** Count offsets from here on. */
  restart(unused: Uint8Array): void
  close(): Promise<void>
}

function makeSupply(pieces: AsyncIterable<Uint8Array>): Supply {
  const source = small(pieces)[Symbol.asyncIterator]()
  let given: { readonly start: number; readonly piece: Uint8Array }[] = []
  let total = 0
  let again: Uint8Array | null = null
  const next = async (): Promise<Uint8Array | null> => {
    const waiting = again
    again = null
    const piece = waiting ?? (await source.next())
    const bytes = piece instanceof Uint8Array ? piece : piece.done === true ? null : piece.value
    if (bytes === null) return null
    given.push({ start: total, piece: bytes })
    total += bytes.length
    return bytes
  }
  return {
    next,
    forget(before) {
      given = given.filter(({ start, piece }) => start + piece.length > before)
    },
    async at(offset, length) {
      while (total < offset + length && (await next()) !== null);
      const first = given[0]?.start ?? total
      const all = Buffer.concat(given.map(({ piece }) => piece))
      return all.subarray(offset - first, offset - first + length)
    },
    restart(unused) {
      given = []
      total = 0
      again = unused.length > 0 ? unused : null
    },
    async close() {
      await source.return(undefined)
    },
  }
}

async function* small(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
  for await (const piece of pieces)
    for (let at = 0; at < piece.length; at += PIECE_BYTES) yield piece.subarray(at, at + PIECE_BYTES)
}

/** Pass over the header of a gzip member; gives its length. Source: RFC 1952. */
async function skipGzipHeader(supply: Supply): Promise<number> {
  let begin = Buffer.alloc(0)
  for (;;) {
    const end = gzipHeaderEnd(begin)
    if (end === 'no-gzip') throw new AppError('parse-failed', { reason: 'no gzip' })
    if (end !== 'more') {
      supply.restart(begin.subarray(end))
      return end
    }
    const piece = await supply.next()
    if (piece === null) throw new AppError('parse-failed', { reason: CUT })
    begin = Buffer.concat([begin, piece])
  }
}

/** A name or a remark in the header that is longer than this is none. */
const MOST_HEADER_BYTES = 64 * 1024

function gzipHeaderEnd(bytes: Buffer): number | 'more' | 'no-gzip' {
  if (bytes.length < 10) return 'more'
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return 'no-gzip'
  const flags = bytes[3] ?? 0
  let at = 10
  if ((flags & 4) !== 0) {
    if (bytes.length < at + 2) return 'more'
    at += 2 + bytes.readUInt16LE(at)
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue
    const end = bytes.indexOf(0, at)
    if (end < 0) return bytes.length > MOST_HEADER_BYTES ? 'no-gzip' : 'more'
    at = end + 1
  }
  if ((flags & 2) !== 0) at += 2
  return bytes.length < at ? 'more' : at
}
