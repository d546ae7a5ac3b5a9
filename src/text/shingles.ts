// Owns how much of one text stands in another: by runs of words, so that a changed headline or a cut end doesn't hide a copy.

const RUN = 5

/** Words of any script, folded; in scripts that set no words apart, characters. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? []

/** Every run of five words of a text, each once; of a shorter text none. */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text)
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '))
  return runs
}

/**
 * The share of the shorter text's runs that stand in the other, from 0 to 1.
 * Source: A. Broder, "On the resemblance and containment of documents" (1997).
 */
export function containment(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  if (small.size === 0) return 0
  let shared = 0
  for (const run of small) if (large.has(run)) shared++
  return shared / small.size
}
