// Owns what waits to be captured, one thing after the other: what it is, how far it is, and how it ended. Leaves doing it to actions.
import { z } from 'zod'
import { completeness } from './completeness'
import { articleId, instant } from './ids'
import { tagName } from './quote'

/** How a page is had: as its server sends it, as a browser shows it, or whichever of the two gives the article. */
export const captureEngine = z.enum(['auto', 'fetch', 'render'])
export type CaptureEngine = z.infer<typeof captureEngine>

export const captureTarget = z.looseObject({
  kind: z.literal('address'),
  url: z.string(),
  engine: captureEngine.default('auto'),
})
export type CaptureTarget = Readonly<z.infer<typeof captureTarget>>

export const queuedCapture = z.looseObject({
  id: z.string().min(1),
  target: captureTarget,
  /** What a list called it; `null` until it is known. */
  title: z.string().nullable(),
  /** Put on the article that comes of it. */
  tags: z.array(tagName),
  addedAt: instant,
})
export type QueuedCapture = Readonly<z.infer<typeof queuedCapture>>

/** How a capture ended. */
export const captureEnd = z.discriminatedUnion('end', [
  z.looseObject({
    end: z.literal('kept'),
    outcome: z.enum(['created', 'version-added', 'unchanged']),
    article: articleId,
    title: z.string(),
    /** Whether it holds all of its article; `null` where that was not judged. */
    completeness: completeness.nullable().default(null),
    /** Another article that holds nearly the same text; `null` for none. */
    sameStory: z.looseObject({ id: articleId, title: z.string() }).nullable().default(null),
  }),
  z.looseObject({
    end: z.literal('failed'),
    error: z.looseObject({ kind: z.string(), data: z.looseObject({}), message: z.string() }),
  }),
  z.looseObject({ end: z.literal('cancelled') }),
])
export type CaptureEnd = Readonly<z.infer<typeof captureEnd>>

/** A capture of the queue as it stands. */
export type QueueItem = QueuedCapture & {
  readonly state: 'waiting' | 'running' | 'ended'
  /** Times that it was begun. */
  readonly attempts: number
  /** Why it waits for another try; `null` when it doesn't. */
  readonly lastError: string | null
  readonly end: CaptureEnd | null
  readonly endedAt: string | null
}

export type QueueCounts = {
  readonly waiting: number
  readonly running: number
  readonly kept: number
  readonly unchanged: number
  readonly failed: number
  readonly cancelled: number
}

export type QueueState = {
  readonly isPaused: boolean
  readonly counts: QueueCounts
  /** Of those that were kept, how many don't hold all of their article. */
  readonly incomplete: number
  /** Those under way first, then the failed, the waiting, and what has ended, latest first; no more than a screen can use. */
  readonly items: readonly QueueItem[]
}

/** Whether a capture was kept that is known not to hold all of its article. */
export const isIncomplete = (end: CaptureEnd | null): boolean =>
  end?.end === 'kept' && end.completeness !== null && end.completeness.grade !== 'full'

/** Which of the six numbers an item counts in. */
export function countOf({ state, end }: QueueItem): keyof QueueCounts {
  if (state !== 'ended' || end === null) return state === 'running' ? 'running' : 'waiting'
  switch (end.end) {
    case 'kept':
      return end.outcome === 'unchanged' ? 'unchanged' : 'kept'
    case 'failed':
      return 'failed'
    case 'cancelled':
      return 'cancelled'
  }
}
