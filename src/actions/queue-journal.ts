// Owns what a queue of captures leaves on disk: a line for each thing that was put in and for each end, so that a program that is
// ended at any moment goes on where it was. Leaves the order of things to `capture-queue`.
import { z } from 'zod'
import { linesOf } from '../library/lines'
import {
  captureEnd,
  queuedCapture,
  type CaptureEnd,
  type QueuedCapture,
  type QueueItem,
} from '../model/capture-queue'
import { instant } from '../model/ids'
import type { Files } from '../ports'

const line = z.discriminatedUnion('event', [
  z.looseObject({ event: z.literal('added'), items: z.array(queuedCapture) }),
  z.looseObject({ event: z.literal('ended'), id: z.string(), at: instant, end: captureEnd }),
  /** Failed ones that wait again. */
  z.looseObject({ event: z.literal('again'), ids: z.array(z.string()) }),
  z.looseObject({ event: z.literal('cleared'), ids: z.array(z.string()) }),
  z.looseObject({ event: z.literal('paused'), isPaused: z.boolean() }),
])
type Line = z.infer<typeof line>

export type QueueJournal = {
  /** What an earlier session left, in the order in which it was put in. A line that can't be read is passed over. */
  read(): Promise<{ readonly items: readonly QueueItem[]; readonly isPaused: boolean }>
  added(items: readonly QueuedCapture[]): Promise<void>
  ended(id: string, at: string, end: CaptureEnd): Promise<void>
  again(ids: readonly string[]): Promise<void>
  cleared(ids: readonly string[]): Promise<void>
  paused(isPaused: boolean): Promise<void>
  /** Write what stands now in place of all that was said so far. */
  rewrite(items: readonly QueueItem[], isPaused: boolean): Promise<void>
}

/** Give the journal that lies at a path. What it throws is what the disk says. */
export function makeQueueJournal(files: Files, path: string): QueueJournal {
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: a line must not begin within another. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const result = last.then(work, work)
    last = result.catch(() => undefined)
    return result
  }
  const add = (event: Line): Promise<void> =>
    inTurn(async () => {
      await files.makeFolder('.')
      await files.append(path, `${JSON.stringify(event)}\n`)
    })
  return {
    async read() {
      const items = new Map<string, QueueItem>()
      let isPaused = false
      for await (const text of linesOf(await files.readPieces(path))) {
        const event = parse(text)
        if (event === null) continue
        if (event.event === 'paused') isPaused = event.isPaused
        else apply(items, event)
      }
      return { items: [...items.values()], isPaused }
    },
    added: (items) =>
      add({ event: 'added', items: [...items] as Extract<Line, { event: 'added' }>['items'] }),
    ended: (id, at, end) => add({ event: 'ended', id, at, end }),
    again: (ids) => add({ event: 'again', ids: [...ids] }),
    cleared: (ids) => add({ event: 'cleared', ids: [...ids] }),
    paused: (isPaused) => add({ event: 'paused', isPaused }),
    rewrite: (items, isPaused) =>
      inTurn(async () => {
        const lines: object[] = [
          { event: 'paused', isPaused },
          { event: 'added', items: items.map(asQueued) },
        ]
        for (const { id, end, endedAt } of items)
          if (end !== null && endedAt !== null) lines.push({ event: 'ended', id, at: endedAt, end })
        await files.write(path, lines.map((event) => `${JSON.stringify(event)}\n`).join(''))
      }),
  }
}

/** A line that a power loss cut short, or that somebody changed, says nothing: the others stand. */
function parse(text: string): Line | null {
  try {
    const parsed = line.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** What is of the queue's own making, and not of what was put in. */
const OF_THE_QUEUE: ReadonlySet<string> = new Set(['state', 'attempts', 'lastError', 'end', 'endedAt'])

/** What was put in, with all that a later program may have put there. */
export const asQueued = (item: QueueItem): QueuedCapture =>
  Object.fromEntries(Object.entries(item).filter(([key]) => !OF_THE_QUEUE.has(key))) as QueuedCapture

function apply(items: Map<string, QueueItem>, event: Exclude<Line, { event: 'paused' }>): void {
  switch (event.event) {
    case 'added':
      for (const item of event.items) items.set(item.id, waiting(item))
      break
    case 'ended': {
      const item = items.get(event.id)
      if (item !== undefined) items.set(item.id, ended(item, event.end, event.at))
      break
    }
    case 'again':
      for (const id of event.ids) {
        const item = items.get(id)
        if (item !== undefined) items.set(id, waiting(item))
      }
      break
    case 'cleared':
      for (const id of event.ids) items.delete(id)
      break
  }
}

/** A capture that waits for its first try. */
export const waiting = (item: QueuedCapture): QueueItem => ({
  ...item,
  state: 'waiting',
  attempts: 0,
  lastError: null,
  end: null,
  endedAt: null,
})

/** A capture that has ended; what became an article is called as that is. */
export const ended = (item: QueueItem, end: CaptureEnd, endedAt: string): QueueItem => ({
  ...item,
  state: 'ended',
  end,
  endedAt,
  title: end.end === 'kept' ? end.title : item.title,
})
