// Owns the one way in which bytes of the library reach the disk. Everything else that writes is banned by lint.
import { randomBytes } from 'node:crypto'
import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

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
    await folder?.sync()
    return size
  } finally {
    await folder?.close()
  }
}

/** Each call is a way to another thread and back: the folder is opened while the file is. */
async function openBoth(
  temporary: string,
  parent: string,
): Promise<{ readonly file: FileHandle; readonly folder: FileHandle | null }> {
  const [file, folder] = await Promise.allSettled([open(temporary, 'wx', 0o644), openFolder(parent)])
  if (file.status === 'fulfilled' && folder.status === 'fulfilled')
    return { file: file.value, folder: folder.value }
  if (folder.status === 'fulfilled') await folder.value?.close()
  if (file.status === 'fulfilled') {
    await file.value.close()
    await rm(temporary, { force: true })
  }
  throw file.status === 'rejected' ? file.reason : folder.status === 'rejected' ? folder.reason : null
}

/** Write a temporary file, and put it in the place of another once the disk has it. */
async function publish(
  file: FileHandle,
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
      await file.sync()
    } finally {
      await file.close()
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
  const handle = await open(path, 'a', 0o644)
  try {
    const isNew = (await handle.stat()).size === 0
    await writeAll(handle, Buffer.from(data, 'utf8'))
    await handle.sync()
    if (isNew) await syncFolder(dirname(path))
  } finally {
    await handle.close()
  }
}

/** Make the names in a folder survive a power loss. Windows can't open folders, and keeps names by itself. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await openFolder(path)
  try {
    await folder?.sync()
  } finally {
    await folder?.close()
  }
}

const openFolder = async (path: string): Promise<FileHandle | null> =>
  process.platform === 'win32' ? null : open(path, 'r')

/** A write may take fewer bytes than it was given without any error: a full disk does that. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0
  while (written < bytes.byteLength) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.byteLength - written)
    if (bytesWritten === 0) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    written += bytesWritten
  }
}
