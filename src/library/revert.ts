// Owns taking one change of a record back when the record may have been changed again since. Pure: JSON in, JSON out.
import { isObject, type Json } from './json'

/** What every write changes by itself. */
const BOOKKEEPING = new Set(['revision', 'updatedAt', 'schema'])

export type Reverted = {
  readonly record: Json
  /** Whether anything that was to be taken back could be. */
  readonly isChanged: boolean
  /** Whether anything was left as it is because it was changed since. */
  readonly isOvertaken: boolean
}

/** Give `current` with the change from `before` to `after` taken back: what was changed since is left alone. */
export function revertRecord(current: Json, before: Json, after: Json): Reverted {
  const state = { isChanged: false, isOvertaken: false }
  const record = revertObject(current, before, after, state) as Json
  return { record, ...state }
}

type State = { isChanged: boolean; isOvertaken: boolean }

function revertValue(current: unknown, before: unknown, after: unknown, state: State): unknown {
  if (isSame(before, after)) return current
  if (isSame(current, after)) {
    state.isChanged = true
    return before
  }
  if (isSame(current, before)) return current
  if (isObject(current) && isObject(before) && isObject(after))
    return revertObject(current, before, after, state)
  if (Array.isArray(current) && Array.isArray(before) && Array.isArray(after))
    return revertList(current, before, after, state)
  state.isOvertaken = true
  return current
}

function revertObject(current: Json, before: Json, after: Json, state: State): unknown {
  const result: Record<string, unknown> = { ...current }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (BOOKKEEPING.has(key)) continue
    const value = revertValue(current[key], before[key], after[key], state)
    if (value === undefined) Reflect.deleteProperty(result, key)
    else result[key] = value
  }
  return result
}

/** Lists of things with ids, such as quotes, and lists of words, such as tags: what was added goes, what was taken comes back. */
function revertList(
  current: readonly unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
  state: State,
): unknown[] {
  const [old, changed] = [byKey(before), byKey(after)]
  const kept = current.flatMap((item) => {
    const key = keyOf(item)
    if (!changed.has(key)) return [item]
    if (old.has(key)) return [revertValue(item, old.get(key), changed.get(key), state)]
    if (isSame(item, changed.get(key))) {
      state.isChanged = true
      return []
    }
    state.isOvertaken = true
    return [item]
  })
  const present = new Set(kept.map(keyOf))
  for (const [position, item] of before.entries()) {
    const key = keyOf(item)
    if (changed.has(key) || present.has(key)) continue
    state.isChanged = true
    kept.splice(placeAfter(kept, before, position), 0, item)
  }
  return reordered(kept, before, after, state)
}

/** Right after what stood before it, or at the beginning. */
function placeAfter(list: readonly unknown[], before: readonly unknown[], position: number): number {
  for (let at = position - 1; at >= 0; at--) {
    const found = list.findIndex((item) => keyOf(item) === keyOf(before[at]))
    if (found >= 0) return found + 1
  }
  return 0
}

/** Where the change moved things that are still in the order it gave them, they go back to the old order. */
function reordered(
  list: unknown[],
  before: readonly unknown[],
  after: readonly unknown[],
  state: State,
): unknown[] {
  const common = new Set(before.map(keyOf).filter((key) => after.some((item) => keyOf(item) === key)))
  const orderIn = (items: readonly unknown[]): string[] => items.map(keyOf).filter((key) => common.has(key))
  const [old, changed] = [orderIn(before), orderIn(after)]
  if (isSame(old, changed)) return list
  const present = new Set(list.map(keyOf))
  const wanted = old.filter((key) => present.has(key))
  if (
    !isSame(
      orderIn(list),
      changed.filter((key) => present.has(key)),
    )
  ) {
    if (!isSame(orderIn(list), wanted)) state.isOvertaken = true
    return list
  }
  state.isChanged = true
  const items = byKey(list)
  let next = 0
  return list.map((item) => (common.has(keyOf(item)) ? items.get(wanted[next++] ?? '') : item))
}

/** The id of a thing, or the thing itself. */
export const keyOf = (item: unknown): string =>
  isObject(item) && typeof item['id'] === 'string' ? item['id'] : JSON.stringify(item)

/** Items by their keys; of those with one key, the last. */
export const byKey = (items: readonly unknown[]): Map<string, unknown> =>
  new Map(items.map((item) => [keyOf(item), item]))

/** Deep equality without bookkeeping; the order of keys doesn't count. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isSame(item, b[i]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = new Set([...Object.keys(a), ...Object.keys(b)].filter((key) => !BOOKKEEPING.has(key)))
  return [...keys].every((key) => isSame(a[key], b[key]))
}
