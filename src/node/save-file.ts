// Owns saving a file that a person asked for, outside any library.
import { durableWrite } from './durable-write'
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
