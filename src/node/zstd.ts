// Owns undoing Zstandard as it arrives: which bytes are a frame's header and blocks, and limits for them. Leaves decoding blocks to
// fzstd, which is given one at a time: by itself it takes any window that a frame asks for, and compares no checksum. Source: RFC 8878;
// RFC 9659 for the window.
import { setImmediate as turn } from 'node:timers/promises'
import { Decompress } from 'fzstd'
import makeHashes from 'xxhash-wasm'
import { AppError } from '../errors'

/** Source: RFC 9659, section 3: what a body may ask for. */
const LARGEST_WINDOW = 8 * 1024 * 1024

const FRAME_MAGIC = 0xfd2fb528
const SKIPPABLE_MAGIC = 0x184d2a50

/** XXH64, ready before the first body with a checksum is. */
const hashes = makeHashes()

/** Blocks between two turns of the event loop: each moves a window of up to 8 MB. */
const BLOCKS_OF_A_TURN = 8

/** Bytes that arrive in pieces, read in the lengths that the format has. */
class Pieces {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** So many bytes; `null` where it ends before the first of them. @throws {Error} where it ends among them */
  async take(length: number): Promise<Uint8Array | null> {
    const parts = [this.#held]
    let has = this.#held.byteLength
    while (has < length) {
      const next = await this.#source.next()
      if (next.done === true) {
        if (has === 0) return null
        throw damaged('ends too early')
      }
      parts.push(next.value)
      has += next.value.byteLength
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts)
    this.#held = all.subarray(length)
    return all.subarray(0, length)
  }

  /** So many bytes. @throws {Error} where it ends before */
  async need(length: number): Promise<Uint8Array> {
    const bytes = length === 0 ? new Uint8Array() : await this.take(length)
    if (bytes === null) throw damaged('ends too early')
    return bytes
  }
}

/** A failure with a code, as zlib's have. */
const damaged = (reason: string): Error => Object.assign(new Error(`zstd: ${reason}`), { code: 'ZSTD_DATA' })

const numberOf = (bytes: Uint8Array): number => bytes.reduceRight((number, byte) => number * 256 + byte, 0)

/** Undo Zstandard. @throws {AppError} too-large; and what a broken body fails with */
export async function* undoZstd(
  source: AsyncIterable<Uint8Array>,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): AsyncGenerator<Uint8Array, void> {
  const pieces = new Pieces(source)
  for (;;) {
    const magic = await pieces.take(4)
    if (magic === null) return
    const number = numberOf(magic)
    if (number === FRAME_MAGIC) yield* undoFrame(pieces, magic, signal)
    else if (number - (number % 16) === SKIPPABLE_MAGIC) await skip(pieces, numberOf(await pieces.need(4)))
    else throw damaged('no frame')
  }
}

async function skip(pieces: Pieces, length: number): Promise<void> {
  for (let left = length; left > 0; left -= 65_536) await pieces.need(Math.min(left, 65_536))
}

type FrameHead = {
  readonly bytes: Uint8Array
  readonly checksumBytes: number
}

async function readHead(pieces: Pieces): Promise<FrameHead> {
  const [descriptor = 0] = await pieces.need(1)
  const isSingle = (descriptor & 0x20) !== 0
  const sizeFlag = descriptor >> 6
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0
  const sizeBytes = sizeFlag === 0 ? (isSingle ? 1 : 0) : 2 ** sizeFlag
  const windowBytes = isSingle ? 0 : 1
  const rest = await pieces.need(windowBytes + dictionaryBytes + sizeBytes)
  const size = numberOf(rest.subarray(windowBytes + dictionaryBytes)) + (sizeFlag === 1 ? 256 : 0)
  const window = isSingle ? size : windowOf(rest[0] ?? 0)
  if (window > LARGEST_WINDOW)
    throw new AppError('too-large', { sizeBytes: window, limitBytes: LARGEST_WINDOW })
  if (dictionaryBytes > 0 && numberOf(rest.subarray(windowBytes, windowBytes + dictionaryBytes)) !== 0)
    throw damaged('needs a dictionary')
  return {
    bytes: Buffer.concat([Uint8Array.of(descriptor), rest]),
    checksumBytes: (descriptor & 4) === 0 ? 0 : 4,
  }
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}

async function* undoFrame(
  pieces: Pieces,
  magic: Uint8Array,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void> {
  const { bytes: head, checksumBytes } = await readHead(pieces)
  const hash = checksumBytes === 0 ? null : (await hashes).create64()
  const done: Uint8Array[] = []
  const decoder = new Decompress((bytes) => void done.push(bytes))
  decoder.push(Buffer.concat([magic, head]))
  for (let count = 1, isLast = false; !isLast; count++) {
    const header = await pieces.need(3)
    const number = numberOf(header)
    isLast = (number & 1) === 1
    const isOneByte = ((number >> 1) & 3) === 1
    const content = await pieces.need(isOneByte ? 1 : number >> 3)
    const checksum = await pieces.need(isLast ? checksumBytes : 0)
    decode(decoder, Buffer.concat([header, content, checksum]), isLast)
    for (const part of done.splice(0)) {
      hash?.update(part)
      if (part.byteLength > 0) yield part
    }
    if (isLast && hash !== null && !isSum(checksum, hash.digest())) throw damaged('not what was sent')
    if (count % BLOCKS_OF_A_TURN === 0) await turn()
    signal?.throwIfAborted()
  }
}

/** A frame's checksum is the low half of the hash of all that it holds. */
const isSum = (checksum: Uint8Array, digest: bigint): boolean =>
  numberOf(checksum) === Number(digest & 0xffff_ffffn)

function decode(decoder: Decompress, bytes: Uint8Array, isLast: boolean): void {
  try {
    decoder.push(bytes, isLast)
  } catch (error) {
    throw Object.assign(damaged('broken block'), { cause: error })
  }
}
