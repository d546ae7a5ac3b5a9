// Owns where a quote stands in a later text by what that text and the earlier one have in common. What it doesn't know, it doesn't say.
import type { LocatedQuote } from '../model/quote'
import { findCounterpart, type Counterpart } from './counterpart'
import { bestJudgement, judgeIn, type Judgement } from './judge'
import { covers, judged, unchanged } from './located'
import { findOccurrences, type Occurrence } from './occurrences'
import { makePattern, speaksAlone, type Pattern } from './pattern'
import type { TokenIndex } from './token-index'

/** Cells of the table in which a place and its counterpart are laid beside each other: some milliseconds. */
const MOST_CELLS = 400_000
/** Shares of the neighbours, both together, that say that a quote went with them to another place. */
const WENT_ALONG = 1.9

export const wentAlong = ({ before, after }: Occurrence): boolean => before + after >= WENT_ALONG

/**
 * Find a quote by where its place is in the later text.
 * @param occurrences where its words stand unchanged; `best` of them did not go along with its neighbours
 * @returns `null` when it is gone; `undefined` where too little is the same to tell
 */
export function locateBeside(
  index: TokenIndex,
  earlier: TokenIndex,
  pattern: Pattern,
  occurrences: readonly Occurrence[],
  best: Occurrence | null,
): LocatedQuote | null | undefined {
  const place = findCounterpart(earlier, index, pattern.selector)
  const { first, end } = place.later
  const here = occurrences.filter((one) => one.first >= first && one.last < end)
  if (here[0] !== undefined && speaksAlone(pattern)) return unchanged(index, pattern, here[0], false)
  const judgement = judgeBetween(index, earlier, pattern, place)
  if (judgement === null) return undefined
  const inPlace = here.find((one) => covers(judgement, one))
  if (inPlace !== undefined) return unchanged(index, pattern, inPlace, false)
  // A sentence that the earlier text has several times may stand elsewhere all the same.
  const isMoved =
    best !== null && speaksAlone(pattern) && occurrences.length >= findOccurrences(earlier, pattern).length
  if (isMoved) return unchanged(index, pattern, best, true)
  if (judgement.status !== 'removed') return judged(index, judgement)
  // It may have gone elsewhere with its neighbours, and been changed there.
  const other = bestJudgement(index, pattern)
  return other.context < WENT_ALONG ? null : judged(index, other)
}

/** What stands in the quote's place, with all that lies around it up to what is the same; `null` where that is too much. */
function judgeBetween(
  index: TokenIndex,
  earlier: TokenIndex,
  { selector }: Pattern,
  place: Counterpart,
): Judgement | null {
  const held = makePattern(
    {
      ...selector,
      prefix: earlier.text.slice(place.earlier.start, selector.start),
      suffix: earlier.text.slice(selector.end, place.earlier.end),
    },
    true,
  )
  const { first, end } = place.later
  return held.tokens.keys.length * (end - first) > MOST_CELLS ? null : judgeIn(index, held, place.later)
}
