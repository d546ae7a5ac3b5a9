// Owns taking files that a person gives, one after the other: their pages into the library, their addresses into the queue.
import { dialog, type BrowserWindow } from 'electron'
import { importFile, type ImportReport } from '../../src/actions/import-file'
import type { GivenFile, Workspace } from '../../src/actions/workspace'
import type { FileOutcome } from '../../src/contract'
import { isAppError, isErrorOfKind } from '../../src/errors'
import type { CaptureDesk } from './capture-desk'
import type { JobTools } from './jobs'
import type { MainMessages } from './messages'

/** Of a long report, the first lines are told; the numbers are of all. */
const TOLD = 20

/** Let a person choose files, or a folder; `null` when they changed their mind. */
export async function chooseFiles(
  window: BrowserWindow,
  what: 'files' | 'folder',
  words: MainMessages,
): Promise<readonly string[] | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: what === 'files' ? words.importFilesTitle : words.importFolderTitle,
    buttonLabel: words.importHere,
    properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
  })
  return canceled || filePaths.length === 0 ? null : filePaths
}

/** Take files. What is wrong with one stops no other. @throws {AppError} cancelled, and what the disk says of the library */
export async function takeFiles(
  workspace: Workspace,
  desk: CaptureDesk,
  files: AsyncIterable<GivenFile> | Iterable<GivenFile>,
  job: JobTools,
): Promise<FileOutcome> {
  const outcome = { kept: [], keptCount: 0, queued: 0, refused: [], refusedCount: 0 } as Mutable<FileOutcome>
  let done = 0
  for await (const file of files) {
    job.progress({ stage: 'files', done: ++done, total: 0 })
    const report = await importOne(workspace, file, job)
    outcome.kept = [...outcome.kept, ...report.kept].slice(0, TOLD)
    outcome.keptCount += report.kept.length
    outcome.refused = [...outcome.refused, ...report.refused].slice(0, TOLD)
    outcome.refusedCount += report.refused.length
    if (report.addresses.length === 0) continue
    const targets = report.addresses.map(({ url, title, folder, tags }) => ({
      target: { kind: 'address', url, engine: 'auto' } as const,
      title,
      tags: [...new Set([...folder.slice(-1), ...tags])],
    }))
    outcome.queued += await (await desk.queue()).add(targets)
  }
  return outcome
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

async function importOne(workspace: Workspace, file: GivenFile, job: JobTools): Promise<ImportReport> {
  try {
    return await importFile(workspace, file, { signal: job.signal })
  } catch (error) {
    if (!isErrorOfKind(error, 'unreadable-file') || !isAppError(error)) throw error
    const name = file.kind === 'path' ? file.path : file.name
    return { kept: [], addresses: [], refused: [{ name, error: error.toInfo() }] }
  }
}
