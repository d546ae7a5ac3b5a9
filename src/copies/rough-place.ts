// Owns where in a long text most of a quotation's words stand, about: read quickly, so that only there it has to be read well. Leaves
// telling whether they are a variant of it to `find-wording.ts`.
import { CharClass, classOf } from '../text/fold'
import type { Span } from '../model/quote'

/** A quotation's words as they are looked for here, each with its number, and how often it has each. */
export type RoughWords = {
  readonly numbers: ReadonlyMap<string, number>
  readonly allowed: Uint16Array
  /** How many it has in all. */
  readonly length: number
}

/** Characters of scripts without spaces, and of Korean with its endings, are looked for one by one. */
export const isCharacter = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) || (code > 0x2e80 && classOf(code) === CharClass.ideograph)

const isOfWord = (code: number): boolean => {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || isDigit(code)
  const kind = classOf(code)
  return kind === CharClass.letter || kind === CharClass.digit
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** Goes through the words of a text. Typography isn't looked at: a few words may be others than a good reader's. */
function eachWord(text: string, hear: (word: string, start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    if (isCharacter(code)) {
      hear(text.charAt(at), at, at + 1)
      at++
      continue
    }
    let end = at
    while (end < text.length && isOfWord(text.charCodeAt(end)) && !isCharacter(text.charCodeAt(end))) end++
    if (end > at) hear(text.slice(at, end).toLowerCase(), at, end)
    at = Math.max(end, at + 1)
  }
}

/** Get a quotation ready. @param most words that are looked for */
export function roughWords(words: string, most: number): RoughWords {
  const numbers = new Map<string, number>()
  const counts: number[] = []
  let length = 0
  eachWord(words, (word) => {
    if (length >= most) return
    length++
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    counts[number] = (counts[number] ?? 0) + 1
  })
  return { numbers, allowed: Uint16Array.from(counts), length }
}

/**
 * The stretch of a text that has the most of a quotation's words, with room on both sides; `null` where no stretch has so many.
 * @param least the share of the words that must stand there, from 0 to 1
 */
export function roughPlace(
  text: string,
  { numbers, allowed, length }: RoughWords,
  least: number,
): Span | null {
  const width = Math.ceil(length * 1.5) + 2
  // For each word its number in the quotation, plus one; 0 for any other.
  const found: number[] = []
  const starts: number[] = []
  const counts = new Uint16Array(allowed.length)
  let [met, most, last] = [0, 0, -1]
  eachWord(text, (word, start) => {
    const at = found.length
    const number = numbers.get(word) ?? -1
    found.push(number)
    starts.push(start)
    if (number >= 0 && (counts[number] = (counts[number] ?? 0) + 1) <= (allowed[number] ?? 0)) met++
    const gone = at >= width ? (found[at - width] ?? -1) : -1
    if (gone >= 0 && (counts[gone] = (counts[gone] ?? 0) - 1) < (allowed[gone] ?? 0)) met--
    if (met > most) [most, last] = [met, at]
  })
  if (most < length * least) return null
  const from = last - width - Math.ceil(width / 2)
  const to = last + Math.ceil(width / 2)
  return { start: from <= 0 ? 0 : (starts[from] ?? 0), end: starts[to] ?? text.length }
}
