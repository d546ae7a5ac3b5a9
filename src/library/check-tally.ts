// Owns adding up what a check finds. Memory stays bounded however much is amiss: beyond a thousand, problems are only counted.
import { isAppError, isErrorOfKind } from '../errors'
import { describeName, type Place } from './foreign-names'
import type { LibraryProblem, ProblemKind } from '../model/library-check'

const PROBLEMS_KEPT = 1000

export type Counted = 'articles' | 'versions' | 'quotes' | 'dossiers' | 'notes' | 'assets'

export type Tally = {
  readonly counts: Record<Counted, number>
  readonly problems: LibraryProblem[]
  readonly problemCount: number
  /** Records that were looked at once more. */
  secondLooks: number
  count(what: Counted): void
  add(path: string, problem: ProblemKind, detail: string): void
  /** Something that isn't ours, in a place of this kind: of a sync tool's copies it is known what becomes of them. */
  addForeign(path: string, place: Place, detail: string): void
  /** Take over what another tally of the same check found. */
  take(part: Tally): void
  /** Do some of the check. Damage to one record is a finding, and no reason to stop. */
  guarded(path: string, work: () => Promise<void>): Promise<void>
}

/** Begin a tally; `onProblem` hears of each problem at once. */
export function makeTally(onProblem?: (problem: LibraryProblem) => void): Tally {
  const counts: Record<Counted, number> = {
    articles: 0,
    versions: 0,
    quotes: 0,
    dossiers: 0,
    notes: 0,
    assets: 0,
  }
  const problems: LibraryProblem[] = []
  let problemCount = 0
  const add: Tally['add'] = (path, problem, detail) => {
    // What is gone can be noticed twice: where it should be, and by who remembers it.
    if (problem === 'missing' && problems.some((one) => one.problem === problem && one.path === path)) return
    problemCount++
    const found = { path, problem, detail }
    if (problems.length < PROBLEMS_KEPT) problems.push(found)
    onProblem?.(found)
  }
  return {
    counts,
    problems,
    secondLooks: 0,
    get problemCount() {
      return problemCount
    },
    count(what) {
      counts[what]++
    },
    add,
    addForeign(path, place, detail) {
      const name = describeName(path.slice(path.lastIndexOf('/') + 1), place)
      // What a system or a sync tool leaves for itself is nobody's problem.
      if (name.kind === 'temporary') return
      if (name.kind === 'copy') add(path, 'sync-copy', `of ${name.of}`)
      else add(path, 'stray', detail)
    },
    take(part) {
      for (const [what, n] of Object.entries(part.counts)) counts[what as Counted] += n
      for (const { path, problem, detail } of part.problems) add(path, problem, detail)
      problemCount += part.problemCount - part.problems.length
    },
    async guarded(path, work) {
      try {
        await work()
      } catch (error) {
        if (!isAppError(error)) throw error
        if (isErrorOfKind(error, 'damaged')) add(error.data.path, 'damaged', error.data.reason)
        else if (isErrorOfKind(error, 'newer-record')) add(path, 'newer', `form ${String(error.data.schema)}`)
        else if (error.kind === 'not-found') add(path, 'missing', 'the file is gone')
        else add(path, 'damaged', error.message)
      }
    },
  }
}
