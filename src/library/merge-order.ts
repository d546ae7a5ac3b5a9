// Owns which of two copies of a record wins, and how the winner counts on. Pure.
//
// A merged record counts as a new write, so that it passes its parents; but in a later merge it ranks as the parent that it took its
// values from, or three copies would give another record in another order.
import { compareText } from '../model/compare'
import type { MergeMark } from '../model/record'
import { isObject, type Json } from './json'

/** What two copies of something are put in order by. */
export type Ranked = {
  readonly revision?: number
  readonly updatedAt?: string
  readonly merged?: MergeMark | undefined
}

type Counted = Ranked & { readonly revision: number }
/** What copies of a record are put in order by. */
export type Rank = MergeMark['rank']

/** Where a record stands among its copies; 0 and the empty text for what doesn't say. */
export const rankOf = ({ revision = 0, updatedAt = '', merged }: Ranked): Rank =>
  merged?.revision === revision ? merged.rank : { revision, updatedAt }

/** A value as text that doesn't depend on the order of keys. */
export function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`
  if (value === undefined) return 'undefined'
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => compareText(a, b))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${stableText(inner)}`).join(',')}}`
}

/** Whether two values are the same as JSON, whatever the order of their keys. */
export const isEqual = (a: unknown, b: unknown): boolean => a === b || stableText(a) === stableText(b)

/** In which order two ranks stand. */
export const compareRanks = (a: Rank, b: Rank): number =>
  a.revision - b.revision || compareText(a.updatedAt, b.updatedAt)

/**
 * The winner and the loser, the same whichever comes first.
 * @param valuesOf  the fields that can have only one value; only those that both have are compared, since a merged record also has
 *                  what it took over from the loser
 */
export function inOrder<T extends Ranked>(
  a: T,
  b: T,
  valuesOf: (record: T) => unknown,
): readonly [winner: T, loser: T] {
  const [ours, theirs] = [valuesOf(a), valuesOf(b)]
  const order =
    compareRanks(rankOf(a), rankOf(b)) ||
    compareText(stableText(sharedPart(ours, theirs)), stableText(sharedPart(theirs, ours))) ||
    (a.revision ?? 0) - (b.revision ?? 0) ||
    compareText(stableText(a), stableText(b))
  return order >= 0 ? [a, b] : [b, a]
}

function sharedPart(value: unknown, other: unknown): unknown {
  if (!isObject(value) || !isObject(other)) return value
  const shared = Object.entries(value).filter(([key]) => Object.hasOwn(other, key))
  return Object.fromEntries(shared.map(([key, inner]) => [key, sharedPart(inner, other[key])]))
}

/** Give the merged content as the record that it is already, or as a write after both. */
export function countOn<T extends Counted>(content: T, winner: T, loser: T): T {
  if (isSameContent(content, winner)) return winner
  const isEqualRank = compareRanks(rankOf(winner), rankOf(loser)) === 0
  if (isEqualRank && isSameContent(content, loser)) return loser
  return asNextWrite(content, Math.max(winner.revision, loser.revision), rankOf(winner))
}

/** Give a record as the write after `revision` that ranks as `rank`. */
export function asNextWrite<T extends Ranked>(content: T, revision: number, rank: Rank): T {
  return { ...content, revision: revision + 1, merged: { revision: revision + 1, rank } }
}

const isSameContent = (a: Ranked, b: Ranked): boolean => isEqual(contentOf(a), contentOf(b))

const contentOf = (record: Ranked): Json =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'merged' && key !== 'revision'))
