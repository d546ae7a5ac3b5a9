// Owns moving a whole library: by one rename where that is possible, else by a copy of which every byte is compared.
import { createHash } from 'node:crypto'
import { mkdir, readdir, rename, rmdir } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../errors'
import type { Files } from '../ports'
import { syncFolder } from './durable-write'
import { localFiles } from './local-files'
import { isMissing, storageError } from './storage-error'

export type Moved = {
  readonly path: string
  /** The old folder, where it had to be copied: it is still there, and a person may remove it. */
  readonly left: string | null
}

/**
 * Where a folder goes when a person chose `chosen`: there if that is empty, else into it under its own name.
 * @throws {AppError} bad-request when that is taken, or lies within the folder itself
 */
export async function placeFor(folder: string, chosen: string): Promise<string> {
  const target = (await isEmpty(chosen)) ? chosen : join(chosen, basename(folder))
  if (`${target}/`.startsWith(`${folder}/`) || !(await isEmpty(target)))
    throw new AppError('bad-request', { reason: `${target} is taken` })
  return target
}

/**
 * Move a folder that nobody has open.
 * @param count  hears how many files are copied, where that is needed
 * @throws {AppError} read-only, disk-full, storage: the folder is then still where it was
 */
export async function moveFolder(
  from: string,
  to: string,
  count: (done: number, total: number) => void,
): Promise<Moved> {
  try {
    await mkdir(dirname(to), { recursive: true })
    await removeEmpty(to)
    await rename(from, to)
    await syncFolder(dirname(to))
    await syncFolder(dirname(from))
    return { path: to, left: null }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw storageError(error, to)
  }
  await copyFolder(localFiles(from), localFiles(to), count)
  return { path: to, left: from }
}

async function copyFolder(
  from: Files,
  to: Files,
  count: (done: number, total: number) => void,
): Promise<void> {
  const paths: string[] = []
  for await (const path of filesUnder(from, '.')) paths.push(path)
  // The library's own record comes last: a copy that was cut short is no library.
  paths.sort((a, b) => Number(a === 'library.json') - Number(b === 'library.json'))
  for (const [done, path] of paths.entries()) {
    const pieces = await from.readPieces(path)
    if (pieces === null) continue
    await to.writePieces(path, pieces)
    if ((await hashOf(from, path)) !== (await hashOf(to, path)))
      throw new AppError('damaged', { path: join(to.root, path), reason: 'the copy differs' })
    count(done + 1, paths.length)
  }
}

async function* filesUnder(files: Files, folder: string): AsyncGenerator<string> {
  for await (const { name, isFolder } of files.walk(folder)) {
    const path = folder === '.' ? name : `${folder}/${name}`
    if (isFolder) yield* filesUnder(files, path)
    else yield path
  }
}

async function hashOf(files: Files, path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of (await files.readPieces(path)) ?? []) hash.update(piece)
  return hash.digest('hex')
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if (isMissing(error)) return true
    throw storageError(error, folder)
  }
}

/** A rename takes the place of an empty folder on some systems, and not on others. */
async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder)
  } catch (error) {
    if (!isMissing(error)) throw error
  }
}
