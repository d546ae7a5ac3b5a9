// Owns saving a folder of files that a person asked for, outside any library: whole or not at all, and never over what is there.
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { AppError } from '../errors'
import { durableWrite, syncFolder, TEMPORARY_PREFIX } from './durable-write'
import { isMissing, storageError } from './storage-error'

export type FileToSave = {
  /** With `/`, below the folder: of our own making. */
  readonly path: string
  readonly content: string | Uint8Array
}

/**
 * Write a folder. It is made beside its place, and moved there when all of it is on the disk. Gives its size in bytes.
 * @throws {AppError} bad-request where something is there already; read-only, disk-full, storage, and what the files fail with
 */
export async function saveFolder(place: string, files: AsyncIterable<FileToSave>): Promise<number> {
  if (await isTaken(place)) throw new AppError('bad-request', { reason: `${place} is there already` })
  const name = `${TEMPORARY_PREFIX}${randomBytes(6).toString('hex')}-${basename(place).slice(0, 80)}`
  const temporary = join(dirname(place), name)
  try {
    await mkdir(temporary)
    const sizeBytes = await writeAll(temporary, files)
    await removeEmpty(place)
    await rename(temporary, place)
    await syncFolder(dirname(place))
    return sizeBytes
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    throw storageError(error, place)
  }
}

async function writeAll(folder: string, files: AsyncIterable<FileToSave>): Promise<number> {
  let sizeBytes = 0
  const made = new Set([folder])
  for await (const { path, content } of files) {
    const file = join(folder, path)
    if (!file.startsWith(folder + sep)) throw new Error(`${path} leads out of the folder`)
    if (!made.has(dirname(file))) await mkdir(dirname(file), { recursive: true })
    made.add(dirname(file))
    await durableWrite(file, content)
    sizeBytes += Buffer.byteLength(content)
  }
  return sizeBytes
}

/** A place with such a name where nothing is: the name itself, or with the first number that is free. */
export async function freePlace(place: string): Promise<string> {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? place : `${place} ${String(n)}`
    if (!(await isTaken(candidate))) return candidate
  }
}

/** An empty folder takes nobody's place. */
async function isTaken(place: string): Promise<boolean> {
  try {
    const found = await stat(place)
    if (!found.isDirectory()) return true
  } catch (error) {
    if (isMissing(error)) return false
    throw storageError(error, place)
  }
  return !(await isEmpty(place))
}

async function isEmpty(folder: string): Promise<boolean> {
  return (await readdir(folder)).length === 0
}

async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
