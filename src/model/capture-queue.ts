// Owns what waits to be captured, one thing after the other: what it is, how far it is, and how it ended. Leaves doing it to actions.
import { z } from 'zod'
import { completeness } from './completeness'
import { foreignMarks } from './foreign-marks'
import { articleId, instant } from './ids'
import { tagName } from './quote'

/** How a page is had: as its server sends it, as a browser shows it, or whichever of the two gives the article. */
export const captureEngine = z.enum(['auto', 'fetch', 'render'])
export type CaptureEngine = z.infer<typeof captureEngine>

export const captureTarget = z.looseObject({
  kind: z.literal('address'),
  url: z.string(),
  engine: captureEngine.default('auto'),
  /** The article whose source is asked again: what comes is a version of it, or nothing. Absent for any other capture. */
  check: articleId.optional(),
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
  /** What other tools knew of it: put on the article that comes of it, or that is there. */
  foreign: z.array(foreignMarks).readonly().optional(),
})
export type QueuedCapture = Readonly<z.infer<typeof queuedCapture>>

/** What asking a source again found. */
export const sourceCheck = z.looseObject({
  /** The version that was compared with, and when it was captured. */
  before: z.number().int().positive(),
  since: instant,
  /** The version that was kept; `null` where it is unchanged. */
  after: z.number().int().positive().nullable(),
  /** Words that are others. */
  words: z.number().int().nonnegative(),
  /** How many quotes there are, and what became of those that are affected. */
  quotes: z.looseObject({
    total: z.number().int().nonnegative(),
    reworded: z.number().int().nonnegative(),
    shortened: z.number().int().nonnegative(),
    moved: z.number().int().nonnegative(),
    removed: z.number().int().nonnegative(),
  }),
  /** Words of a quote, or else of the text, that took the place of others; `null` where no few words tell it. */
  example: z.looseObject({ before: z.string(), after: z.string() }).nullable(),
  /** Whether paragraphs that quotes stand in were changed. */
  isNear: z.boolean(),
  /** Whether what came is known to hold less of the article: what is gone from it may stand there still. */
  isPart: z.boolean(),
})
export type SourceCheck = Readonly<z.infer<typeof sourceCheck>>

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
    /** Of a source that was asked again; absent for any other capture. */
    check: sourceCheck.optional(),
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
  /** Of sources that were asked again, how many read otherwise than before. */
  readonly changed: number
  /** Those under way first, then the failed, the waiting, and what has ended, latest first; no more than a screen can use. */
  readonly items: readonly QueueItem[]
}

/** Whether a capture was kept that is known not to hold all of its article. */
export const isIncomplete = (end: CaptureEnd | null): boolean =>
  end?.end === 'kept' && end.completeness !== null && end.completeness.grade !== 'full'

/** What asking its source again found; `null` for what ended otherwise, and for any other capture. */
export const checkOf = ({ end }: Pick<QueueItem, 'end'>): SourceCheck | null =>
  end?.end === 'kept' ? (end.check ?? null) : null

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
