// Owns where in a long text most of a quotation's words stand, about: read quickly, so that only there it has to be read well. Leaves
// telling whether they are a variant of it to `find-wording.ts`.
import { CharClass, classOf } from '../text/fold'
import type { Span } from '../model/quote'
import { densestStretch, widthOfStretch } from './densest-stretch'

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

/** Beyond the first plane of Unicode: rarer Han among others, each taken for a word. */
const isFirstOfPair = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

/** Goes through the words of a text. Typography isn't looked at: a few words may be others than a good reader's. */
function eachWord(text: string, hear: (word: string, start: number) => void): void {
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    const width = isCharacter(code) ? 1 : isFirstOfPair(code) ? 2 : 0
    if (width > 0) {
      hear(text.slice(at, at + width), at)
      at += width
      continue
    }
    let end = at
    while (end < text.length && isOfWord(text.charCodeAt(end)) && !isCharacter(text.charCodeAt(end))) end++
    if (end > at) hear(text.slice(at, end).toLowerCase(), at)
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
  const width = widthOfStretch(length)
  const found: number[] = []
  const starts: number[] = []
  eachWord(text, (word, start) => {
    found.push(numbers.get(word) ?? -1)
    starts.push(start)
  })
  const { end, count } = densestStretch(found, allowed, width)
  if (count < length * least) return null
  const room = Math.ceil(width / 2)
  const from = end - 1 - width - room
  return { start: from <= 0 ? 0 : (starts[from] ?? 0), end: starts[end - 1 + room] ?? text.length }
}
