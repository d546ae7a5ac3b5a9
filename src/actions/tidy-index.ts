// Owns keeping the full-text index in few parts while nothing is written: each change adds one, and every question goes through all of them.
import type { Database } from '../ports'
import { mergeFullText } from '../search/full-text'

export type IndexTidier = {
  /** Something was put in: tidy up once it is quiet. */
  readonly wake: () => void
  readonly stop: () => void
}

const QUIET_MS = 1500
/** Many captures, one after the other, leave no quiet: then it is done between them. */
const LONGEST_MS = 10_000
const PAUSE_MS = 60
/** A few milliseconds' worth. */
const PAGES = 24

/**
 * Make a tidier.
 * @param isBusy  whether changes wait to be put in
 * @param report  hears what fails: the index is no worse for it
 */
export function makeIndexTidier({
  index,
  isBusy,
  report,
}: {
  readonly index: Database
  readonly isBusy: () => boolean
  readonly report: (error: unknown) => void
}): IndexTidier {
  let timer: ReturnType<typeof setTimeout> | null = null
  /** Since when there is something to tidy up; `null` for nothing. */
  let since: number | null = null
  const wait = (ms: number): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(step, ms)
    // Nobody waits for it, not even the end of the program.
    timer.unref()
  }
  const step = (): void => {
    timer = null
    const isOverdue = since !== null && performance.now() - since >= LONGEST_MS
    if (isBusy() && !isOverdue) {
      wait(QUIET_MS)
      return
    }
    try {
      if (mergeFullText(index, PAGES)) wait(PAUSE_MS)
      else since = null
    } catch (error) {
      report(error)
    }
  }
  return {
    wake: () => {
      const now = performance.now()
      since ??= now
      wait(Math.max(PAUSE_MS, Math.min(QUIET_MS, since + LONGEST_MS - now)))
    },
    stop() {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
