// Owns bringing a library and its index together when one is opened.
import { openLibrary } from '../library/library'
import type { Database, Files } from '../ports'
import { prepareIndex } from '../search/open-index'
import { makeIndexFollower } from './follow-index'
import { followChange } from './index-library'
import type { Adapters, Workspace } from './workspace'

export type WorkspaceTools = Adapters & {
  readonly files: Files
  /** Be the library's writer from the start, or with the first change. */
  readonly writesAtOnce?: boolean | undefined
  /** Open the index of a library, by the library's id. */
  readonly openIndex: (libraryId: string) => Database
  /** Open the steps that can be undone, by the library's id; without it there are none. */
  readonly openHistory?: ((libraryId: string) => Database) | undefined
  /** Hears of errors that nobody foresaw and that stop nothing. */
  readonly report: (error: unknown) => void
}

/**
 * Open a library, making it where there is none. The index may lag behind the files: `reconcileIndex` brings it up to them.
 * @throws {AppError} read-only, damaged, storage
 */
export async function openWorkspace(tools: WorkspaceTools): Promise<Workspace> {
  const { files, writesAtOnce, openIndex, openHistory, report, ...adapters } = tools
  const library = await openLibrary({ ...adapters, files, writesAtOnce, openHistory })
  const index = openIndex(library.id)
  prepareIndex(index, library.id)
  const follower = makeIndexFollower((change) => followChange(workspace, change), report)
  const askIndex = async (): Promise<Database> => {
    await follower.caughtUp()
    return index
  }
  const workspace: Workspace = { ...adapters, library, index, askIndex, damaged: new Map() }
  library.onChange(follower.follow)
  return workspace
}

/** Let go of what a workspace holds. */
export async function closeWorkspace(workspace: Workspace): Promise<void> {
  await workspace.parser.close()
  ;(await workspace.askIndex()).close()
  await workspace.library.close()
}
