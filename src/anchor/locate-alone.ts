// Owns where a quote stands as far as what it remembers of its surroundings can say. Leaves what both texts say to `locate-beside.ts`.
import type { LocatedQuote } from '../model/quote'
import { bestJudgement, type Judgement } from './judge'
import { covers, judged, unchanged } from './located'
import { findNeighbours, type FoundNeighbours } from './neighbours'
import type { Occurrence } from './occurrences'
import { speaksAlone, type Pattern } from './pattern'
import { likelyOffsets, type TokenIndex } from './token-index'

/**
 * Find a quote by its words and its remembered neighbours; `null` when it is gone.
 * @param occurrence where its words stand unchanged beside most of its neighbours
 */
export function locateAlone(
  index: TokenIndex,
  pattern: Pattern,
  occurrence: Occurrence | null,
): LocatedQuote | null {
  if (occurrence !== null && isBetweenNeighbours(occurrence))
    return unchanged(index, pattern, occurrence, false)
  const judgement = bestJudgement(index, pattern)
  if (occurrence === null) return judged(index, judgement)
  // The same words elsewhere don't speak for a sentence that was edited where it stood.
  const isEditedInPlace = judgement.status !== 'removed' && judgement.context >= 0.8
  if (isEditedInPlace && !covers(judgement, occurrence)) return judged(index, judgement)
  if (placeOf(index, pattern, occurrence, judgement) === 'same')
    return unchanged(index, pattern, occurrence, false)
  return speaksAlone(pattern) ? unchanged(index, pattern, occurrence, true) : null
}

/** Shares of the neighbours that say without a further look: this is the place. */
const isBetweenNeighbours = ({ before, after }: Occurrence): boolean =>
  before + after >= 1.4 || Math.max(before, after) >= 0.95

/** Places at which each neighbour is looked for. */
const PLACES = 4
/** Tokens that may stand between two neighbours once the quote is gone from between them. */
const SEAM = 3
/** Tokens between a quote and a neighbour that could have been put in: further off, the quote was moved. */
const INSERTED = 100

/**
 * Say whether unchanged words stand where they stood relative to what stood around them. They do between their old neighbours,
 * however far these have drifted apart, beside the one that is left, and where none is left to tell.
 */
function placeOf(
  index: TokenIndex,
  pattern: Pattern,
  occurrence: Occurrence,
  judgement: Judgement,
): 'same' | 'other' {
  // Both neighbours stand elsewhere, next to each other: the quote was taken from between them.
  if (judgement.context >= 1.3 && !covers(judgement, occurrence)) return 'other'
  const { tokens, contextFrom, contextTo, from, to } = pattern
  const find = (keys: readonly string[]): FoundNeighbours | null =>
    keys.length < 3 ? null : findNeighbours(index, keys, likelyOffsets(index, keys, PLACES))
  const before = find(tokens.keys.slice(contextFrom, from))
  const after = find(tokens.keys.slice(to, contextTo))
  if (before !== null && after !== null && isSeam(before, after, occurrence)) return 'other'
  if (Math.max(occurrence.before, occurrence.after) >= 0.8) return 'same'
  if (before === null && after === null) return speaksAlone(pattern) ? 'same' : 'other'
  if (before !== null && before.end > occurrence.first) return 'other'
  if (after !== null && after.first <= occurrence.last) return 'other'
  if (before !== null && after !== null) return 'same'
  const gap = before === null ? (after?.first ?? 0) - occurrence.last : occurrence.first - before.end
  return gap <= INSERTED ? 'same' : 'other'
}

/** Whether what stood around the quote stands side by side elsewhere, and better than around the quote now. */
function isSeam(before: FoundNeighbours, after: FoundNeighbours, occurrence: Occurrence): boolean {
  const gap = after.first - before.end
  const isApart = occurrence.last < before.first || occurrence.first >= after.end
  return isApart && gap >= 0 && gap <= SEAM && before.kept + after.kept > occurrence.before + occurrence.after
}
