// Owns cutting a text into the words, numbers and marks that are compared, with their places.
// Leaves which characters are alike to `fold.ts`.
import { CharClass, classOf, foldTypography } from './fold'

/** A text in pieces; the arrays run in parallel. Spaces and invisible characters stand in no piece. */
export type Tokens = {
  /** What is compared: equal keys are the same to a reader. */
  readonly keys: readonly string[]
  /** Half-open spans in the text, UTF-16 code units. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Words and numbers are; punctuation and symbols aren't. */
  readonly isWord: readonly boolean[]
  /** Number of the stretch between spaces that holds the piece, ascending: what a reader calls a word. Of Han and kana each is one. */
  readonly units: readonly number[]
}

type Pieces = { keys: string[]; starts: number[]; ends: number[]; isWord: boolean[]; units: number[] }

/** Cut a text into tokens: `don’t` is three of them, `1,250.5` is one, and so is `-3` after a space. */
export function tokenize(text: string): Tokens {
  const pieces: Pieces = { keys: [], starts: [], ends: [], isWord: [], units: [] }
  let at = 0
  let opens = true
  let unit = 0
  while (at < text.length) {
    const kind = classAt(text, at)
    if (kind === CharClass.space || kind === CharClass.invisible) {
      opens ||= kind === CharClass.space
      at += 1
      continue
    }
    if (opens || kind === CharClass.ideograph) unit += 1
    const end = endOfPiece(text, at, kind, opens)
    addPiece(pieces, text, at, end, kind, unit)
    opens = kind === CharClass.ideograph
    at = end
  }
  return pieces
}

const classAt = (text: string, at: number): CharClass => classOf(text.codePointAt(at) ?? 0)

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

function endOfPiece(text: string, at: number, kind: CharClass, opens: boolean): number {
  const next = at + widthAt(text, at)
  switch (kind) {
    case CharClass.letter:
      return endOfRun(text, next, CharClass.letter)
    case CharClass.digit:
      return endOfNumber(text, next)
    case CharClass.dash:
      return opens && isSign(text, at) ? endOfNumber(text, next) : endOfDashes(text, next)
    default:
      return next
  }
}

/** A run may hold invisible characters and doesn't end in one. */
function endOfRun(text: string, from: number, kind: CharClass): number {
  let end = from
  let at = from
  while (at < text.length) {
    const found = classAt(text, at)
    if (found !== kind && found !== CharClass.invisible) break
    at += widthAt(text, at)
    if (found === kind) end = at
  }
  return end
}

const SEPARATORS = ".,:/'\u2019\u066b\u066c\uff0c\uff0e\uff1a"

function endOfNumber(text: string, from: number): number {
  let end = endOfRun(text, from, CharClass.digit)
  while (SEPARATORS.includes(text.charAt(end) || ' ') && classAt(text, end + 1) === CharClass.digit)
    end = endOfRun(text, end + 1, CharClass.digit)
  return end
}

/** A long dash is punctuation even right before a number. */
const isSign = (text: string, at: number): boolean =>
  '-\u2212\u2013'.includes(text.charAt(at)) && classAt(text, at + 1) === CharClass.digit

function endOfDashes(text: string, from: number): number {
  let end = from
  while (end < text.length && classAt(text, end) === CharClass.dash) end += 1
  return end
}

function addPiece(
  pieces: Pieces,
  text: string,
  start: number,
  end: number,
  kind: CharClass,
  unit: number,
): void {
  const raw = text.slice(start, end)
  if (kind === CharClass.dash) {
    const isNumber = classAt(text, end - 1) === CharClass.digit
    push(pieces, isNumber ? `-${foldTypography(raw.slice(1))}` : '-', start, end, isNumber, unit)
    return
  }
  const key = foldTypography(raw)
  const isWord = kind !== CharClass.other
  // One sign can stand for several: an ellipsis for three dots, ㎞ for two letters.
  if (!isWord && key !== raw && key.length > 1) {
    const parts = tokenize(key)
    parts.keys.forEach((part, i) => {
      push(pieces, part, start, end, parts.isWord[i] === true, unit)
    })
    return
  }
  push(pieces, key, start, end, isWord, unit)
}

function push(pieces: Pieces, key: string, start: number, end: number, isWord: boolean, unit: number): void {
  pieces.keys.push(key)
  pieces.starts.push(start)
  pieces.ends.push(end)
  pieces.isWord.push(isWord)
  pieces.units.push(unit)
}

/** How many words, as a reader counts, the tokens `[from, to)` that pass the test belong to. */
export function countUnits(
  tokens: Tokens,
  from: number,
  to: number,
  counts: (at: number) => boolean = () => true,
): number {
  let total = 0
  let last = -1
  for (let at = from; at < to; at++) {
    const unit = tokens.units[at] ?? -1
    if (tokens.isWord[at] !== true || unit === last || !counts(at)) continue
    total += 1
    last = unit
  }
  return total
}
