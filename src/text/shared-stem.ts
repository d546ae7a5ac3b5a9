// Owns what two words of a script that writes particles onto its words have in common. Leaves which words to compare to `word-diff`.

/** Hangul syllables: a noun with its particle, or a verb with its ending, is one word between spaces. */
const WORD = /^([\uac00-\ud7a3]+)(\P{L}*)$/u
/** Particles and endings are short. */
const LONGEST_ENDING = 3

/**
 * How many units two Korean words share at their begin, where only a particle or an ending is another: 2 for `서울이` and `서울은`.
 * 0 for words that differ in more than that, for several words, and in any other script.
 */
export function sharedStem(before: string, after: string): number {
  const [old, fresh] = [WORD.exec(before.trimEnd())?.[1] ?? '', WORD.exec(after.trimEnd())?.[1] ?? '']
  let shared = 0
  while (shared < Math.min(old.length, fresh.length) && old[shared] === fresh[shared]) shared++
  const longest = Math.max(old.length, fresh.length) - shared
  return longest <= LONGEST_ENDING && shared >= longest ? shared : 0
}
