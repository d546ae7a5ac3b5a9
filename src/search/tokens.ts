// Owns how text becomes words of the index: folded, set apart by spaces, and overlapping pairs for scripts that don't set words apart.
// All of that is done here, in one pass: SQLite's tokenizer is left with what it does fastest.

/** Han, kana and Hangul: written without spaces, or with endings grown onto the word. */
const RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+/gu

/** What SQLite's `ascii` tokenizer reads as we would: it takes letters and digits, in lower case. */
const IS_PLAIN = /^[\u0001-\u007f]*$/

/** Text as the index takes it: a run of `경제정책` becomes `경제 제정 정책 책`, so that any pair in it can be found. */
export const indexableText = (text: string): string => (IS_PLAIN.test(text) ? text : foldText(text, true))

/** Text as the index knows its words, without pairs: lower case, no accents, compatibility forms as one, spaces for all else. */
export const foldedText = (text: string): string => (IS_PLAIN.test(text) ? text : foldText(text, false))

/** Whether a word of a query holds anything to look for: some letters are no more than a space and an accent once they are folded. */
export const isSearchable = (word: string): boolean => /[\p{L}\p{N}]/u.test(foldedText(word))

/** What a character is to the index; 0 stands for one that was not met yet. */
const SEPARATOR = 1
const LETTER = 2
const IN_RUN = 3
const DROPPED = 4

/** Letters, digits and what stands on them; a private character is somebody's letter. */
const IS_WORD = /[\p{L}\p{N}\p{M}\p{Co}]/u
/** Accents, and the points of Arabic and Hebrew, which are written or left out as one likes. */
const IS_ACCENT = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/
const FOLDS_TO_OTHER: Readonly<Record<string, string>> = { ς: 'σ' }

/** By unit of UTF-16: asked of the expressions once, since they are slow to ask for each of a library's letters. */
const kinds = new Uint8Array(0x10000)
const folded = new Uint16Array(0x10000)
/** By character, for those of two units. */
const pairedKinds = new Map<number, number>()

const SPACE = 0x20

function learnUnit(unit: number): number {
  const char = String.fromCharCode(unit)
  const kind = kindOf(char)
  kinds[unit] = kind
  folded[unit] = kind === LETTER ? baseOf(char).charCodeAt(0) : unit
  return kind
}

function kindOf(char: string): number {
  if (char.search(RUN) === 0) return IN_RUN
  if (IS_ACCENT.test(char)) return DROPPED
  return IS_WORD.test(char) ? LETTER : SEPARATOR
}

/** A letter without accents, in lower case. */
function baseOf(char: string): string {
  const [base = char, ...others] = char.normalize('NFD')
  const bare = others.every((other) => IS_ACCENT.test(other)) ? base : char
  const lower = bare.toLowerCase()
  return FOLDS_TO_OTHER[lower] ?? (lower.length === 1 ? lower : bare)
}

/** Whether a unit is half of a character. */
const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

/** What the character at a place is. Half a character is none. */
function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (!isHalf(unit)) return kinds[unit] || learnUnit(unit)
  const point = text.codePointAt(at) ?? 0
  if (point < 0x10000) return SEPARATOR
  const known = pairedKinds.get(point) ?? kindOf(String.fromCodePoint(point))
  pairedKinds.set(point, known)
  return known
}

/** It may begin with what elsewhere marks the order of bytes. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

/** The units are written one after the other: put together from thousands of small strings, SQLite's binding would have to do it again. */
function foldText(given: string, withPairs: boolean): string {
  const text = given.normalize('NFKC')
  // A character of a run gives a space, itself, and the next one; after a run there is a space.
  const units = new Uint16Array(3 * text.length + 1)
  let length = 0
  let wasInRun = false
  const copy = (at: number): void => {
    const unit = text.charCodeAt(at)
    units[length++] = isHalf(unit) ? unit : (folded[unit] ?? unit)
    if (isHalf(unit)) units[length++] = text.charCodeAt(at + 1)
  }
  for (let at = 0, size = 1; at < text.length; at += size) {
    const kind = kindAt(text, at)
    size = isHalf(text.charCodeAt(at)) && (text.codePointAt(at) ?? 0) >= 0x10000 ? 2 : 1
    const isPaired = kind === IN_RUN && withPairs
    // An accent that is left out doesn't bring what is before it and after it together.
    if (isPaired || (wasInRun && kind !== DROPPED)) units[length++] = SPACE
    if (kind === SEPARATOR) units[length++] = SPACE
    else if (kind !== DROPPED) copy(at)
    if (isPaired && at + size < text.length && kindAt(text, at + size) === IN_RUN) copy(at + size)
    wasInRun = isPaired || (wasInRun && kind === DROPPED)
  }
  return decoder.decode(units.subarray(0, length))
}

/**
 * What the index is asked for one word of a query: a phrase of pairs for a run, a prefix for all else and for a single character.
 * Quotes inside a term are doubled, so nothing a person types is an operator.
 */
export function matchExpression(word: string): string {
  const terms = foldedText(word)
    .split(/([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+)/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .map((part) => (part.search(RUN) === 0 ? runExpression(part) : `${quoted(part)}*`))
  return terms.length <= 1 ? (terms[0] ?? '') : `(${terms.join(' AND ')})`
}

/** What the index is asked for words that stand one after the other, in scripts that set them apart. */
export const phraseExpression = (words: string): string => quoted(foldedText(words))

function runExpression(run: string): string {
  const characters = Array.from(run)
  if (characters.length === 1) return `${quoted(run)}*`
  // The last character of a run stands alone in the index: pairs up to it are the phrase.
  const pairs = characters.slice(0, -1).map((character, i) => `${character}${characters[i + 1] ?? ''}`)
  return quoted(pairs.join(' '))
}

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`
