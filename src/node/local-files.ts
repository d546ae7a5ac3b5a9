// Owns the library's files on this machine. Every path stays inside the root; every change is durable.
import { constants, statSync, type Stats } from 'node:fs'
import {
  access,
  mkdir,
  open,
  opendir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  type FileHandle,
} from 'node:fs/promises'
import { dirname, join, resolve, sep } from 'node:path'
import { STAGING, type Files } from '../ports'
import {
  durableAppend,
  durableWrite,
  durableWritePieces,
  syncFolder,
  TEMPORARY_PREFIX,
} from './durable-write'
import { isMissing, storageError } from './storage-error'

/**
 * Give the files under a folder, which need not be there yet.
 * @param folder absolute path
 */
export function localFiles(folder: string): Files {
  const root = resolve(folder)
  // Temporary files lie in one place, so that start finds what a crash left without looking through the library.
  const staging = join(root, STAGING)

  const inside = (path: string): string => pathInside(root, path)
  const guarded = async <T>(path: string, work: (full: string) => Promise<T>): Promise<T> => {
    const full = inside(path)
    try {
      return await work(full)
    } catch (error) {
      throw storageError(error, full)
    }
  }
  const orNull = async <T>(path: string, work: (full: string) => Promise<T>): Promise<T | null> =>
    guarded(path, async (full) => {
      try {
        return await work(full)
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    })
  const makeFolder = async (full: string): Promise<void> => {
    const first = await mkdirAll(full)
    if (first === undefined) return
    // Each new name has to be on disk, from the topmost new folder down.
    for (let at = full; at.length >= first.length; at = dirname(at)) await syncFolder(dirname(at))
  }

  return {
    root,
    readBytes: (path) => orNull(path, async (full) => new Uint8Array(await readFile(full))),
    readText: (path) => orNull(path, (full) => readFile(full, 'utf8')),
    readEnd: (path, sizeBytes) =>
      orNull(path, async (full) => {
        const handle = await open(full, 'r')
        try {
          const { size } = await handle.stat()
          const length = Math.min(size, sizeBytes)
          const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length)
          return new Uint8Array(buffer)
        } finally {
          await handle.close()
        }
      }),
    async list(path) {
      const entries = await orNull(path, (full) => readdir(full, { withFileTypes: true }))
      return (entries ?? [])
        .filter((entry) => !entry.name.startsWith(TEMPORARY_PREFIX))
        .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    },
    async *walk(path) {
      const folder = await orNull(path, (full) => opendir(full))
      if (folder === null) return
      const entries = folder[Symbol.asyncIterator]()
      try {
        for (;;) {
          const next = await guarded(path, () => entries.next())
          if (next.done === true) return
          const { value: entry } = next
          if (!entry.name.startsWith(TEMPORARY_PREFIX))
            yield { name: entry.name, isFolder: entry.isDirectory() }
        }
      } finally {
        // Closes the folder, also when whoever asked has had enough.
        await entries.return?.()
      }
    },
    exists: async (path) => (await orNull(path, (full) => stat(full))) !== null,
    async stamp(path) {
      const found = await orNull(path, (full) => stat(full))
      return found === null ? null : stampOf(found)
    },
    stampNow(path) {
      const full = inside(path)
      try {
        const found = statSync(full, { throwIfNoEntry: false })
        return found === undefined ? null : stampOf(found)
      } catch (error) {
        if (isMissing(error)) return null
        throw storageError(error, full)
      }
    },
    sizeOf: async (path) => (await orNull(path, (full) => stat(full)))?.size ?? null,
    write: (path, data) =>
      guarded(path, async (full) => {
        try {
          await durableWrite(full, data, staging)
        } catch (error) {
          // As a rule both folders are there: asking first would take as long as a good part of the write.
          if (!isMissing(error)) throw error
          await makeFolder(dirname(full))
          await makeFolder(staging)
          await durableWrite(full, data, staging)
        }
      }),
    writePieces: (path, pieces) =>
      guarded(path, async (full) => {
        await makeFolder(dirname(full))
        await makeFolder(staging)
        return durableWritePieces(full, pieces, staging)
      }),
    readPieces: (path) =>
      orNull(path, async (full) => {
        return piecesOf(await open(full, 'r'), full)
      }),
    append: (path, data) => guarded(path, (full) => durableAppend(full, data)),
    makeFolder: (path) => guarded(path, makeFolder),
    move: (from, to) =>
      guarded(to, async (full) => {
        await makeFolder(dirname(full))
        const source = inside(from)
        await rename(source, full)
        await syncFolder(dirname(full))
        if (dirname(source) !== dirname(full)) await syncFolder(dirname(source))
      }),
    remove: (path) =>
      guarded(path, async (full) => {
        await rm(full, { recursive: true, force: true })
        try {
          await syncFolder(dirname(full))
        } catch (error) {
          // Where there is no folder there is no name in it.
          if (!isMissing(error)) throw error
        }
      }),
    async isWritable() {
      try {
        await access(root, constants.W_OK)
        return true
      } catch {
        // Missing counts as writable where it can be made: opening it says the rest.
        return !(await this.exists('.'))
      }
    },
  }
}

/** A path as the library writes it: no part of it begins with a dot, so that there is nothing to resolve. */
const IS_PLAIN = /^[^/\\.][^/\\\0]*(?:\/[^/\\.][^/\\\0]*)*$/

/** The absolute path of one within a folder. Nothing leads out of it. */
export function pathInside(root: string, path: string): string {
  if (sep === '/' && IS_PLAIN.test(path)) return `${root}/${path}`
  const full = resolve(root, path)
  if (full !== root && !full.startsWith(root + sep)) throw new Error(`outside the library: ${path}`)
  return full
}

/** Make a folder and those above it. Where a disk can only be read Node says that one is missing: the first that is knows why. */
async function mkdirAll(full: string): Promise<string | undefined> {
  try {
    return await mkdir(full, { recursive: true })
  } catch (error) {
    if (!isMissing(error) || dirname(full) === full) throw error
    const first = await mkdirAll(dirname(full))
    await mkdir(full)
    return first ?? full
  }
}

const PIECE_BYTES = 64 * 1024

/** A file's bytes. It is closed when the last piece was taken, or when whoever reads has had enough: not at some time after. */
async function* piecesOf(handle: FileHandle, full: string): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(PIECE_BYTES), 0, PIECE_BYTES)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } catch (error) {
    throw storageError(error, full)
  } finally {
    await handle.close()
  }
}

/** The time of change tells of an edit that put the time of modification back. */
const stampOf = ({ size, mtimeMs, ctimeMs }: Stats): string =>
  [size, mtimeMs, ctimeMs].map((n) => String(n)).join('-')
