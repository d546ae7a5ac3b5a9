// Owns starting the thread that reconciles an index, hearing what it says, and ending it.
import { Worker } from 'node:worker_threads'
import type { IndexProgress, IndexThread, LibraryReconciliation } from '../actions/workspace'
import { AppError, type ErrorKind } from '../errors'
import { askToLetGo, countWaiting, makeGate, type Gate } from './index-gate'
import type { IndexTask, IndexWord } from './index-worker'

export type IndexThreadOptions = {
  /** The built worker: an absolute path or a file address. */
  readonly workerFile: string | URL
  /** The library's folder. */
  readonly library: string
  /** The index's file. */
  readonly index: string
}

/** Make the thread: it is started for each reconciliation and ends with it, so that nothing of it stays in memory. */
export function makeIndexThread(options: IndexThreadOptions): IndexThread {
  let running: Gate | null = null
  return {
    async reconcile(progress) {
      const gate = makeGate()
      running = gate
      try {
        return await runWorker({ ...options, gate }, progress)
      } finally {
        if (running === gate) running = null
      }
    },
    makeWay(isWanted) {
      if (running !== null) countWaiting(running, isWanted ? 1 : -1)
    },
    letGo() {
      if (running !== null) askToLetGo(running)
      running = null
    },
  }
}

function runWorker(
  { workerFile, ...task }: IndexThreadOptions & { readonly gate: Gate },
  progress: (progress: IndexProgress) => void,
): Promise<LibraryReconciliation> {
  const workerData: IndexTask = task
  const worker = new Worker(workerFile, { workerData })
  return new Promise<LibraryReconciliation>((resolve, reject) => {
    worker.on('message', (word: IndexWord) => {
      switch (word.kind) {
        case 'progress':
          progress(word.progress)
          return
        case 'done':
          resolve(word.result)
          return
        case 'failed':
          reject(new AppError<ErrorKind>(word.error.kind, word.error.data))
          return
        case 'broken':
          reject(new Error(word.reason))
      }
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the index worker ended without a word')))
  })
}
