// Owns the thread's side of reconciling an index: over a connection of its own, reading the library and writing nothing to it.
import { parentPort, workerData } from 'node:worker_threads'
import { reconcileApart } from '../actions/reconcile-library'
import type { IndexProgress, LibraryReconciliation } from '../actions/workspace'
import { AppError, isAppError, type ErrorInfo } from '../errors'
import type { Database } from '../ports'
import { sayLetGo, waitWhileWanted, wantsIndex, type Gate } from './index-gate'
import { readingFiles } from './reading-files'
import { indexFileAt, openShared } from './sqlite'
import { sha256 } from './system'

/** What the thread is started with. */
export type IndexTask = { readonly library: string; readonly index: string; readonly gate: Gate }

export type IndexWord =
  | { readonly kind: 'progress'; readonly progress: IndexProgress }
  | { readonly kind: 'done'; readonly result: LibraryReconciliation }
  | { readonly kind: 'failed'; readonly error: ErrorInfo }
  | { readonly kind: 'broken'; readonly reason: string }

const PROGRESS_MS = 200

const say = (word: IndexWord): void => {
  parentPort?.postMessage(word)
}

/** Work, and give the last word on it: said only when the index is let go of. */
async function run({ library, index: path, gate }: IndexTask): Promise<IndexWord> {
  let index: Database | null = null
  try {
    index = openShared(path)
    const result = await reconcileApart({
      files: readingFiles(library),
      hashOf: sha256,
      index,
      file: indexFileAt(path),
      pace: {
        isWanted: () => wantsIndex(gate),
        rest: () =>
          waitWhileWanted(gate) ? Promise.resolve() : Promise.reject(new AppError('cancelled', {})),
      },
      progress: sparingly((progress) => {
        say({ kind: 'progress', progress })
      }),
    })
    return { kind: 'done', result }
  } catch (error) {
    if (isAppError(error)) return { kind: 'failed', error: error.toInfo() }
    return { kind: 'broken', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  } finally {
    index?.close()
    sayLetGo(gate)
  }
}

/** Of each record there is a word: one now and then is enough, and the last. */
function sparingly(tell: (progress: IndexProgress) => void): (progress: IndexProgress) => void {
  let toldAt = 0
  return (progress) => {
    const now = performance.now()
    if (progress.done < progress.total && now - toldAt < PROGRESS_MS) return
    toldAt = now
    tell(progress)
  }
}

void run(workerData as IndexTask).then(say)
