// Owns opening what a person gives as the files of an export: a folder, a ZIP under the limits of all archives, or one file. Leaves whose
// export it is to the readers.
import { stat } from 'node:fs/promises'
import { basename, relative, sep } from 'node:path'
import type { GivenFile } from '../actions/workspace'
import { judgeEntries } from '../capture/files/zip-entries'
import { AppError, isErrorOfKind } from '../errors'
import type { ForeignFiles } from '../import/reader'
import { collect, inputFileOfBytes, readStart } from '../ports/input-file'
import { makeMeter, MOST_ENTRIES, MOST_WHOLE_BYTES } from '../ports/limits'
import type { FileTools, InputFile, ZipEntry } from '../ports/reading'
import type { Refusal } from '../ports/refusal'
import { localInputFile, localPaths } from './files/local-input-file'

export type OpenedExport = {
  readonly files: ForeignFiles
  /** Files of an archive that may not be read. */
  readonly refusals: readonly Refusal[]
}

/** Open it. @throws {AppError} unreadable-file, unsafe-archive, parse-failed */
export async function openForeign(given: GivenFile, tools: FileTools): Promise<OpenedExport> {
  if (given.kind === 'path' && (await stat(given.path).catch(() => null))?.isDirectory() === true)
    return { files: await folderFiles(given.path), refusals: [] }
  const file =
    given.kind === 'path' ? await localInputFile(given.path) : inputFileOfBytes(given.name, given.bytes)
  if (await isZip(file)) return zipFiles(file, tools)
  const open = (path: string): Promise<InputFile | null> => Promise.resolve(path === file.name ? file : null)
  return { files: { name: file.name, paths: [file.name], open }, refusals: [] }
}

async function folderFiles(folder: string): Promise<ForeignFiles> {
  const byPath = new Map<string, string>()
  for await (const path of localPaths(folder)) {
    byPath.set(relative(folder, path).split(sep).join('/').normalize('NFC'), path)
    if (byPath.size > MOST_ENTRIES)
      throw new AppError('unsafe-archive', {
        name: basename(folder),
        reason: 'too-many-entries',
        entry: null,
      })
  }
  const open = async (path: string): Promise<InputFile | null> => {
    const place = byPath.get(path)
    return place === undefined ? null : localInputFile(place)
  }
  return { name: basename(folder), paths: [...byPath.keys()], open }
}

async function isZip(file: InputFile): Promise<boolean> {
  const [p, k, a, b] = await readStart(file, 4)
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6))
}

async function zipFiles(file: InputFile, tools: FileTools): Promise<OpenedExport> {
  const archive = await tools.openZip(file)
  const { entries, refusals } = await judgeEntries(archive, file.name)
  const meter = makeMeter(file.name)
  const byPath = new Map<string, ZipEntry>(entries.map((entry) => [entry.name.normalize('NFC'), entry]))
  const open = async (path: string): Promise<InputFile | null> => {
    const entry = byPath.get(path)
    if (entry === undefined) return null
    if (entry.sizeBytes > MOST_WHOLE_BYTES)
      throw new AppError('too-large', { sizeBytes: entry.sizeBytes, limitBytes: MOST_WHOLE_BYTES })
    const bytes = await collect(archive.read(entry), MOST_WHOLE_BYTES)
    meter.count(bytes.length, entry.compressedBytes)
    return inputFileOfBytes(path.slice(path.lastIndexOf('/') + 1), bytes)
  }
  return { files: { name: file.name, paths: [...byPath.keys()].filter(isSeen), open }, refusals }
}

/** What systems put beside the files of a person isn't theirs. */
const isSeen = (path: string): boolean =>
  !path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX' || part === 'Thumbs.db')

/** What its begin says; empty for what can't be opened. */
export async function beginOf(files: ForeignFiles, path: string, sizeBytes: number): Promise<Uint8Array> {
  try {
    const file = await files.open(path)
    return file === null ? new Uint8Array() : await readStart(file, sizeBytes)
  } catch (error) {
    if (isErrorOfKind(error, 'cancelled') || !(error instanceof AppError)) throw error
    return new Uint8Array()
  }
}
