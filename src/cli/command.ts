// Owns what a command is, and opening a library for one.
import { closeWorkspace, openWorkspace } from '../actions/open-workspace'
import type { Workspace } from '../actions/workspace'
import { AppError } from '../errors'
import { cacheFolder, defaultLibraryFolder, keysFolder } from '../node/places'
import { machineTools } from '../node/workspace-tools'
import { errorSentence } from './error-sentence'

export type Surroundings = {
  readonly version: string
  /** The built workers: absolute paths. */
  readonly workerFile: string
  readonly fileWorkerFile: string
}

/** Runs with the arguments after its name; gives the exit code. */
export type Command = (args: readonly string[], surroundings: Surroundings) => Promise<number>

/** Open a library, work in it, close it. The index is brought up to the files first, unless nothing of it is asked. */
export async function withLibrary<T>(
  folder: string | undefined,
  surroundings: Surroundings,
  work: (workspace: Workspace) => Promise<T>,
  { reconciles = true }: { readonly reconciles?: boolean } = {},
): Promise<T> {
  const tools = machineTools({
    library: folder ?? defaultLibraryFolder(),
    cache: cacheFolder(),
    version: surroundings.version,
    workerFile: surroundings.workerFile,
    fileWorkerFile: surroundings.fileWorkerFile,
    // The system's key store is the app's alone.
    signing: { keys: keysFolder(), vault: () => Promise.resolve(null) },
    report: (error) => process.stderr.write(`cuttings: ${errorSentence(error)}\n`),
  })
  const workspace = await openWorkspace(tools)
  try {
    if (reconciles) await workspace.reconcile()
    return await work(workspace)
  } finally {
    await closeWorkspace(workspace)
  }
}

/** The whole identifier for one that was given whole or by its unambiguous beginning. @throws {AppError} not-found */
export function wholeId(workspace: Workspace, kind: 'article' | 'dossier' | 'quote', given: string): string {
  const rows = workspace.index.all(
    `SELECT id FROM ${kind}s WHERE substr(id, 1, length(?)) = ? LIMIT 2`,
    given,
    given,
  )
  const [first] = rows
  if (first === undefined || rows.length > 1 || given.length < 4)
    throw new AppError('not-found', { what: kind, id: given })
  return String(first['id'])
}
