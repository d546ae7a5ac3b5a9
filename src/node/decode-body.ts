// Owns undoing what `Content-Encoding` names, one piece after the other. Leaves counting what comes out to `receive-body`.
import { Duplex, pipeline, Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { AppError } from '../errors'
import { undoZstd } from './zstd'

/** `Accept-Encoding`: all that is undone. */
export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd'

/** More are a trap: nobody compresses a page that often. */
const MOST_ENCODINGS = 4

/** The decoders of a body, in the order in which they are undone: the last named was put on last. @throws {AppError} not-a-page */
export function decodersOf(encoding: string): Duplex[] {
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > MOST_ENCODINGS)
    throw new AppError('not-a-page', { mediaType: `content-encoding ${names.slice(0, 8).join(', ')}` })
  return names.reverse().map(decoderOf)
}

function decoderOf(name: string): Duplex {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return Duplex.from(undoDeflate)
    case 'br':
      return createBrotliDecompress()
    case 'zstd':
      return Duplex.from(undoZstd)
    default:
      throw new AppError('not-a-page', { mediaType: `content-encoding ${name.slice(0, 40)}` })
  }
}

/** With the wrapping that the standard asks for, or without, as some servers send it and all browsers read it. Source: RFC 9110, 8.4.1.2. */
async function* undoDeflate(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const pieces = source[Symbol.asyncIterator]()
  const first = await pieces.next()
  if (first.done === true) return
  const inflater = isWrapped(first.value) ? createInflate() : createInflateRaw()
  const all = async function* (): AsyncGenerator<Uint8Array, void> {
    yield first.value
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value
  }
  // What it fails with reaches us through the inflater.
  pipeline(Readable.from(all(), { objectMode: false }), inflater, () => undefined)
  yield* inflater as AsyncIterable<Uint8Array>
}

/** Source: RFC 1950: the method is 8, and the first two bytes are a multiple of 31. A single byte tells by its method. */
const isWrapped = ([method = 0, flags]: Uint8Array): boolean =>
  (method & 15) === 8 && (flags === undefined || (method * 256 + flags) % 31 === 0)
