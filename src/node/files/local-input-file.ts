// Owns files that a person chose, as they lie on the disk: read in stretches, never written. Links within a folder are not followed.
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readWhole } from '../../ports/input-file'
import type { InputFile } from '../../ports/reading'
import { AppError } from '../../errors'
import { belongsToPage } from '../../text/saved-page-folder'

/** First little, since many a reader looks only at the begin of a stretch. */
const FIRST_BYTES = 16 * 1024
const MOST_BYTES = 256 * 1024

/** A file by its path. @throws {AppError} unreadable-file */
export async function localInputFile(path: string): Promise<InputFile> {
  const found = await stat(path).catch((error: unknown) => {
    throw noAccess(error, path)
  })
  // To open a pipe waits for whoever writes into it, and a device may have no end.
  if (!found.isFile()) throw notAFile(path, found.isDirectory())
  const { size } = found
  return { name: basename(path), sizeBytes: size, pieces: (start = 0, end = size) => read(path, start, end) }
}

/** A file by its path, whole. @throws {AppError} unreadable-file, too-large */
export const readLocalFile = async (path: string, limitBytes: number): Promise<Uint8Array> =>
  readWhole(await localInputFile(path), limitBytes)

const noAccess = (error: unknown, path: string): AppError =>
  new AppError(
    'unreadable-file',
    {
      name: basename(path),
      format: null,
      reason: 'no-access',
      detail: (error as NodeJS.ErrnoException).code ?? 'unknown',
    },
    { cause: error },
  )

const notAFile = (path: string, isFolder: boolean): AppError =>
  new AppError('unreadable-file', {
    name: basename(path),
    format: null,
    reason: isFolder ? 'no-access' : 'not-a-file',
    detail: isFolder ? 'folder' : '',
  })

async function* read(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    throw noAccess(error, path)
  })
  try {
    let sizeBytes = FIRST_BYTES
    for (let at = start; at < end;) {
      const buffer = Buffer.allocUnsafeSlow(Math.min(sizeBytes, end - at))
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at).catch((error: unknown) => {
        throw noAccess(error, path)
      })
      // The file has become shorter since its size was asked for.
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
      at += bytesRead
      sizeBytes = Math.min(MOST_BYTES, sizeBytes * 2)
    }
  } finally {
    await handle.close()
  }
}

/**
 * The files of a folder and of those in it, in the order of their names; hidden ones, links, and the folders that browsers put
 * beside a saved page are passed over. @throws {AppError} unreadable-file
 */
export async function* localInputFiles(folder: string): AsyncGenerator<InputFile> {
  for await (const path of localPaths(folder)) yield await localInputFile(path)
}

/** The same files by their paths. @throws {AppError} unreadable-file */
export async function* localPaths(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw noAccess(error, folder)
  })
  const names = new Set(entries.map((entry) => entry.name))
  for (const entry of entries.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
    if (entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    if (entry.isFile()) yield path
    else if (entry.isDirectory() && !belongsToPage(entry.name, names)) yield* localPaths(path)
  }
}
