// Owns saving a file that a person asked for, outside any library.
import { durableWrite, durableWritePieces } from './durable-write'
import { storageError } from './storage-error'

/** Write a file whole: a failure leaves no half file. Gives its size in bytes. @throws {AppError} read-only, disk-full, storage */
export async function saveFile(path: string, content: string | Uint8Array): Promise<number> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  try {
    await durableWrite(path, bytes)
  } catch (error) {
    throw storageError(error, path)
  }
  return bytes.byteLength
}

/**
 * Write a file that comes in pieces, whole: a failure of the disk or of whoever makes the pieces leaves no half file, and an earlier file
 * as it was. Gives its size in bytes. @throws {AppError} read-only, disk-full, storage, and what the pieces fail with
 */
export async function savePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  try {
    return await durableWritePieces(path, pieces)
  } catch (error) {
    throw storageError(error, path)
  }
}
