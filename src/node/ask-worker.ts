// Owns one question to a thread and its one answer, within a time. Leaves starting and ending the thread to whoever asks.
import type { Worker } from 'node:worker_threads'
import { AppError } from '../errors'

/**
 * Ask a thread, and wait for what it says next. After a failure it may still be at work: whoever asked ends it.
 * @throws {AppError} cancelled, parse-timeout, parse-failed
 */
export function askWorker<Answer>(
  worker: Worker,
  question: unknown,
  limitMs: number,
  signal?: AbortSignal,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      settle()
      reject(error)
    }
    const timer = setTimeout(() => {
      fail(new AppError('parse-timeout', { seconds: Math.round(limitMs / 1000) }))
    }, limitMs)
    const cancel = (): void => {
      fail(new AppError('cancelled', {}))
    }
    const onMessage = (answer: Answer): void => {
      settle()
      resolve(answer)
    }
    const onError = (error: Error): void => {
      fail(new AppError('parse-failed', { reason: error.message }, { cause: error }))
    }
    const onExit = (): void => {
      fail(new AppError('parse-failed', { reason: 'ended' }))
    }
    const settle = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', cancel)
      // These alone: after `removeAllListeners` the Node in Electron gives no second answer, and what asks again waits for ever.
      worker.off('message', onMessage)
      worker.off('error', onError)
      worker.off('exit', onExit)
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.on('exit', onExit)
    if (signal?.aborted === true) cancel()
    else {
      signal?.addEventListener('abort', cancel)
      worker.postMessage(question)
    }
  })
}
