// Owns bringing the index up to what was just written, one thing after the other, without holding up whoever wrote it.
import type { ArticlePart, LibraryChange } from '../library/store'

export type IndexFollower = {
  readonly follow: (change: LibraryChange) => void
  /** Resolves when all that was followed so far is in the index. */
  readonly caughtUp: () => Promise<void>
}

/**
 * Make a follower. Changes of one thing that wait for their turn become one.
 * @param apply   brings the index up to one change
 * @param report  hears what `apply` throws: what was written stays written, and the next start puts the index right
 */
export function makeIndexFollower(
  apply: (change: LibraryChange) => Promise<void>,
  report: (error: unknown) => void,
): IndexFollower {
  const waiting = new Map<string, LibraryChange>()
  let running: Promise<void> | null = null

  const run = async (): Promise<void> => {
    for (let next = takeFirst(waiting); next !== null; next = takeFirst(waiting))
      try {
        await apply(next)
      } catch (error) {
        report(error)
      }
    running = null
  }
  return {
    follow(change) {
      const key = `${change.kind.replace('-gone', '')}:${change.id}`
      const earlier = waiting.get(key)
      // Last in the order of things: what came between may concern another.
      waiting.delete(key)
      waiting.set(key, earlier === undefined ? change : joinChanges(earlier, change))
      // Whoever wrote hears first that it is done.
      running ??= new Promise<void>((resolve) => setImmediate(resolve)).then(run)
    },
    async caughtUp() {
      while (running !== null) await running
    },
  }
}

function takeFirst(waiting: Map<string, LibraryChange>): LibraryChange | null {
  const [first] = waiting
  if (first === undefined) return null
  waiting.delete(first[0])
  return first[1]
}

/** One change that stands for two of the same thing. */
function joinChanges(earlier: LibraryChange, later: LibraryChange): LibraryChange {
  if (earlier.kind !== 'article' || later.kind !== 'article') return later
  const part: ArticlePart = earlier.part === later.part ? later.part : 'all'
  return { ...later, part }
}
