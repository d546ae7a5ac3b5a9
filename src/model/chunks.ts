// Owns cutting a list into pieces, for work of which so much is done together.

/** The pieces in order; each of `size` items, and the last of what is left. */
export function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size)
}
