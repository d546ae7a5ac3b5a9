// Owns the pool of workers that read pages: a time limit and a memory limit each, a new worker for one that was ended.
import { Worker } from 'node:worker_threads'
import { AppError, type ErrorKind } from '../errors'
import type { JoinedContent, OriginalPage, PageParser, ParsedPage, SealedContent } from '../ports'
import type { WorkerAnswer, WorkerRequest, WorkerValue } from './page-worker'

/** Source: the caps of requirement S-14. */
const TIME_LIMIT_MS = 20_000
const MEMORY_LIMIT_MB = 512
/** A page's whole document is let go of at once: with room for it, the collector needn't move it about before. */
const YOUNG_MB = 96

export type PageParserOptions = {
  /** The built worker: an absolute path or a file address. */
  readonly workerFile: string | URL
  readonly size?: number
  readonly timeLimitMs?: number
}

type Job = {
  readonly request: WorkerRequest
  readonly signal: AbortSignal | undefined
  readonly done: (value: WorkerValue) => void
  readonly failed: (error: Error) => void
}

/** Make the parser. Workers start when first needed, and are kept. */
export function makePageParser(options: PageParserOptions): PageParser {
  const timeLimitMs = options.timeLimitMs ?? TIME_LIMIT_MS
  const queue: Job[] = []
  const idle: Worker[] = []
  let running = 0
  let closed = false

  const start = (): Worker => {
    const worker = new Worker(options.workerFile, {
      resourceLimits: {
        maxOldGenerationSizeMb: MEMORY_LIMIT_MB,
        maxYoungGenerationSizeMb: YOUNG_MB,
        stackSizeMb: 4,
      },
      // Pages are hostile: their reader needs nothing of the environment.
      env: {},
    })
    worker.unref()
    return worker
  }

  const next = (): void => {
    while (running < (options.size ?? 1)) {
      const job = queue.shift()
      if (job === undefined) return
      if (job.signal?.aborted === true) {
        job.failed(new AppError('cancelled', {}))
        continue
      }
      running++
      const worker = idle.pop() ?? start()
      void runJob(worker, job, timeLimitMs).then((reusable) => {
        running--
        if (reusable && !closed) idle.push(worker)
        else void worker.terminate()
        next()
      })
    }
  }

  const ask = <T extends WorkerValue>(request: WorkerRequest, signal?: AbortSignal): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      queue.push({ request, signal, done: (value) => resolve(value as T), failed: reject })
      next()
    })

  return {
    parse: (page, signal) => ask<ParsedPage>({ kind: 'parse', page }, signal),
    join: (pages, signal) => ask<JoinedContent>({ kind: 'join', pages }, signal),
    seal: (contentHtml, images) => ask<SealedContent>({ kind: 'seal', contentHtml, images }),
    original: (page, parts, signal) => ask<OriginalPage>({ kind: 'original', page, parts }, signal),
    async close() {
      closed = true
      await Promise.all(idle.splice(0).map((worker) => worker.terminate()))
    },
  }
}

/** Run one job; the answer says whether the worker can take another. */
function runJob(worker: Worker, job: Job, timeLimitMs: number): Promise<boolean> {
  return new Promise((finish) => {
    const end = (reusable: boolean, settle: () => void): void => {
      clearTimeout(timer)
      job.signal?.removeEventListener('abort', onAbort)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      worker.unref()
      settle()
      finish(reusable)
    }
    const onMessage = (answer: WorkerAnswer): void => {
      if (answer.ok) end(true, () => job.done(answer.value))
      else end(true, () => job.failed(new AppError<ErrorKind>(answer.error.kind, answer.error.data)))
    }
    const onError = (error: Error): void =>
      end(false, () => job.failed(new AppError('parse-failed', { reason: error.message }, { cause: error })))
    const onExit = (): void =>
      end(false, () => job.failed(new AppError('parse-failed', { reason: 'out of memory' })))
    const onAbort = (): void => end(false, () => job.failed(new AppError('cancelled', {})))
    const timer = setTimeout(
      () =>
        end(false, () =>
          job.failed(new AppError('parse-timeout', { seconds: Math.round(timeLimitMs / 1000) })),
        ),
      timeLimitMs,
    )
    worker.ref()
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    job.signal?.addEventListener('abort', onAbort, { once: true })
    worker.postMessage(job.request)
  })
}
