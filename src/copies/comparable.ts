// Owns getting a story's print ready to be compared: what stands under every page of its site is left out, and each run is kept once.
import { IS_AT_END, IS_QUOTED, SIGNS, type StoryPrint } from './story-print'

/** A story ready to be compared. */
export type Comparable = {
  /** Runs in the order of their hashes, each once; signs as in a print. */
  readonly runs: Uint32Array
  /** Pairs of the words around a number and the number, in order, each once. */
  readonly numbers: Uint32Array
}

/** A story of which less than this is left (runs) without its site's paragraphs consists of them: nothing is left out then. */
const LEAST_OWN = 24

/** @param isOfSite  whether a paragraph, by its hash, stands on many pages of the story's site */
export function makeComparable(print: StoryPrint, isOfSite: (paragraph: number) => boolean): Comparable {
  return { runs: sortedRuns(ownRuns(print, isOfSite)), numbers: numbersIn(print.numbers) }
}

/** The runs that are the story's own, in reading order. */
export function ownRuns(
  { runs, paragraphs }: StoryPrint,
  isOfSite: (paragraph: number) => boolean,
): Uint32Array {
  const left = runs.slice()
  let count = left.length
  for (const { hash, start, end } of paragraphs) {
    if (!isOfSite(hash)) continue
    left.fill(0, start, end)
    count -= end - start
  }
  if (count === runs.length || count < LEAST_OWN) return runs
  return left.filter((run) => run !== 0)
}

/** A run that stands in a text twice has a sign where both have it. */
function sortedRuns(runs: Uint32Array): Uint32Array {
  const sorted = runs.slice().sort()
  let made = 0
  for (const run of sorted) {
    const last = made === 0 ? null : (sorted[made - 1] ?? 0)
    if (last !== null && (last & ~SIGNS) === (run & ~SIGNS)) {
      const signs = last & run & (IS_QUOTED | IS_AT_END)
      sorted[made - 1] = ((last & ~SIGNS) | signs) >>> 0
    } else sorted[made++] = run
  }
  return sorted.slice(0, made)
}

function numbersIn(pairs: Uint32Array): Uint32Array {
  const all: (readonly [number, number])[] = []
  for (let i = 0; i < pairs.length; i += 2) all.push([pairs[i] ?? 0, pairs[i + 1] ?? 0])
  all.sort(([a, x], [b, y]) => a - b || x - y)
  return Uint32Array.from(
    all.filter(([a, x], i) => i === 0 || all[i - 1]?.[0] !== a || all[i - 1]?.[1] !== x).flat(),
  )
}
