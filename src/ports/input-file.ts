// Owns reading an input file whole, in part or from its beginning. Leaves where its bytes lie to whoever made it.
import { AppError } from '../errors'
import type { InputFile } from './reading'

/** Bytes at hand as a file: what was pasted, or lay in an archive. */
export const inputFileOfBytes = (name: string, bytes: Uint8Array): InputFile => ({
  name,
  sizeBytes: bytes.byteLength,
  // eslint-disable-next-line @typescript-eslint/require-await -- the port is for files whose bytes must be waited for
  async *pieces(start = 0, end = bytes.byteLength) {
    const PIECE = 256 * 1024
    for (let at = start; at < end; at += PIECE) yield bytes.subarray(at, Math.min(end, at + PIECE))
  },
})

/** A stretch of a file as a file of its own. */
export const partOfFile = (file: InputFile, name: string, start: number, end: number): InputFile => ({
  name,
  sizeBytes: end - start,
  pieces: (from = 0, to = end - start) => file.pieces(start + from, Math.min(end, start + to)),
})

/** All bytes of a file. @throws {AppError} too-large, unreadable-file */
export async function readWhole(file: InputFile, limitBytes: number): Promise<Uint8Array> {
  if (file.sizeBytes > limitBytes) throw new AppError('too-large', { sizeBytes: file.sizeBytes, limitBytes })
  return collect(file.pieces(), limitBytes)
}

/** The first bytes of a file, at most so many. @throws {AppError} unreadable-file */
export const readStart = (file: InputFile, sizeBytes: number): Promise<Uint8Array> =>
  collect(file.pieces(0, Math.min(file.sizeBytes, sizeBytes)), sizeBytes)

/** Pieces as one. @throws {AppError} too-large when they are more than the limit; and what they fail with */
export async function collect(pieces: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = []
  let sizeBytes = 0
  for await (const piece of pieces) {
    sizeBytes += piece.byteLength
    if (sizeBytes > limitBytes) throw new AppError('too-large', { sizeBytes: null, limitBytes })
    kept.push(piece)
  }
  return concat(kept, sizeBytes)
}

/** Pieces of a known total as one. */
export function concat(pieces: readonly Uint8Array[], sizeBytes: number): Uint8Array {
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return only
  const whole = new Uint8Array(sizeBytes)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.byteLength
  }
  return whole
}
