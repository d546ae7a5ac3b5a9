// Owns which of a story's runs of words are looked up: few enough for an index, and enough that no shared stretch is missed.
import { IS_QUOTED, SIGNS } from './story-print'

/** A run that is looked up: its hash of 30 bits, and whether it stands in quotation marks. */
export type StoryToken = { readonly hash: number; readonly isQuoted: boolean }

/**
 * Of so many runs in a row the one with the least hash is taken. Two texts that share a stretch of so many runs (twelve words; eight of a
 * quotation) then surely share one that is looked up, and of chance agreements as few are looked up as may be.
 * Source: S. Schleimer, D. Wilkerson and A. Aiken, "Winnowing: local algorithms for document fingerprinting" (2003).
 */
const WINDOW = 8
const QUOTED_WINDOW = 4

/** The runs that are looked up, each once. `runs` as in a print, in reading order. */
export function storyTokens(runs: Uint32Array): readonly StoryToken[] {
  const taken = new Map<number, boolean>()
  const take = (run: number): void => {
    const hash = run >>> 2
    taken.set(hash, taken.get(hash) === true || (run & IS_QUOTED) !== 0)
  }
  winnow(runs, 0, runs.length, WINDOW, take)
  for (let start = 0; start < runs.length;) {
    let end = start
    while (end < runs.length && ((runs[end] ?? 0) & IS_QUOTED) !== 0) end++
    if (end - start >= QUOTED_WINDOW) winnow(runs, start, end, QUOTED_WINDOW, take)
    start = Math.max(end, start + 1)
  }
  return [...taken].map(([hash, isQuoted]) => ({ hash, isQuoted }))
}

/** Of equal ones the last. A text shorter than the window gives its least. */
function winnow(
  runs: Uint32Array,
  start: number,
  end: number,
  window: number,
  take: (run: number) => void,
): void {
  const hashAt = (at: number): number => ((runs[at] ?? 0) & ~SIGNS) >>> 0
  const leastFrom = (from: number, to: number): number => {
    let least = from
    for (let at = from + 1; at < to; at++) if (hashAt(at) <= hashAt(least)) least = at
    return least
  }
  if (start >= end) return
  let least = leastFrom(start, Math.min(start + window, end))
  take(runs[least] ?? 0)
  for (let last = start + window; last < end; last++) {
    const before = least
    if (least <= last - window) least = leastFrom(last - window + 1, last + 1)
    else if (hashAt(last) <= hashAt(least)) least = last
    if (least !== before) take(runs[least] ?? 0)
  }
}
