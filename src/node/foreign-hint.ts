// Owns a quick look at whether a file may be another tool's export at all: most of what people give are pages and documents, and a thread
// for each would double the time that they take. Leaves saying whose it is to the readers.
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { GivenFile } from '../actions/workspace'
import { AppError } from '../errors'
import { inputFileOfBytes, readStart } from '../ports/input-file'
import { isBookmarks } from '../text/bookmarks'
import { decodeText } from '../text/charsets'
import { localInputFile } from './files/local-input-file'

/** Pages and texts say at their begin whether they are lists, or notes with facts above them. */
const ENDINGS_TO_LOOK_INTO: ReadonlySet<string> = new Set(['.html', '.htm', '.md', '.markdown'])
const ENDINGS: ReadonlySet<string> = new Set(
  '.csv .tsv .json .jsonl .zip .enex .jex .ris .bib .bibtex .rdf .xml .txt'.split(' '),
)
const BEGIN_BYTES = 8192

/** Whether it may be one. A folder always may. What can't be read isn't: whoever takes it says so. */
export async function mayBeForeign(given: GivenFile): Promise<boolean> {
  try {
    if (given.kind === 'path' && (await stat(given.path)).isDirectory()) return true
    const ending = extname(given.kind === 'path' ? given.path : given.name).toLowerCase()
    if (ENDINGS.has(ending)) return true
    if (!ENDINGS_TO_LOOK_INTO.has(ending)) return false
    const file =
      given.kind === 'path' ? await localInputFile(given.path) : inputFileOfBytes(given.name, given.bytes)
    const { text } = decodeText(await readStart(file, BEGIN_BYTES))
    return ending.startsWith('.h') ? isBookmarks(text) : text.startsWith('---')
  } catch (error) {
    if (error instanceof AppError || isSystemError(error)) return false
    throw error
  }
}

const isSystemError = (error: unknown): boolean =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).code === 'string'
