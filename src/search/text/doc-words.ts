// Owns how the fields of a thing become what the index holds of it, in one pass over each: its words, set apart by spaces, and its grams.
// A gram is a character or a pair of neighbours of a script without spaces or with endings (Han, kana, Hangul), and the first one, two and
// three letters of every other word: so that a short query is looked up and not gathered from thousands of words.
import {
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
/** Bytes that a gram can take at most, written twice. */
const MOST_BYTES = 40

/** Grams of a thing are written once: which were is remembered where their hash falls, until another falls there. */
const MEMORY = 1 << 14
const HASH_SHIFT = 18
const rememberedPairs = new Int32Array(MEMORY)
const rememberedThirds = new Int32Array(MEMORY)
const rememberedBy = new Int32Array(MEMORY)
const alone = new Int32Array(0x10000)

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
  /** Letters of the word so far, and the first of them. */
  let count = 0
  let first = 0
  let second = 0
  // A character gives its bytes and a space.
  makeRoomForWords(4 * text.length + 2)
  // Held here and not above: what every letter of a library goes through is read from a register.
  const into = words
  let length = wordsLength
  for (let at = 0; at < text.length; at++) {
    let point = text.charCodeAt(at)
    let kind = kindOfUnit(point)
    if (kind === LETTER) {
      point = foldedUnit(point)
    } else if (isHalf(point)) {
      const whole = text.codePointAt(at) ?? 0
      if (whole > 0xffff) {
        point = whole
        kind = kindOfPoint(whole)
        at++
      }
    }
    if (kind === LETTER) {
      if (before !== LETTER) {
        if (before !== SEPARATOR) into[length++] = SPACE
        count = 0
        left = 0
      }
      if (point < 0x80) into[length++] = point
      else length = put(into, length, point)
      count++
      if (count <= LONGEST_BEGIN) {
        if (count === 1) gram((first = point), 0, 0, mark)
        else if (count === 2) gram(first, (second = point), 0, mark)
        else gram(first, second, point, mark)
      }
      before = LETTER
    } else if (kind === SEPARATOR) {
      if (before !== SEPARATOR) into[length++] = SPACE
      left = 0
      before = SEPARATOR
    } else if (kind !== DROPPED) {
      if (before !== kind && before !== SEPARATOR) into[length++] = SPACE
      // What is written without spaces has no words to look up.
      if (kind === HANGUL) length = put(into, length, point)
      gram(point, 0, 0, mark)
      if (left !== 0) gram(left, point, 0, mark)
      left = point
      before = kind
    }
  }
  into[length++] = SPACE
  wordsLength = length
}

function gram(a: number, b: number, c: number, mark: number): void {
  if (gramsLength + MOST_BYTES > grams.length) grams = grown(grams)
  // Single characters, half of all grams, have places of their own.
  if (b !== 0 || a > 0xffff) remember(a, b, c, 0)
  else if (alone[a] !== serial) {
    alone[a] = serial
    gramsLength = put(grams, gramsLength, a)
    grams[gramsLength++] = SPACE
  }
  if (mark !== 0) remember(a, b, c, mark)
}

function remember(a: number, b: number, c: number, mark: number): void {
  // What two numbers can't tell apart, characters above the first plane, is written each time.
  if (a <= 0xffff && b <= 0xffff && c <= 0xffff) {
    const pair = a | (b << 16)
    const third = c | ((mark & 7) << 16)
    const slot = (Math.imul(pair, 0x9e3779b1) ^ Math.imul(third, 0x85ebca6b)) >>> HASH_SHIFT
    if (rememberedBy[slot] === serial && rememberedPairs[slot] === pair && rememberedThirds[slot] === third)
      return
    rememberedBy[slot] = serial
    rememberedPairs[slot] = pair
    rememberedThirds[slot] = third
  }
  const into = grams
  let length = gramsLength
  if (mark !== 0) length = put(into, length, mark)
  length = put(into, length, a)
  if (b !== 0) length = put(into, length, b)
  if (c !== 0) length = put(into, length, c)
  into[length++] = SPACE
  gramsLength = length
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

function makeRoomForWords(bytes: number): void {
  while (wordsLength + bytes > words.length) words = grown(words)
}

function grown(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(2 * bytes.length)
  larger.set(bytes)
  return larger
}
