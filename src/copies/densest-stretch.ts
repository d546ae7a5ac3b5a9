// Owns the stretch of a text that has the most of a quotation's words, each counted as often as the quotation has it: in one pass.

/** Where it ends (half-open), and how many of the words it has. */
export type DensestStretch = { readonly end: number; readonly count: number }

/** Half as much again as the quotation has: words may have been put in. */
export const widthOfStretch = (words: number): number => Math.ceil(words * 1.5) + 2

/**
 * The first of those with the most.
 * @param found  for each word of the text its number in the quotation; -1 for any other
 * @param allowed  by number: how often the quotation has it
 */
export function densestStretch(
  found: ArrayLike<number>,
  allowed: Uint16Array,
  width: number,
): DensestStretch {
  const counts = new Uint16Array(allowed.length)
  let [met, count, end] = [0, 0, 0]
  for (let at = 0; at < found.length; at++) {
    const added = found[at] ?? -1
    if (added >= 0 && (counts[added] = (counts[added] ?? 0) + 1) <= (allowed[added] ?? 0)) met++
    const gone = at >= width ? (found[at - width] ?? -1) : -1
    if (gone >= 0 && (counts[gone] = (counts[gone] ?? 0) - 1) < (allowed[gone] ?? 0)) met--
    if (met > count) [count, end] = [met, at + 1]
  }
  return { end, count }
}
