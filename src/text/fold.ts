// Owns which characters are the same to a reader and differ only in typography. Leaves cutting a text into words to `tokens.ts`.

/** What a character is to a reader who compares words. */
export const CharClass = {
  unknown: 0,
  space: 1,
  letter: 2,
  digit: 3,
  /** Han and kana: no spaces stand between words, so that each counts for itself. */
  ideograph: 4,
  /** Soft hyphens, zero-width characters, joiners, direction marks: nothing is seen of them. */
  invisible: 5,
  dash: 6,
  other: 7,
} as const
export type CharClass = (typeof CharClass)[keyof typeof CharClass]

/** Direction overrides (202D, 202E) are left out: they can make a line read backwards. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202c\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/
const DASH = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/
/** Raised, lowered, circled and fraction forms: their compatibility forms would read as other numbers (10² is not 102). */
const DISTINCT =
  /[\u00aa\u00b2\u00b3\u00b9\u00ba\u00bc-\u00be\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209f\u2150-\u218f\u2460-\u24ff\u3200-\u3370\u33e0-\u33ff]/
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const LETTER = /[\p{L}\p{M}]/u
const DIGIT = /\p{Nd}/u
const SPACE = /\s/

const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u00b4`\u02bc\uff07]/g
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u301d-\u301f\uff02]/g

/** Classes of the characters up to U+FFFF that were met so far. */
const known = new Uint8Array(0x10000)

/** Give the class of a code point. */
export function classOf(codePoint: number): CharClass {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint))
  const seen = known[codePoint] as CharClass
  if (seen !== CharClass.unknown) return seen
  const found = classify(String.fromCharCode(codePoint))
  known[codePoint] = found
  return found
}

function classify(character: string): CharClass {
  if (INVISIBLE.test(character)) return CharClass.invisible
  if (SPACE.test(character)) return CharClass.space
  if (DASH.test(character)) return CharClass.dash
  if (DISTINCT.test(character)) return CharClass.other
  if (DIGIT.test(character)) return CharClass.digit
  if (IDEOGRAPH.test(character)) return CharClass.ideograph
  return LETTER.test(character) ? CharClass.letter : CharClass.other
}

/** Basic Latin and Hangul syllables fold to themselves, quotes and dashes apart. */
const isPlain = (code: number): boolean =>
  (code < 0x80 && code !== 0x60) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xc0 && code <= 0x17e)

/**
 * Give the form in which two stretches without spaces are compared: without invisible characters, quotes straight, width,
 * ligatures and other compatibility forms undone. Letter case, numbers, accents and raised digits stay.
 */
export function foldTypography(word: string): string {
  let at = 0
  while (at < word.length && isPlain(word.charCodeAt(at))) at++
  if (at === word.length) return word
  let folded = ''
  for (const character of word) {
    if (INVISIBLE.test(character)) continue
    folded += DISTINCT.test(character) ? character : straightQuotes(character).normalize('NFKC')
  }
  return straightQuotes(folded).normalize('NFC')
}

const straightQuotes = (text: string): string => text.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"')
