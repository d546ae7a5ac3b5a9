// Owns bringing the index up to what was just written, in its order, without holding up whoever wrote it.
import type { ArticlePart, LibraryChange } from '../library/store'

export type IndexFollower = {
  readonly follow: (change: LibraryChange) => void
  /** Resolves when all that was followed so far is in the index: not what is followed meanwhile, which may go on for long. */
  readonly caughtUp: () => Promise<void>
  /** How many changes wait. */
  readonly behind: () => number
}

/**
 * So many changes are brought into the index together, where many wait: each transaction has its price. More would keep this thread
 * from anything else for too long.
 */
const TOGETHER = 16

/** Who waits for what: by its key, how often it is still to be applied. */
type Waiter = { readonly left: Map<string, number>; readonly resolve: () => void }

/**
 * Make a follower. Changes of one thing that wait for their turn become one.
 * @param apply   brings the index up to some changes, each of another thing
 * @param report  hears what `apply` throws: what was written stays written, and the next start puts the index right
 */
export function makeIndexFollower(
  apply: (changes: readonly LibraryChange[]) => Promise<void>,
  report: (error: unknown) => void,
): IndexFollower {
  const waiting = new Map<string, LibraryChange>()
  const waiters = new Set<Waiter>()
  let underWay: readonly string[] = []
  let isRunning = false

  const applyAll = async (changes: readonly LibraryChange[]): Promise<void> => {
    try {
      await apply(changes)
    } catch (error) {
      if (changes.length === 1) {
        report(error)
        return
      }
      // One of them keeps no other from being followed.
      for (const change of changes) await applyAll([change])
    }
  }
  const applied = (keys: readonly string[]): void => {
    for (const waiter of waiters) {
      for (const key of keys) {
        const left = (waiter.left.get(key) ?? 0) - 1
        if (left > 0) waiter.left.set(key, left)
        else waiter.left.delete(key)
      }
      if (waiter.left.size > 0) continue
      waiters.delete(waiter)
      waiter.resolve()
    }
  }
  const run = async (): Promise<void> => {
    while (waiting.size > 0) {
      const next = [...waiting].slice(0, TOGETHER)
      for (const [key] of next) waiting.delete(key)
      underWay = next.map(([key]) => key)
      await applyAll(next.map(([, change]) => change))
      const keys = underWay
      underWay = []
      applied(keys)
    }
    isRunning = false
  }
  return {
    follow(change) {
      const key = `${change.kind.replace('-gone', '')}:${change.id}`
      const earlier = waiting.get(key)
      // Last in the order of things: what came between may concern another.
      waiting.delete(key)
      waiting.set(key, earlier === undefined ? change : joinChanges(earlier, change))
      if (isRunning) return
      isRunning = true
      // Whoever wrote hears first that it is done.
      setImmediate(() => void run())
    },
    behind: () => waiting.size,
    caughtUp() {
      const left = new Map<string, number>()
      for (const key of [...underWay, ...waiting.keys()]) left.set(key, (left.get(key) ?? 0) + 1)
      if (left.size === 0) return Promise.resolve()
      return new Promise((resolve) => {
        waiters.add({ left, resolve })
      })
    },
  }
}

/** One change that stands for two of the same thing. */
function joinChanges(earlier: LibraryChange, later: LibraryChange): LibraryChange {
  if (earlier.kind !== 'article' || later.kind !== 'article') return later
  const part: ArticlePart = earlier.part === later.part ? later.part : 'all'
  return { ...later, part }
}
