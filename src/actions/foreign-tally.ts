// Owns counting what becomes of an export while it is taken. Leaves taking it to `import-foreign`.
import type { ForeignTool } from '../model/foreign-item'
import { TOLD_OF_FOREIGN, type ForeignRefused, type ForeignReport } from '../model/foreign-report'
import type { PlacedMarks } from './place-foreign'

export type ForeignTally = {
  /** One more thing was looked at; gives how many. */
  item(): number
  article(end: 'added' | 'here' | 'skipped'): void
  /** What was put on an article. */
  placed(marks: PlacedMarks, isNew: boolean): void
  /** Highlights that wait for a capture. */
  waits(highlights: number): void
  /** So many went to the queue, of which so many were new to it. */
  queued(given: number, added: number): void
  /** Free notes that were made; highlights that stand in one already. */
  noted(made: number, here: number): void
  changeTags(changed: ForeignReport['changedTags']): void
  leaveOut(tool: ForeignTool, leftOut: { readonly what: string; readonly count: number }): void
  refuse(refused: ForeignRefused): void
  cancel(): void
  /** Things of the library that were made or changed. */
  changes(): number
  report(): ForeignReport
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends number ? number : T[K] }

/** Begin to count. */
export function makeForeignTally(tools: readonly ForeignTool[]): ForeignTally {
  const articles: Mutable<ForeignReport['articles']> = {
    added: 0,
    here: 0,
    queued: 0,
    waiting: 0,
    skipped: 0,
  }
  const quotes: Mutable<ForeignReport['quotes']> = { added: 0, here: 0, orphaned: 0, waiting: 0 }
  const sums = { notes: 0, freeNotes: 0, tags: 0, changedTagCount: 0, refusedCount: 0 }
  const changedTags: ForeignReport['changedTags'][number][] = []
  const leftOut = new Map<string, ForeignReport['leftOut'][number]>()
  const refused: ForeignRefused[] = []
  let items = 0
  let isCancelled = false
  let changes = 0
  return {
    item: () => ++items,
    article(end) {
      articles[end]++
    },
    placed(marks, isNew) {
      quotes.added += marks.quotes
      quotes.here += marks.here
      quotes.orphaned += marks.orphaned
      sums.tags += marks.tags
      sums.notes += marks.isNoted ? 1 : 0
      sums.freeNotes += marks.freeNotes
      if (isNew || marks.quotes + marks.tags + marks.freeNotes > 0 || marks.isNoted) changes++
    },
    waits: (highlights) => void (quotes.waiting += highlights),
    queued(given, added) {
      articles.queued += added
      articles.waiting += given - added
    },
    noted(made, here) {
      sums.freeNotes += made
      quotes.here += here
      changes += made
    },
    changeTags(changed) {
      sums.changedTagCount += changed.length
      changedTags.push(...changed.slice(0, TOLD_OF_FOREIGN - changedTags.length))
    },
    leaveOut(tool, { what, count }) {
      const key = `${tool}\n${what}`
      leftOut.set(key, { tool, what, count: (leftOut.get(key)?.count ?? 0) + count })
    },
    refuse({ name, error }) {
      sums.refusedCount++
      if (refused.length < TOLD_OF_FOREIGN) refused.push({ name: name.slice(0, 200), error })
    },
    cancel: () => void (isCancelled = true),
    changes: () => changes,
    report: () => ({
      ...{ tools, isCancelled, articles: { ...articles }, quotes: { ...quotes }, ...sums },
      ...{ changedTags: [...changedTags], leftOut: [...leftOut.values()], refused: [...refused] },
    }),
  }
}
