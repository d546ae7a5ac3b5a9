// Owns what a character is to the index, and how it is folded: lower case, no accents, compatibility forms as one. Every text and every
// query goes through here, so that SQLite's tokenizer need know no more than spaces.

/** Not part of a word. */
export const SEPARATOR = 1
/** Of a script that sets words apart by spaces. */
export const LETTER = 2
/** Set apart by spaces, with endings grown onto the word. */
export const HANGUL = 3
/** Han and kana: written without spaces. */
export const DENSE = 4
/** An accent: left out, and no end of a word. */
export const DROPPED = 5

const IS_HANGUL = /\p{Script=Hangul}/u
const IS_DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u
/** Letters, digits and what stands on them; a private character is somebody's letter. */
const IS_WORD = /[\p{L}\p{N}\p{M}\p{Co}]/u
/** Accents, and the points of Arabic and Hebrew, which are written or left out as one likes. */
const IS_ACCENT = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/
const FOLDS_TO_OTHER: Readonly<Record<string, string>> = { ς: 'σ' }

/** By unit of UTF-16: asked of the expressions once, since they are slow to ask for each of a library's letters. 0: not met yet. */
const kinds = new Uint8Array(0x10000)
const folded = new Uint16Array(0x10000)
/** By character, for those of two units. */
const pairedKinds = new Map<number, number>()

const IS_PLAIN = /^[\u0000-\u007f]*$/

/** Text in which one sign stands for one letter, whatever width or composition it was typed in. */
export const normalised = (text: string): string => (IS_PLAIN.test(text) ? text : text.normalize('NFKC'))

/** What a unit of UTF-16 is; half of a character is a separator here. */
export const kindOfUnit = (unit: number): number => kinds[unit] || learnUnit(unit)

/** The unit that it is folded to; asked after its kind. */
export const foldedUnit = (unit: number): number => folded[unit] ?? unit

/** What a character of two units is. */
export function kindOfPoint(point: number): number {
  const known = pairedKinds.get(point)
  if (known !== undefined) return known
  const kind = kindOf(String.fromCodePoint(point))
  pairedKinds.set(point, kind)
  return kind
}

/** Whether a unit is half of a character. */
export const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff

function learnUnit(unit: number): number {
  const char = String.fromCharCode(unit)
  const kind = isHalf(unit) ? SEPARATOR : kindOf(char)
  kinds[unit] = kind
  folded[unit] = kind === LETTER ? baseOf(char).charCodeAt(0) : unit
  return kind
}

function kindOf(char: string): number {
  if (IS_HANGUL.test(char)) return HANGUL
  if (IS_DENSE.test(char)) return DENSE
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

/** Stands for any accent in text that is folded in place. */
export const ACCENT = '\u0301'

/**
 * Text folded sign by sign, so that a place in it is the same place in the text: what would become several signs stands as it is, and
 * what would be left out as `ACCENT`.
 */
export function foldedInPlace(text: string): string {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    units[at] = unit < 0x80 || isHalf(unit) ? lowerAscii(unit) : foldedAlone(unit)
  }
  return decoder.decode(units)
}

const lowerAscii = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit)

/** By unit, with compatibility forms that are one unit; 0: not met yet. */
const alone = new Uint16Array(0x10000)

function foldedAlone(unit: number): number {
  const known = alone[unit]
  if (known !== undefined && known !== 0) return known
  const compatible = String.fromCharCode(unit).normalize('NFKC')
  const base = compatible.length === 1 ? compatible.charCodeAt(0) : unit
  const kind = kindOfUnit(base)
  const result = kind === LETTER ? foldedUnit(base) : kind === DROPPED ? ACCENT.charCodeAt(0) : base
  alone[unit] = result
  return result
}

/** It may begin with what elsewhere marks the order of bytes. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })
