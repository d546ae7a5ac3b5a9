// Owns the library's files for a thread that only reads, and has nothing else to do meanwhile: each call is answered at once, which
// for many small files takes a fraction of the time.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { AppError } from '../errors'
import type { Files } from '../ports'
import { localFiles, pathInside } from './local-files'
import { TEMPORARY_PREFIX } from './durable-write'
import { isMissing, storageError } from './storage-error'

/** Give the files under a folder. Whatever would change them is refused. */
export function readingFiles(folder: string): Files {
  const files = localFiles(folder)
  const answer = <T>(path: string, read: (full: string) => T): Promise<T | null> => {
    const full = pathInside(files.root, path)
    try {
      return Promise.resolve(read(full))
    } catch (error) {
      return isMissing(error) ? Promise.resolve(null) : Promise.reject(storageError(error, full))
    }
  }
  const refuse = (): Promise<never> => Promise.reject(new AppError('read-only', { path: files.root }))
  return {
    ...files,
    readBytes: (path) => answer(path, (full) => readFileSync(full)),
    readText: (path) => answer(path, (full) => readFileSync(full, 'utf8')),
    async list(path) {
      const entries = await answer(path, (full) => readdirSync(full, { withFileTypes: true }))
      return (entries ?? [])
        .filter((entry) => !entry.name.startsWith(TEMPORARY_PREFIX))
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    },
    exists: async (path) => (await answer(path, (full) => statSync(full))) !== null,
    write: refuse,
    writePieces: refuse,
    append: refuse,
    makeFolder: refuse,
    move: refuse,
    remove: refuse,
    isWritable: () => Promise.resolve(false),
  }
}
