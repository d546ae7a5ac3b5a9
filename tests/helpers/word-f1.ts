// Owns comparing two texts by their words.

/** Words in common, counted with their number, as a harmonic mean of precision and recall. */
export function wordF1(a: string, b: string): number {
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
  const counts = new Map<string, number>()
  for (const word of words(a)) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of words(b)) {
    const left = counts.get(word) ?? 0
    if (left > 0) common++
    counts.set(word, left - 1)
  }
  const total = words(a).length + words(b).length
  return total === 0 ? 1 : (2 * common) / total
}
