// Owns the order in which many captures are made: a few at a time, gently with each site, again where it may help, and from where
// it was after a restart. Leaves a single capture to whoever runs it, and what is remembered to `queue-journal`.
import { pauseBeforeRetry, type Failure } from '../capture/politeness'
import { AppError, isAppError, isErrorOfKind } from '../errors'
import type { CaptureEnd, QueuedCapture, QueueItem, QueueState } from '../model/capture-queue'
import type { Clock, NewId, Progress } from '../ports'
import { makeQueueHosts } from './queue-hosts'
import { planAdding, type NewCapture } from './queue-adding'
import { asQueued, ended, waiting, type QueueJournal } from './queue-journal'
import { stateOf } from './queue-state'

/** Captures at a time, over all hosts. */
const AT_ONCE = 4
export type CaptureRun = (
  item: QueuedCapture,
  tools: { readonly signal: AbortSignal; readonly progress: Progress },
) => Promise<CaptureEnd>

export type CaptureQueueTools = {
  readonly journal: QueueJournal
  readonly run: CaptureRun
  /** Milliseconds between two captures that a site asks for; 0 where it says nothing. Doesn't throw. */
  readonly crawlDelayMs: (url: string) => Promise<number>
  readonly clock: Clock
  readonly newId: NewId
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number
  readonly random: () => number
  /** Call back after so many milliseconds; gives how not to. */
  readonly later: (waitMs: number, work: () => void) => () => void
  /** Something stands otherwise than before. */
  readonly changed: () => void
  readonly report: (error: unknown) => void
}

export type CaptureQueue = {
  state(): QueueState
  /** Put captures at the end. An address that waits already isn't put in twice. Gives how many were new. */
  add(captures: readonly NewCapture[]): Promise<number>
  /** Begin no more; those under way go on. */
  pause(): Promise<void>
  resume(): Promise<void>
  /** Stop some, or all that haven't ended. */
  cancel(ids: readonly string[] | null): Promise<void>
  /** Let failed and cancelled ones wait again: some, or all that failed. */
  retry(ids: readonly string[] | null): Promise<void>
  /** Forget those that have ended. */
  clear(): Promise<void>
  /** Stop at once; what was under way is begun again in the next session. */
  close(): Promise<void>
}

type Running = { readonly stop: AbortController; readonly done: Promise<void>; isCancelled: boolean }

/** Open a queue with what an earlier session left in its journal. */
export async function openCaptureQueue(tools: CaptureQueueTools): Promise<CaptureQueue> {
  const { journal, clock, now } = tools
  const left = await journal.read()
  if (left.items.length > 0) await journal.rewrite(left.items, left.isPaused)
  const items = new Map<string, QueueItem>(left.items.map((item) => [item.id, item]))
  const running = new Map<string, Running>()
  const readyAt = new Map<string, number>()
  const hosts = makeQueueHosts({
    crawlDelayMs: tools.crawlDelayMs,
    now,
    known: () => {
      pump()
    },
    report: tools.report,
  })
  let isPaused = left.isPaused
  let isClosed = false
  let wake: () => void = () => undefined

  const set = (item: QueueItem): void => {
    items.set(item.id, item)
    tools.changed()
  }
  const pump = (): void => {
    wake()
    if (isPaused || isClosed) return
    let next = Number.POSITIVE_INFINITY
    for (const item of items.values()) {
      if (running.size >= AT_ONCE) return
      if (item.state !== 'waiting') continue
      const start = hosts.startOf(item.target, readyAt.get(item.id) ?? 0)
      if (start === null) continue
      if (start <= now()) begin(item)
      else next = Math.min(next, start)
    }
    if (Number.isFinite(next)) wake = tools.later(Math.max(1, next - now()), pump)
  }
  const begin = (item: QueueItem): void => {
    const leave = hosts.begin(item.target)
    const stop = new AbortController()
    const begun: QueueItem = { ...item, state: 'running', attempts: item.attempts + 1 }
    const done = work(begun, stop.signal).finally(() => {
      leave()
      running.delete(item.id)
      pump()
    })
    running.set(item.id, { stop, done, isCancelled: false })
    set(begun)
  }
  const work = async (item: QueueItem, signal: AbortSignal): Promise<void> => {
    try {
      const end = await tools.run(item, { signal, progress: () => undefined })
      await finish(item, end)
    } catch (error) {
      await fail(item, error)
    }
  }
  const finish = async (item: QueueItem, end: CaptureEnd): Promise<void> => {
    const endedAt = clock()
    try {
      await journal.ended(item.id, endedAt, end)
    } catch (error) {
      // It has ended all the same; the next session finds the article there.
      tools.report(error)
    }
    set(ended(item, end, endedAt))
  }
  const fail = async (item: QueueItem, error: unknown): Promise<void> => {
    if (isErrorOfKind(error, 'cancelled')) {
      if (running.get(item.id)?.isCancelled === true) await finish(item, { end: 'cancelled' })
      // The session ends: the next one begins it again.
      else set({ ...item, state: 'waiting' })
      return
    }
    if (!isAppError(error)) tools.report(error)
    const known = isAppError(error) ? error : new AppError('bad-request', { reason: String(error) })
    const pauseMs = pauseBeforeRetry(failureOf(known), item.attempts, tools.random())
    if (pauseMs === null) {
      await finish(item, {
        end: 'failed',
        error: known.toInfo(),
      })
      return
    }
    readyAt.set(item.id, now() + pauseMs)
    set({ ...item, state: 'waiting', lastError: known.kind })
  }
  const forget = async (ended: readonly QueueItem[]): Promise<void> => {
    if (ended.length > 0) await journal.cleared(ended.map(({ id }) => id))
    for (const { id } of ended) items.delete(id)
  }
  pump()

  return {
    state: () => stateOf([...items.values()], isPaused),
    async add(captures) {
      const { added, grown, gone } = planAdding([...items.values()], captures)
      const begun = added.map(({ target, title = null, tags = [], foreign }): QueuedCapture => ({
        ...{ id: tools.newId(), target, title, tags: [...tags], addedAt: clock() },
        ...(foreign === undefined ? {} : { foreign: foreign }),
      }))
      if (begun.length + grown.length === 0) return 0
      await forget(gone)
      await journal.added([...grown.map(asQueued), ...begun])
      // One that was begun meanwhile brings only what it had: what it learned goes with its next try.
      for (const item of grown) if (items.get(item.id)?.state === 'waiting') items.set(item.id, item)
      for (const item of begun) items.set(item.id, waiting(item))
      tools.changed()
      pump()
      return begun.length
    },
    async pause() {
      isPaused = true
      tools.changed()
      await journal.paused(true)
    },
    async resume() {
      isPaused = false
      tools.changed()
      await journal.paused(false)
      pump()
    },
    async cancel(ids) {
      for (const item of chosen(items, ids, ({ state }) => state !== 'ended')) {
        const under = running.get(item.id)
        if (under === undefined) await finish(item, { end: 'cancelled' })
        else {
          under.isCancelled = true
          under.stop.abort()
        }
      }
      await Promise.all(
        [...running.values()].filter(({ isCancelled }) => isCancelled).map(({ done }) => done),
      )
    },
    async retry(ids) {
      const again = chosen(items, ids, ({ end }) =>
        ids === null ? end?.end === 'failed' : end?.end === 'failed' || end?.end === 'cancelled',
      )
      await journal.again(again.map(({ id }) => id))
      for (const item of again) {
        readyAt.delete(item.id)
        items.set(item.id, waiting(item))
      }
      tools.changed()
      pump()
    },
    async clear() {
      await forget([...items.values()].filter(({ state }) => state === 'ended'))
      tools.changed()
    },
    async close() {
      isClosed = true
      wake()
      for (const { stop } of running.values()) stop.abort()
      await Promise.all([...running.values()].map(({ done }) => done))
    },
  }
}

const chosen = (
  items: ReadonlyMap<string, QueueItem>,
  ids: readonly string[] | null,
  fits: (item: QueueItem) => boolean,
): QueueItem[] => {
  const wanted = ids === null ? null : new Set(ids)
  return [...items.values()].filter((item) => (wanted === null || wanted.has(item.id)) && fits(item))
}

const failureOf = (error: AppError): Failure =>
  error.kind === 'http-status'
    ? { kind: error.kind, ...(error.data as { status: number; retryAfterSeconds?: number | null }) }
    : { kind: error.kind }
