// Owns what a request may be made of before anybody parses it: plain data, and little of it. Leaves its meaning to the contract's parsers.

/** More values than any honest request holds: two lists of a hundred tags, and what stands around them. */
const MOST_VALUES = 2000

/** The one field that carries a file. Elsewhere, a parser would take each of its bytes for a field of an object. */
const BINARY_FIELD = 'bytes'

/**
 * Whether a request is plain data of a bearable size: objects, lists, strings, numbers, booleans, and nothing.
 *
 * A parser that refuses millions of unknown fields names each of them, for minutes. This counts first, and stops.
 */
export function isPlainRequest(request: unknown): boolean {
  const waiting: unknown[] = [request]
  let left = MOST_VALUES
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const inner = partsOf(value, value === request)
    if (inner === null || inner.length > left) return false
    left -= inner.length
    waiting.push(...inner)
  }
  return true
}

/** What a value holds; `null` for one that isn't plain, or that holds too much to be looked at. */
function partsOf(value: object, isWhole: boolean): readonly unknown[] | null {
  // The length first: a list of nothing but holes is as long as its number says.
  if (Array.isArray(value)) return value.length > MOST_VALUES ? null : (value as readonly unknown[])
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return null
  return Object.entries(value)
    .filter(([key, part]) => !(isWhole && key === BINARY_FIELD && part instanceof Uint8Array))
    .map(([, part]: [string, unknown]) => part)
}
