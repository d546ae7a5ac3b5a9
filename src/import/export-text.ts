// Owns taking the text of a file of an export, within limits. Leaves what the text says to the readers.
import { readWhole } from '../ports/input-file'
import { MOST_ENTRIES, MOST_WHOLE_BYTES } from '../ports/limits'
import type { InputFile } from '../ports/reading'
import { charsetOfBom, decodeAs, decodeText, wellFormedUtf8 } from '../text/charsets'
import { unreadable } from './entries'
import type { ForeignFiles } from './reader'

/** Of things in one export. */
export const MOST_ITEMS = MOST_ENTRIES

/** Bytes as UTF-8, or as what their mark says. @throws {AppError} unreadable-file where they are neither */
export function decodeStrictly(bytes: Uint8Array, name: string): string {
  const bom = charsetOfBom(bytes)
  const text = bom === null ? wellFormedUtf8(bytes) : decodeAs(bytes, bom)
  if (text === null) throw unreadable(name, 'damaged', 'not UTF-8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** The file of that name. @throws {AppError} unreadable-file */
export async function openFile(files: ForeignFiles, path: string): Promise<InputFile> {
  const file = await files.open(path)
  if (file === null) throw unreadable(path, 'no-page', 'not in the export')
  return file
}

/** A file that a program wrote as UTF-8. @throws {AppError} too-large, unreadable-file */
export async function readStrictText(files: ForeignFiles, path: string): Promise<string> {
  const file = await openFile(files, path)
  if (file.sizeBytes === 0) throw unreadable(path, 'empty')
  return decodeStrictly(await readWhole(file, MOST_WHOLE_BYTES), path)
}

/** A file that may have been through another program, in whatever encoding. @throws {AppError} too-large, unreadable-file */
export async function readAnyText(files: ForeignFiles, path: string): Promise<string> {
  const file = await openFile(files, path)
  if (file.sizeBytes === 0) throw unreadable(path, 'empty')
  const { text } = decodeText(await readWhole(file, MOST_WHOLE_BYTES))
  return (text.startsWith('\ufeff') ? text.slice(1) : text).replace(/\r\n?/g, '\n')
}

/** A file as it lies in the export; `null` where it isn't there. @throws {AppError} too-large, unreadable-file */
export async function readContent(files: ForeignFiles, path: string): Promise<Uint8Array | null> {
  const file = await files.open(path)
  return file === null ? null : readWhole(file, MOST_WHOLE_BYTES)
}

/** The part of a path after its last stroke. */
export const nameOfPath = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The folder of a path with its stroke at the end; empty at the top. */
export const folderOfPath = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)

/** Whether a path ends so, in either case. */
export const hasEnding = (path: string, ending: string): boolean => path.toLowerCase().endsWith(ending)

/**
 * A path that an export names, seen from a folder of it, as the export's files have theirs; `null` for one that leads out of it.
 * @param folder with its stroke at the end; empty at the top
 */
export function pathWithin(folder: string, named: string): string | null {
  if (named.startsWith('/') || named.includes('\0') || named.includes('\\') || named.includes(':'))
    return null
  const parts: string[] = []
  for (const part of `${folder}${named}`.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.join('/')
}
