// Owns reading a file of an export as text. Leaves what the text means to the readers beside it.
import { MOST_WHOLE_BYTES } from '../ports/limits'
import { readWhole } from '../ports/input-file'
import { decodeText } from '../text/charsets'
import type { ForeignFiles } from './reader'

/** The text of a file, decoded; `null` where there is none. @throws {AppError} too-large, unreadable-file, unsafe-archive, parse-failed */
export async function readText(files: ForeignFiles, path: string): Promise<string | null> {
  const file = await files.open(path)
  return file === null ? null : decodeText(await readWhole(file, MOST_WHOLE_BYTES)).text
}
