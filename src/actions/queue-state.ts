// Owns what is told of a queue of captures: the six numbers, and its items in the order in which a person looks for them.
import {
  checkOf,
  countOf,
  isIncomplete,
  type QueueCounts,
  type QueueItem,
  type QueueState,
} from '../model/capture-queue'

/** Items that a state lists. */
const LISTED = 1000

const ORDER: Readonly<Record<keyof QueueCounts, number>> = {
  running: 0,
  failed: 1,
  waiting: 2,
  kept: 3,
  unchanged: 3,
  cancelled: 3,
}

/** Tell how a queue stands. */
export function stateOf(items: readonly QueueItem[], isPaused: boolean): QueueState {
  const counts = { waiting: 0, running: 0, kept: 0, unchanged: 0, failed: 0, cancelled: 0 }
  for (const item of items) counts[countOf(item)]++
  const sorted = [...items].sort(
    (a, b) => ORDER[countOf(a)] - ORDER[countOf(b)] || (b.endedAt ?? '').localeCompare(a.endedAt ?? ''),
  )
  const incomplete = items.filter(({ end }) => isIncomplete(end)).length
  const changed = items.filter((item) => (checkOf(item)?.after ?? null) !== null).length
  return { isPaused, counts, incomplete, changed, items: sorted.slice(0, LISTED).map(withoutMarks) }
}

/** What waits for an article is for that alone: the list doesn't show it. */
function withoutMarks(item: QueueItem): QueueItem {
  const { foreign, ...listed } = item
  return foreign === undefined ? item : listed
}
