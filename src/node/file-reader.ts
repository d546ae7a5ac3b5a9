// Owns reading files that a person gives in a thread of its own, with limits of time and memory: whatever a file does there, it ends.
import { Worker } from 'node:worker_threads'
import { basename } from 'node:path'
import type { FileReader, ForeignExports, ForeignFound, GivenFile } from '../actions/workspace'
import type { FileItem } from '../capture/files/file-item'
import { AppError, type ErrorKind } from '../errors'
import { askWorker } from './ask-worker'
import type { ForeignTool } from '../model/foreign-item'
import type { ForeignCounts } from '../model/foreign-report'
import type { Refusal } from '../ports/refusal'
import type { FileQuestion, FileWorkerAnswer, FileWorkerData } from './file-worker'

/** For one item: a PDF of a thousand pages takes its time. */
const ITEM_LIMIT_MS = 120_000
const MEMORY_LIMIT_MB = 1024

/** Make the reader. @param workerFile the built worker: an absolute path */
export const makeFileReader = (workerFile: string, itemLimitMs = ITEM_LIMIT_MS): FileReader => ({
  read: (file, signal) => readItems(file, workerFile, itemLimitMs, signal),
})

/** Make the reader of other tools' exports, over the same worker. */
export function makeForeignReader(workerFile: string, itemLimitMs = ITEM_LIMIT_MS): ForeignExports {
  const ask = <T>(file: GivenFile, question: FileQuestion, signal?: AbortSignal): AsyncGenerator<T> =>
    answersOf<T>({ file, workerFile, ...question }, itemLimitMs, signal)
  return {
    async toolsOf(file, signal) {
      for await (const tools of ask<readonly ForeignTool[]>(file, { ask: 'tools' }, signal)) return tools
      return []
    },
    count: (file, tools, signal) => ask<ForeignCounts>(file, { ask: 'count', tools }, signal),
    read: (file, tools, signal) =>
      orRefused(ask<ForeignFound>(file, { ask: 'foreign', tools }, signal), nameOf(file)),
  }
}

const readItems = (
  file: GivenFile,
  workerFile: string,
  itemLimitMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<FileItem> =>
  orRefused(answersOf<FileItem>({ file, workerFile, ask: 'items' }, itemLimitMs, signal), nameOf(file))

async function* answersOf<T>(
  data: FileWorkerData,
  itemLimitMs: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<T> {
  const worker = new Worker(data.workerFile, {
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
      yield answer.item as T
    }
  } finally {
    await worker.terminate()
  }
}

/** What was read so far stands; the rest is refused with its reason. */
async function* orRefused<T>(found: AsyncIterable<T>, name: string): AsyncGenerator<T | Refusal> {
  try {
    yield* found
  } catch (error) {
    if (error instanceof AppError && error.kind !== 'parse-timeout' && error.kind !== 'parse-failed')
      throw error
    const known = error instanceof AppError ? error : new AppError('parse-failed', { reason: String(error) })
    yield { kind: 'refused', name, error: known.toInfo() }
  }
}

const nameOf = (file: GivenFile): string => (file.kind === 'path' ? basename(file.path) : file.name)
