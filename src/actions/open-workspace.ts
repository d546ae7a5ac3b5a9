// Owns bringing a library and its index together when one is opened.
import { isErrorOfKind } from '../errors'
import { openLibrary } from '../library/library'
import type { Database, Files, IndexFile } from '../ports'
import { indexedRecord } from '../search/index-records'
import { prepareIndex } from '../search/open-index'
import { openRenewingIndex, type RenewingIndex } from '../search/renewing-index'
import { makeIndexFollower } from './follow-index'
import { followChanges } from './index-library'
import { makeStatementKeeper } from './statement-keeper'
import { isDoneWithin } from './patience'
import { makeReconciler } from './reconcile-library'
import { makeIndexTidier } from './tidy-index'
import type { Adapters, IndexThread, LibraryReconciliation, Workspace } from './workspace'

export type WorkspaceTools = Adapters & {
  readonly files: Files
  /** Be the library's writer from the start, or with the first change. */
  readonly writesAtOnce?: boolean | undefined
  /** Where the index of a library lies, by the library's id. */
  readonly indexFile: (libraryId: string) => IndexFile
  /** A thread to reconcile that index in; without one it is done here. */
  readonly indexThread?: ((index: IndexFile) => IndexThread) | undefined
  /** Open the steps that can be undone, by the library's id; without it there are none. */
  readonly openHistory?: ((libraryId: string) => Database) | undefined
  /** Hears of errors that nobody foresaw and that stop nothing. */
  readonly report: (error: unknown) => void
}

/**
 * Open a library, making it where there is none. The index may lag behind the files: `reconcile` brings it up to them.
 * @throws {AppError} read-only, damaged, storage
 */
export async function openWorkspace(tools: WorkspaceTools): Promise<Workspace> {
  const { files, writesAtOnce, indexFile, indexThread, openHistory, report, ...adapters } = tools
  let index: RenewingIndex | null = null
  const library = await openLibrary({
    ...adapters,
    files,
    writesAtOnce,
    openHistory,
    folderHint: (kind, id) => (index === null ? null : (indexedRecord(index, kind, id)?.folder ?? null)),
  })
  const file = indexFile(library.id)
  const thread = indexThread?.(file) ?? null
  const damaged = new Map<string, string>()
  const opened = openRenewingIndex({
    file,
    prepare: (db) => prepareIndex(db, library.id),
    asksAgain: thread !== null,
    letGo: () => thread?.letGo(),
    closing: () => {
      tidier.stop()
    },
    renewed: () => {
      // The command line asks once: what it would fill in here, nobody would see.
      if (thread !== null)
        reconcile().catch((error: unknown) => {
          // The workspace was closed meanwhile.
          if (!isErrorOfKind(error, 'cancelled')) report(error)
        })
    },
  })
  index = opened
  const reconciler = makeReconciler({ library, index: opened, file, thread, damaged })
  const follower = makeIndexFollower(async (changes) => {
    await followChanges(workspace, changes)
    tidier.wake()
  }, report)
  const tidier = makeIndexTidier({ index: opened, isBusy: () => follower.behind() > 0, report })
  const statements = makeStatementKeeper({
    library,
    index: opened,
    indexThread: thread,
    statementFinder: adapters.statementFinder,
    indexed: () => follower.caughtUp(),
    report,
  })
  /** What was changed behind our back, and an index that was begun anew, want looking through for statements. */
  const reconcile = async (): Promise<LibraryReconciliation> => {
    const found = await reconciler.reconcile()
    statements.lookAgain()
    return found
  }
  const caughtUpListeners: (() => void)[] = []
  let isBehind = false
  const workspace: Workspace = {
    ...adapters,
    library,
    index: opened,
    indexThread: thread,
    async askIndex() {
      await follower.caughtUp()
      return opened
    },
    async showIndex() {
      const caughtUp = follower.caughtUp()
      if (follower.behind() <= FEW_CHANGES) {
        await caughtUp
        return opened
      }
      if (!(await isDoneWithin(caughtUp, PATIENCE_MS)) && !isBehind) {
        isBehind = true
        void caughtUp.then(() => {
          isBehind = false
          for (const listener of caughtUpListeners) listener()
        })
      }
      return opened
    },
    onCaughtUp: (listener) => void caughtUpListeners.push(listener),
    ...reconciler,
    reconcile,
    statements,
    damaged,
  }
  library.onChange(follower.follow)
  return workspace
}

/** So many are in the index soon, however slow the machine. */
const FEW_CHANGES = 64
/** How long what is shown waits otherwise for what was written just now. */
const PATIENCE_MS = 400

/** Let go of what a workspace holds. */
export async function closeWorkspace(workspace: Workspace): Promise<void> {
  workspace.indexThread?.letGo()
  await workspace.statements.stop()
  await workspace.parser.close()
  await workspace.statementFinder?.close()
  // What is still to be written is followed by the index, which can't be closed before.
  await workspace.library.idle()
  ;(await workspace.askIndex()).close()
  await workspace.library.close()
}
