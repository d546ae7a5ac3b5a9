// Owns saving a library, or articles chosen from it, to a file or a folder that a person chooses in the system's dialog. Leaves making it to
// `actions`.
import { basename } from 'node:path'
import type { BrowserWindow } from 'electron'
import { exportLibrary, libraryFiles, type LibraryFile } from '../../src/actions/export-library'
import type { Workspace } from '../../src/actions/workspace'
import type { ParsedRequestOf, ResponseOf } from '../../src/contract'
import { LIBRARY_ENDINGS } from '../../src/model/library-formats'
import { savePieces } from '../../src/node/save-file'
import { freePlace, saveFolder } from '../../src/node/save-folder'
import { fileName } from '../../src/text/file-name'
import { askForFile } from './ask-for-file'
import { rememberExported } from './exported-files'
import type { JobTools } from './jobs'
import type { MainMessages } from './messages'

/**
 * Ask where, then write whole: what fails or is stopped leaves no half file. `null` when the person changed their mind.
 * @throws {AppError} damaged, cancelled, and what the disk says
 */
export async function saveLibrary(
  workspace: Workspace,
  { format, ids }: Omit<ParsedRequestOf<'library:export'>, 'jobId'>,
  window: BrowserWindow,
  words: MainMessages,
  job: JobTools,
): Promise<ResponseOf<'library:export'>> {
  const chosen = await askForFile(window, {
    title: words.exportLibraryTitle,
    name: ids === null ? fileName(basename(workspace.library.path)) : words.articles,
    kind: words.libraryFiles[format],
    ending: LIBRARY_ENDINGS[format],
  })
  if (chosen === null) return null
  // The system asks before a file is written over; a folder is never: another name is taken, and told.
  const path = format === 'vault' ? await freePlace(chosen) : chosen
  const { articles, sizeBytes } = await (format === 'vault'
    ? asFolder(workspace, ids, path, job)
    : asFile(workspace, { ids, format }, path, job))
  rememberExported(path)
  return { path, format, articles, sizeBytes }
}

type Saved = { readonly articles: number; readonly sizeBytes: number }
type Ids = ParsedRequestOf<'library:export'>['ids']

async function asFolder(workspace: Workspace, ids: Ids, path: string, job: JobTools): Promise<Saved> {
  const { content, articles } = await libraryFiles(workspace, ids, job)
  const sizeBytes = await saveFolder(path, content)
  return { articles: articles(), sizeBytes }
}

async function asFile(
  workspace: Workspace,
  { ids, format }: { readonly ids: Ids; readonly format: LibraryFile },
  path: string,
  job: JobTools,
): Promise<Saved> {
  const { content, articles } = await exportLibrary(workspace, ids, format, job)
  const sizeBytes = await savePieces(path, content)
  return { articles: articles(), sizeBytes }
}
