// Owns taking files that a person gives, one after the other: their pages into the library, their addresses into the queue.
import { dialog, type BrowserWindow } from 'electron'
import { importFile, type ImportReport } from '../../src/actions/import-file'
import type { GivenFile, Workspace } from '../../src/actions/workspace'
import { NOTHING_TAKEN, type FileOutcome } from '../../src/contract/file-outcome'
import type { ReceivedExport } from '../../src/contract/foreign-requests'
import { isAppError, isErrorOfKind } from '../../src/errors'
import type { ForeignTool } from '../../src/model/foreign-item'
import type { ReceivedDossier } from '../../src/model/verification'
import { isDossierGiven } from '../../src/node/dossier-bundle'
import { givenFilesAt } from '../../src/node/files/given-files'
import { mayBeForeign } from '../../src/node/foreign-hint'
import type { CaptureDesk } from './capture-desk'
import type { JobTools } from './jobs'
import type { MainMessages } from './messages'
import type { ReceivedDossiers } from './received-dossiers'
import type { ReceivedExports } from './received-exports'

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
  const outcome: Mutable<FileOutcome> = { ...NOTHING_TAKEN }
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

export type Askers = {
  readonly desk: CaptureDesk
  readonly received: ReceivedDossiers
  readonly exports: ReceivedExports
}

/** Take files, but for dossiers of ours and other tools' exports: what is to be done with those, the person is asked first. */
export async function takeFilesOrAsk(
  workspace: Workspace,
  { desk, received, exports }: Askers,
  files: AsyncIterable<GivenFile> | Iterable<GivenFile>,
  job: JobTools,
): Promise<FileOutcome> {
  const dossiers: ReceivedDossier[] = []
  const foreign: ReceivedExport[] = []
  const others = async function* (): AsyncGenerator<GivenFile> {
    for await (const file of files)
      if (await isDossierGiven(file)) dossiers.push(received.add(file))
      else {
        const tools = await toolsOf(workspace, file, job)
        if (tools.length > 0) foreign.push(exports.add({ file, tools }))
        else yield* filesIn(file, received, dossiers)
      }
  }
  const outcome = await takeFiles(workspace, desk, others(), job)
  return { ...outcome, dossiers, exports: foreign }
}

/** The files of a folder, which may hold dossiers; a file is what it is. */
async function* filesIn(
  given: GivenFile,
  received: ReceivedDossiers,
  dossiers: ReceivedDossier[],
): AsyncGenerator<GivenFile> {
  if (given.kind === 'bytes') yield given
  else
    for await (const file of givenFilesAt([given.path]))
      if (file.kind === 'path' && file.path !== given.path && (await isDossierGiven(file)))
        dossiers.push(received.add(file))
      else yield file
}

/** Whose export it is. What can't be looked at is nobody's: whoever takes it as a file says why. */
async function toolsOf(
  { foreignReader }: Workspace,
  file: GivenFile,
  { signal }: JobTools,
): Promise<readonly ForeignTool[]> {
  if (foreignReader === undefined || !(await mayBeForeign(file))) return []
  try {
    return await foreignReader.toolsOf(file, signal)
  } catch (error) {
    if (!isAppError(error) || error.kind === 'cancelled') throw error
    return []
  }
}

/** The things at some paths; a folder stays one thing for whoever knows what it is. */
export function* givenAt(paths: readonly string[]): Generator<GivenFile> {
  for (const path of paths) yield { kind: 'path', path }
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
