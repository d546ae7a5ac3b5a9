// Owns bringing a library and its index together when one is opened.
import { openLibrary } from '../library/library'
import type { Clock, Database, Files, HashOf, NewId, PageParser, PageSource, WriterLock } from '../ports'
import { prepareIndex } from '../search/open-index'
import { followChange } from './index-library'
import type { Workspace } from './workspace'

export type WorkspaceTools = {
  readonly files: Files
  readonly lock?: WriterLock | undefined
  readonly writesAtOnce?: boolean | undefined
  /** Open the index of a library, by the library's id. */
  readonly openIndex: (libraryId: string) => Database
  readonly source: PageSource
  readonly parser: PageParser
  readonly hashOf: HashOf
  readonly clock: Clock
  readonly newId: NewId
  readonly generator: string
  /** Hears of errors that nobody foresaw and that stop nothing. */
  readonly report: (error: unknown) => void
}

/**
 * Open a library, making it where there is none. The index may lag behind the files: `reconcileIndex` brings it up to them.
 * @throws {AppError} read-only, damaged, storage
 */
export async function openWorkspace(tools: WorkspaceTools): Promise<Workspace> {
  const { files, clock, newId, hashOf, openIndex, source, parser, generator } = tools
  const { lock, writesAtOnce } = tools
  const library = await openLibrary({ files, lock, writesAtOnce, clock, newId, hashOf })
  const index = openIndex(library.id)
  prepareIndex(index, library.id)
  const workspace: Workspace = {
    library,
    index,
    source,
    parser,
    hashOf,
    clock,
    newId,
    generator,
    damaged: new Map(),
    lock,
  }
  library.onChange(async (change) => {
    try {
      await followChange(workspace, change)
    } catch (error) {
      // What was written stays written. The index knows the record's old stamp, so the next start puts it right.
      tools.report(error)
    }
  })
  return workspace
}

/** Let go of what a workspace holds. */
export async function closeWorkspace(workspace: Workspace): Promise<void> {
  await workspace.parser.close()
  workspace.index.close()
  workspace.lock?.release()
}
