// Owns how the fields of a thing become what the index holds of it, in one pass over each: its words, set apart by spaces, and its grams.
// A gram is a character or a pair of neighbours of a script without spaces or with endings (Han, kana, Hangul), and the first one, two and
// three letters of every other word: so that a short query is looked up and not gathered from thousands of words.
import {
  DENSE,
  DROPPED,
  foldedUnit,
  HANGUL,
  isHalf,
  kindOfPoint,
  kindOfUnit,
  LETTER,
  normalised,
  SEPARATOR,
} from './letters'

export const COLUMNS = ['title', 'body', 'note', 'author', 'source', 'tags'] as const
export type Column = (typeof COLUMNS)[number]

/** What is searched for in a thing. */
export type DocText = Readonly<Record<Column, string>>

/** In UTF-8, valid until the next thing's are made: `words` in the order of `COLUMNS`. */
export type DocWords = { readonly words: readonly Uint8Array[]; readonly grams: Uint8Array }

/**
 * Before a gram of a column that may be asked for by its name. Folded text holds no such sign, and to the tokenizer it is a letter.
 * A thing's body is most of it: its grams are looked up among all, and the text is asked.
 */
export const GRAM_MARKS: Readonly<Partial<Record<Column, string>>> = {
  title: '¹',
  note: '²',
  author: '³',
  source: '⁴',
}

/** How many first letters of a word are a gram. */
export const LONGEST_BEGIN = 3

const SPACE = 0x20
/** Bytes that one character can add at most: itself in UTF-8, and three grams of it, each twice. */
const MOST_BYTES = 64

/** Grams of a thing are written once: which were is remembered where their hash falls, until another falls there. */
const MEMORY = 1 << 14
const rememberedA = new Uint32Array(MEMORY)
const rememberedB = new Uint32Array(MEMORY)
const rememberedC = new Uint32Array(MEMORY)
const rememberedBy = new Uint32Array(MEMORY)

let words = new Uint8Array(1 << 16)
let wordsLength = 0
let grams = new Uint8Array(1 << 18)
let gramsLength = 0
let serial = 0

/** Make what the index holds of a thing. */
export function docWords(doc: DocText): DocWords {
  serial++
  wordsLength = 0
  gramsLength = 0
  const ends = COLUMNS.map((column) => {
    write(normalised(doc[column]), GRAM_MARKS[column]?.charCodeAt(0) ?? 0)
    return wordsLength
  })
  return {
    words: ends.map((end, i) => words.subarray(i === 0 ? 0 : ends[i - 1], end)),
    grams: grams.subarray(0, gramsLength),
  }
}

function write(text: string, mark: number): void {
  let before = SEPARATOR
  /** The character before, where it may be the first of a pair. */
  let left = 0
  /** Letters of the word so far, up to those that are a gram. */
  let count = 0
  let first = 0
  let second = 0
  for (let at = 0; at < text.length; at++) {
    if (wordsLength + MOST_BYTES > words.length) words = grown(words)
    if (gramsLength + 2 * MOST_BYTES > grams.length) grams = grown(grams)
    const unit = text.charCodeAt(at)
    let kind = kindOfUnit(unit)
    let point = unit
    if (isHalf(unit)) {
      point = text.codePointAt(at) ?? 0
      if (point > 0xffff) {
        kind = kindOfPoint(point)
        at++
      }
    }
    if (kind === DROPPED) continue
    if (kind === LETTER) {
      if (before !== LETTER) {
        if (before !== SEPARATOR) words[wordsLength++] = SPACE
        count = 0
      }
      if (point < 0x10000) point = foldedUnit(point)
      wordsLength = put(words, wordsLength, point)
      count++
      if (count === 1) gram((first = point), 0, 0, mark)
      else if (count === 2) gram(first, (second = point), 0, mark)
      else if (count === LONGEST_BEGIN) gram(first, second, point, mark)
      left = 0
    } else if (kind === SEPARATOR) {
      if (before !== SEPARATOR) words[wordsLength++] = SPACE
      left = 0
    } else {
      if (before !== kind && before !== SEPARATOR) words[wordsLength++] = SPACE
      // What is written without spaces has no words to look up.
      if (kind === HANGUL) wordsLength = put(words, wordsLength, point)
      gram(point, 0, 0, mark)
      if (left !== 0) gram(left, point, 0, mark)
      left = point
    }
    before = kind === DENSE ? DENSE : kind
  }
  words[wordsLength++] = SPACE
}

function gram(a: number, b: number, c: number, mark: number): void {
  remember(a, b, c, 0)
  if (mark !== 0) remember(a, b, c, mark)
}

function remember(a: number, b: number, c: number, mark: number): void {
  const key = c * 256 + (mark & 0xff)
  const slot =
    ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(key, 0xc2b2ae35)) >>> 18) & (MEMORY - 1)
  if (
    rememberedBy[slot] === serial &&
    rememberedA[slot] === a &&
    rememberedB[slot] === b &&
    rememberedC[slot] === key
  )
    return
  rememberedBy[slot] = serial
  rememberedA[slot] = a
  rememberedB[slot] = b
  rememberedC[slot] = key
  if (mark !== 0) gramsLength = put(grams, gramsLength, mark)
  gramsLength = put(grams, gramsLength, a)
  if (b !== 0) gramsLength = put(grams, gramsLength, b)
  if (c !== 0) gramsLength = put(grams, gramsLength, c)
  grams[gramsLength++] = SPACE
}

/** Write a character in UTF-8; gives the end. */
function put(into: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    into[at] = point
    return at + 1
  }
  if (point < 0x800) {
    into[at] = 0xc0 | (point >> 6)
    into[at + 1] = 0x80 | (point & 0x3f)
    return at + 2
  }
  if (point < 0x10000) {
    into[at] = 0xe0 | (point >> 12)
    into[at + 1] = 0x80 | ((point >> 6) & 0x3f)
    into[at + 2] = 0x80 | (point & 0x3f)
    return at + 3
  }
  into[at] = 0xf0 | (point >> 18)
  into[at + 1] = 0x80 | ((point >> 12) & 0x3f)
  into[at + 2] = 0x80 | ((point >> 6) & 0x3f)
  into[at + 3] = 0x80 | (point & 0x3f)
  return at + 4
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length)
  larger.set(bytes)
  return larger
}
