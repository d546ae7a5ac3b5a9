// Owns telling whether two stretches of words are one statement, in another version of an article or found by another rule. Leaves
// finding statements to `src/statements`.
import { tokenize } from './tokens'

/** Of two stretches one of which holds the other: so much of the longer has to be in both. */
const LEAST_SHARE = 0.7
/** Shorter ones say too little to be taken for a part of others. */
const LEAST_WORDS = 4

/** The words of a statement as they are compared: marks and spaces aside. */
export function statementWords(words: string): readonly string[] {
  const { keys, isWord } = tokenize(words)
  return keys.filter((_, at) => isWord[at] === true).map((key) => key.toLowerCase())
}

/** Whether both are the same words, or nearly all of them, marks aside. Takes what `statementWords` gives. */
export function isSameStatement(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return false
  if (short.length === long.length) return short.every((word, at) => word === long[at])
  if (short.length < LEAST_WORDS || short.length < long.length * LEAST_SHARE) return false
  for (let at = 0; at + short.length <= long.length; at++)
    if (short.every((word, i) => word === long[at + i])) return true
  return false
}
