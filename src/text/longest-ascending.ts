// Owns which of a row of numbers, in the order they stand in, make the longest row that ascends.

/** Places of the longest strictly ascending part of a row. Source: patience sorting, Schensted (1961). */
export function longestAscending(row: readonly number[]): readonly number[] {
  /** By length less one: the place at which an ascending part of that length ends lowest. */
  const ends: number[] = []
  const before = new Int32Array(row.length).fill(-1)
  row.forEach((value, at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((row[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[at] = ends[low - 1] ?? -1
    ends[low] = at
  })
  const longest: number[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) longest.push(at)
  return longest.reverse()
}
