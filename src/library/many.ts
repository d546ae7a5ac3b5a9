// Owns doing one thing to many records: several at a time, counted, and stopped between two of them. Leaves what is done to its callers.
import { AppError, isErrorOfKind } from '../errors'

/** What is told of work on many things, and how it is stopped. */
export type ManyOptions = {
  readonly progress?: ((done: number, total: number) => void) | undefined
  /** Stops between two things: what was written stays, and can be undone. */
  readonly signal?: AbortSignal | undefined
}

/** Records that are written at a time: the disk takes several in one breath. */
const AT_ONCE = 8

/**
 * Do something to each of many things. They are begun in their order; all come to their end before a failure is told, so that nothing is
 * written after it.
 * @throws {AppError} cancelled, and what `work` throws first
 */
export async function forMany<T>(
  things: readonly T[],
  { progress, signal }: ManyOptions,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  let next = 0
  let done = 0
  let isFailed = false
  const runner = async (): Promise<void> => {
    while (next < things.length && !isFailed) {
      const thing = things[next++] as T
      try {
        if (signal?.aborted === true) throw new AppError('cancelled', {})
        await work(thing)
      } catch (error) {
        isFailed = true
        throw error
      }
      progress?.(++done, things.length)
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, runner))
  const failed = ends.find((end) => end.status === 'rejected')
  if (failed !== undefined) throw failed.reason
}

/** What is given, or `null` where the thing is gone: of many that were chosen, some may be deleted meanwhile, which stops no other. */
export async function unlessGone<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (error) {
    if (isErrorOfKind(error, 'not-found')) return null
    throw error
  }
}
