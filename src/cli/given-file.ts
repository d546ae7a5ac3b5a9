// Owns turning an argument into a file that can be read: a path, or standard input.
import { stat } from 'node:fs/promises'
import type { GivenFile } from '../actions/workspace'
import { AppError } from '../errors'
import { isMissing, storageError } from '../node/storage-error'
import { readInput } from './output'

/** The file at a path, or a folder; `-` is standard input. @throws {AppError} not-found, storage */
export async function givenAt(path: string): Promise<GivenFile> {
  if (path === '-') return { kind: 'bytes', name: 'standard input', bytes: await readInput('-') }
  try {
    await stat(path)
  } catch (error) {
    if (isMissing(error)) throw new AppError('not-found', { what: 'file', id: path })
    throw storageError(error, path)
  }
  return { kind: 'path', path }
}
