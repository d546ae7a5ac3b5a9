// Owns the one way in which bytes of the library reach the disk. Everything else that writes is banned by lint.
import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { closeSync, fstatSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'

const open = promisify(fs.open)
const write = promisify(fs.write)
const fsync = promisify(fs.fsync)

/** Temporary names begin with this: whoever lists a folder leaves them out. */
export const TEMPORARY_PREFIX = '.tmp-'

/**
 * Replace a file whole, so that a crash or a power loss at any moment leaves the old content or the new.
 *
 * Order: a new file on the same file system, all bytes written and counted, fsync, close, rename, fsync of the folder.
 *
 * @param stagingFolder  where the temporary file is made: on the same file system, and there already. Next to the file unless given.
 * @throws what the file system says; the old file is then untouched and the temporary one is gone
 */
export async function durableWrite(
  path: string,
  data: string | Uint8Array,
  stagingFolder?: string,
): Promise<void> {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data
  await durableWritePieces(path, [bytes], stagingFolder)
}

/** Like `durableWrite`, for what comes in pieces and need never be in memory as a whole. Gives the size in bytes. */
export async function durableWritePieces(
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  stagingFolder = dirname(path),
): Promise<number> {
  const temporary = join(
    stagingFolder,
    `${TEMPORARY_PREFIX}${randomBytes(6).toString('hex')}-${basename(path).slice(0, 80)}`,
  )
  const { file, folder } = await openBoth(temporary, dirname(path))
  try {
    const size = await publish(file, temporary, path, pieces)
    if (folder !== null) await fsync(folder)
    return size
  } finally {
    if (folder !== null) closeSync(folder)
  }
}

/**
 * Each call is a way to another thread and back: the folder is opened while the file is. Closing has nothing to wait for, neither of
 * a folder nor of a file that is on the disk already, and is done here.
 */
async function openBoth(
  temporary: string,
  parent: string,
): Promise<{ readonly file: number; readonly folder: number | null }> {
  const [file, folder] = await Promise.allSettled([open(temporary, 'wx', 0o644), openFolder(parent)])
  if (file.status === 'fulfilled' && folder.status === 'fulfilled')
    return { file: file.value, folder: folder.value }
  if (folder.status === 'fulfilled' && folder.value !== null) closeSync(folder.value)
  if (file.status === 'fulfilled') {
    closeSync(file.value)
    await rm(temporary, { force: true })
  }
  throw file.status === 'rejected' ? file.reason : folder.status === 'rejected' ? folder.reason : null
}

/** Write a temporary file, and put it in the place of another once the disk has it. */
async function publish(
  file: number,
  temporary: string,
  path: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<number> {
  let size = 0
  try {
    try {
      for await (const piece of pieces) {
        await writeAll(file, piece)
        size += piece.byteLength
      }
      await fsync(file)
    } finally {
      closeSync(file)
    }
    await rename(temporary, path)
    return size
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

/** Add a line to the end of a file and wait until the disk has it. */
export async function durableAppend(path: string, data: string): Promise<void> {
  const file = await open(path, 'a', 0o644)
  try {
    const isNew = fstatSync(file).size === 0
    await writeAll(file, Buffer.from(data, 'utf8'))
    await fsync(file)
    if (isNew) await syncFolder(dirname(path))
  } finally {
    closeSync(file)
  }
}

/** Make the names in a folder survive a power loss. Windows can't open folders, and keeps names by itself. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await openFolder(path)
  if (folder === null) return
  try {
    await fsync(folder)
  } finally {
    closeSync(folder)
  }
}

const openFolder = async (path: string): Promise<number | null> =>
  process.platform === 'win32' ? null : open(path, 'r', 0)

/** A write may take fewer bytes than it was given without any error: a full disk does that. */
async function writeAll(file: number, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.byteLength) {
    const { bytesWritten } = await write(file, bytes, written, bytes.byteLength - written, null)
    if (bytesWritten === 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    written += bytesWritten
  }
}
