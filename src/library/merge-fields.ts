// Owns merging the fields of two objects, one of which wins: values, lists of words, lists of things, and the conflicts between
// them. Pure. Leaves which one wins to `merge-order`.
import type { Conflict } from '../model/record'
import { type Json, isObject } from './json'
import { compareText } from '../model/compare'
import { isEqual, stableText } from './merge-order'

/** A value that lost; `updatedAt` where it is known when it was written, and not only when its record was. */
export type LostValue = { readonly field: string; readonly value: unknown; readonly updatedAt?: string }

/**
 * Merge by fields: the winner's value stays, what only the loser has is taken over.
 * @param skip    fields that the caller merges by itself; only of the outermost object
 * @param within  the path of the object, with a full stop at its end, for the names of lost fields
 */
export function mergeFields(
  winner: Json,
  loser: Json,
  skip: ReadonlySet<string>,
  within = '',
): { readonly fields: Json; readonly lost: readonly LostValue[] } {
  // Any name may stand in a record, also one that means something to an object.
  const fields = new Map<string, unknown>(Object.entries(winner))
  const lost: LostValue[] = []
  for (const [key, theirs] of Object.entries(loser)) {
    const ours = fields.get(key)
    if (skip.has(key) || theirs === undefined || isEqual(ours, theirs)) continue
    if (ours === undefined) fields.set(key, theirs)
    else if (isObject(ours) && isObject(theirs) && !WHOLE.has(key)) {
      const inner = mergeFields(ours, theirs, new Set(), `${within}${key}.`)
      fields.set(key, inner.fields)
      if (!TOLD_BY_OTHERS.has(key)) lost.push(...inner.lost)
    } else lost.push({ field: `${within}${key}`, value: theirs })
  }
  return { fields: Object.fromEntries(fields), lost }
}

/** Objects whose parts mean nothing without each other. */
const WHOLE = new Set(['selector', 'edits'])

/** Objects that only say of other fields where their values came from: where those differ, they are told of. */
const TOLD_BY_OTHERS = new Set(['origins'])

/** Words of both, each once, in the winner's order. */
export const mergeWords = (winner: readonly string[], loser: readonly string[]): string[] => [
  ...new Set([...winner, ...loser]),
]

/** Things of both by their ids, in the winner's order; what only the loser has comes after what it stood after. */
export function mergeById<T extends { readonly id: string }>(
  winner: readonly T[],
  loser: readonly T[],
  mergeOne: (winner: T, loser: T) => T,
): T[] {
  const theirs = new Map(loser.map((item) => [item.id, item]))
  const merged = winner.map((item) => {
    const other = theirs.get(item.id)
    return other === undefined ? item : mergeOne(item, other)
  })
  const present = new Set(merged.map(({ id }) => id))
  for (const [position, item] of loser.entries()) {
    if (present.has(item.id)) continue
    merged.splice(placeAfter(merged, loser, position), 0, item)
    present.add(item.id)
  }
  return merged
}

function placeAfter<T extends { readonly id: string }>(
  list: readonly T[],
  loser: readonly T[],
  position: number,
): number {
  const before = loser[position - 1]
  // Everything that stands before it in the loser's list has its place by now.
  return before === undefined ? 0 : list.findIndex(({ id }) => id === before.id) + 1
}

/**
 * The conflicts of a merged record: those that both had and the new ones, each once, without values that stand in the record now.
 * Absent when there are none.
 */
export function mergeConflicts(
  known: readonly Conflict[],
  lost: readonly LostValue[],
  updatedAt: string,
  valueOf: (field: string) => unknown,
): { readonly conflicts?: Conflict[] } {
  const all = new Map<string, Conflict>()
  for (const conflict of [...known, ...lost.map((value) => ({ updatedAt, ...value }))]) {
    if (isEqual(valueOf(conflict.field), conflict.value)) continue
    const key = keyOf(conflict)
    const earlier = all.get(key)
    if (earlier === undefined || earlier.updatedAt < conflict.updatedAt) all.set(key, conflict)
  }
  if (all.size === 0) return {}
  return { conflicts: [...all].sort(([a], [b]) => compareText(a, b)).map(([, conflict]) => conflict) }
}

/** The same for two conflicts over one field with one value. */
export const keyOf = ({ field, value }: LostValue): string => `${field}\n${stableText(value)}`
