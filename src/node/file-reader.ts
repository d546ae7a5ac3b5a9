// Owns reading files that a person gives in a thread of its own, with limits of time and memory: whatever a file does there, it ends.
import { Worker } from 'node:worker_threads'
import { basename } from 'node:path'
import type { FileReader, GivenFile } from '../actions/workspace'
import type { FileItem } from '../capture/files/file-item'
import { AppError, type ErrorKind } from '../errors'
import { askWorker } from './ask-worker'
import type { FileWorkerAnswer, FileWorkerData } from './file-worker'

/** For one item: a PDF of a thousand pages takes its time. */
const ITEM_LIMIT_MS = 120_000
const MEMORY_LIMIT_MB = 1024

/** Make the reader. @param workerFile the built worker: an absolute path */
export const makeFileReader = (workerFile: string, itemLimitMs = ITEM_LIMIT_MS): FileReader => ({
  read: (file, signal) => readItems(file, workerFile, itemLimitMs, signal),
})

async function* readItems(
  file: GivenFile,
  workerFile: string,
  itemLimitMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileItem> {
  const data: FileWorkerData = { file, workerFile }
  const worker = new Worker(workerFile, {
    workerData: data,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, stackSizeMb: 4 },
    // What is read is foreign: its reader needs nothing of the environment.
    env: {},
  })
  try {
    for (;;) {
      const answer = await askWorker<FileWorkerAnswer>(worker, 'next', itemLimitMs, signal)
      if (answer.kind === 'end') return
      if (answer.kind === 'error') throw new AppError<ErrorKind>(answer.error.kind, answer.error.data)
      yield answer.item
    }
  } catch (error) {
    if (error instanceof AppError && error.kind !== 'parse-timeout' && error.kind !== 'parse-failed')
      throw error
    // What was read so far stands; the rest is refused with its reason.
    const known = error instanceof AppError ? error : new AppError('parse-failed', { reason: String(error) })
    yield { kind: 'refused', name: nameOf(file), error: known.toInfo() }
  } finally {
    await worker.terminate()
  }
}

const nameOf = (file: GivenFile): string => (file.kind === 'path' ? basename(file.path) : file.name)
