// Owns reading a file that a person chose, where only a small one makes sense.
import { open } from 'node:fs/promises'
import { AppError } from '../errors'
import { isMissing, storageError } from './storage-error'

/** The bytes of a file. @throws {AppError} not-found, too-large, and what the disk says */
export async function readSmallFile(path: string, limitBytes: number): Promise<Uint8Array> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > limitBytes) throw new AppError('too-large', { sizeBytes: size, limitBytes })
      return await file.readFile()
    } finally {
      await file.close()
    }
  } catch (error) {
    if (isMissing(error)) throw new AppError('not-found', { what: 'file', id: path })
    throw storageError(error, path)
  }
}
