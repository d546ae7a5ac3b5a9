// Owns the thread that looks for statements: begun when the first is asked for, ended when none was for a while or one took too long.
import { Worker } from 'node:worker_threads'
import type { Suggestions, TextToRead } from '../actions/suggest-statements'
import type { StatementFinder } from '../actions/workspace'
import { AppError } from '../errors'
import { askWorker } from './ask-worker'
import type { StatementAnswer } from './statement-worker'

/** A text of a million letters takes a second. */
const TIME_LIMIT_MS = 20_000
const MEMORY_LIMIT_MB = 256
/** Nothing of it stays in memory while nothing is asked. */
const IDLE_MS = 20_000

/** Make the finder. @param workerFile the built worker: an absolute path */
export function makeStatementFinder(workerFile: string, timeLimitMs = TIME_LIMIT_MS): StatementFinder {
  let worker: Worker | null = null
  let idle: NodeJS.Timeout | null = null
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  const end = async (): Promise<void> => {
    const ending = worker
    worker = null
    await ending?.terminate()
  }
  const start = (): Worker => {
    const made = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, stackSizeMb: 4 },
      env: {},
    })
    made.unref()
    return made
  }
  const run = async (text: TextToRead): Promise<Suggestions> => {
    if (isClosed) throw new AppError('cancelled', {})
    if (idle !== null) clearTimeout(idle)
    worker ??= start()
    try {
      return await ask(worker, text, timeLimitMs)
    } catch (error) {
      await end()
      throw error
    } finally {
      idle = setTimeout(() => void end(), IDLE_MS)
      idle.unref()
    }
  }
  return {
    find(text) {
      const found = last.then(
        () => run(text),
        () => run(text),
      )
      last = found.catch(() => undefined)
      return found
    },
    async close() {
      isClosed = true
      if (idle !== null) clearTimeout(idle)
      await end()
    },
  }
}

/** @throws {AppError} parse-timeout, parse-failed */
async function ask(worker: Worker, text: TextToRead, limitMs: number): Promise<Suggestions> {
  const answer = await askWorker<StatementAnswer>(worker, text, limitMs)
  if (!answer.ok) throw new AppError('parse-failed', { reason: answer.reason })
  return answer.value
}
