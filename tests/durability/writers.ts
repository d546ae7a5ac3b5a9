// Owns three ways to write a file that lose words, beside the library's own. The harness counts only once it has caught all three.
import { randomBytes } from 'node:crypto'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writer } from 'steno'
import { localFiles } from '../../src/node/local-files'
import { storageError } from '../../src/node/storage-error'
import type { Files } from '../../src/ports'

export const BAD_WRITERS = ['steno', 'unchecked', 'in-place'] as const
export type BadWriter = (typeof BAD_WRITERS)[number]
export type WriterName = 'durable' | BadWriter

type Write = (path: string, data: string | Uint8Array) => Promise<void>

const WRITES: Readonly<Record<BadWriter, Write>> = {
  /** lowdb's own way: a temporary file with one fixed name, renamed without any fsync. */
  steno: (path, data) => new Writer(path).write(data),
  /** What write-file-atomic 7 and 8 do: one write whose count nobody looks at, and a folder that is never synced. */
  async unchecked(path, data) {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
    const temporary = `${path}.${randomBytes(4).toString('hex')}`
    try {
      const handle = await open(temporary, 'w', 0o644)
      try {
        await handle.write(bytes, 0, bytes.byteLength, 0)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(temporary, path)
    } catch (error) {
      await rm(temporary, { force: true })
      throw error
    }
  },
  'in-place': (path, data) => writeFile(path, data),
}

/** The library's files with the way to write of that name. */
export function filesWith(writer: WriterName, folder: string): Files {
  const files = localFiles(folder)
  if (writer === 'durable') return files
  return {
    ...files,
    async write(path, data) {
      const full = join(files.root, path)
      try {
        await mkdir(dirname(full), { recursive: true })
        await WRITES[writer](full, data)
      } catch (error) {
        throw storageError(error, full)
      }
    },
  }
}
