// Owns when and where the index is reconciled: one reconciliation at a time, in the thread where there is one, and again where the
// index was begun anew meanwhile.
import { findAllCopies } from '../library/find-copies'
import { openLibrary, type Library } from '../library/library'
import type { Database, Files, HashOf, IndexFile } from '../ports'
import { assertSound, isComplete } from '../search/open-index'
import { isDamageOf, type RenewingIndex } from '../search/renewing-index'
import { reconcileIndex, type Pace, type ReconcileOptions } from './reconcile-index'
import type { Indexed } from './index-record'
import type { IndexProgress, IndexThread, LibraryReconciliation, Workspace } from './workspace'

/** An index that is damaged each time it is begun anew lies on a disk that can't be helped. */
const TRIES = 3
/** Between two words to those who show what is there. */
const TELL_MS = 1500
/** How long this thread works without a rest, when it has to do it itself. */
const WORK_MS = 30

export type ReconcilerTools = {
  readonly library: Library
  readonly index: RenewingIndex
  readonly file: IndexFile
  readonly thread: IndexThread | null
  readonly damaged: Map<string, string>
}

/** Make what reconciles a workspace's index. */
export function makeReconciler(tools: ReconcilerTools): Pick<Workspace, 'reconcile' | 'onIndexed'> {
  const { library, index, file, thread, damaged } = tools
  const listeners: ((progress: IndexProgress) => void)[] = []
  let running: Promise<LibraryReconciliation> | null = null

  const once = (): Promise<LibraryReconciliation> => {
    const progress = sparingly((step) => {
      for (const listener of listeners) listener(step)
    })
    // An index that lives in the memory of this thread can't be reached from another.
    if (thread !== null && index.path !== null) return thread.reconcile(progress)
    return reconcileLibrary(
      { library, index },
      // Where no thread is meant to help, nobody waits for this one.
      {
        pace: thread === null ? RESTLESS : restingPace(),
        progress: (done, total, written) => progress({ done, total, written }),
      },
    )
  }
  const untilWhole = async (): Promise<LibraryReconciliation> => {
    for (let tries = 1; ; tries++) {
      const generation = index.generation()
      try {
        const result = await once()
        if (index.generation() === generation) return result
      } catch (error) {
        const wasRenewed = index.generation() !== generation
        if (tries === TRIES || !(wasRenewed || isDamageOf(file, error))) throw error
        if (!wasRenewed) index.renew()
      }
    }
  }
  return {
    onIndexed: (listener) => void listeners.push(listener),
    async reconcile() {
      running ??= untilWhole().finally(() => {
        running = null
      })
      const result = await running
      damaged.clear()
      for (const { path, reason } of result.damaged) damaged.set(path, reason)
      return result
    },
  }
}

/** Bring the index up to the files, and see what sync tools left among them. */
async function reconcileLibrary(indexed: Indexed, options: ReconcileOptions): Promise<LibraryReconciliation> {
  const { pace } = options
  const reconciled = await reconcileIndex(indexed, options)
  const copies = await findAllCopies(indexed.library.files, async () => {
    if (pace.isWanted()) await pace.rest()
  })
  return { ...reconciled, copies }
}

/** Pass on what changed something to see, not more often than can be looked at, and always the last. */
function sparingly(tell: (progress: IndexProgress) => void): (progress: IndexProgress) => void {
  let toldAt = performance.now()
  let toldWritten = 0
  return (step) => {
    const isLast = step.done === step.total
    const isNews = step.written > toldWritten && (isLast || performance.now() - toldAt >= TELL_MS)
    if (!isNews) return
    toldAt = performance.now()
    toldWritten = step.written
    tell(step)
  }
}

const RESTLESS: Pace = { isWanted: () => false, rest: () => Promise.resolve() }

/** The pace of a thread that has other things to do. */
function restingPace(): Pace {
  let since = performance.now()
  return {
    isWanted: () => performance.now() - since > WORK_MS,
    async rest() {
      await new Promise((resolve) => setTimeout(resolve))
      since = performance.now()
    },
  }
}

export type ReconcileApartTools = {
  /** Files that are only read. */
  readonly files: Files
  readonly hashOf: HashOf
  readonly index: Database
  readonly file: IndexFile
  readonly pace: Pace
  readonly progress: (progress: IndexProgress) => void
}

/**
 * Reconcile an index apart from the workspace that it belongs to, and see whether its file is sound.
 * @throws {AppError} damaged, storage, what the pace throws
 */
export async function reconcileApart(tools: ReconcileApartTools): Promise<LibraryReconciliation> {
  const { files, hashOf, index, file, pace } = tools
  // Over files that are only read nothing is made: what would name it or say when is never seen.
  const library = await openLibrary({
    files,
    hashOf,
    clock: () => new Date(0).toISOString(),
    newId: () => '',
  })
  // One that was begun just now has had no time to be damaged.
  const isNew = !isComplete(index)
  const result = await reconcileLibrary(
    { library, index },
    { pace, progress: (done, total, written) => tools.progress({ done, total, written }) },
  )
  if (!isNew) await assertSound(index, file.path, () => pace.rest())
  return result
}
