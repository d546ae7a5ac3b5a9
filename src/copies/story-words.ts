// Owns cutting a story into what is compared: its words as hashes, each with what it weighs, whether it is a number, whether it stands
// within quotation marks, and where paragraphs end. Leaves runs of words to `print.ts`.
import { CharClass, classOf } from '../text/fold'

/** A story's words in reading order; the arrays run in parallel. */
export type StoryWords = {
  readonly hashes: Uint32Array
  /** What each adds to a run: a character of a script without spaces is less than a word. */
  readonly weights: Uint8Array
  /** 1 within quotation marks. */
  readonly quoted: Uint8Array
  /** 1 for a number. */
  readonly numbers: Uint8Array
  /** For each paragraph the index of the word after its last. */
  readonly paragraphEnds: readonly number[]
  readonly count: number
}

/** Four words with endings grown onto them say as much as five without, or as ten characters of a script without spaces. */
const WEIGHT = { letters: 4, hangul: 5, dense: 2 } as const

const OPENS = '“„«「『〝'
const CLOSES = '”»」』〞'
const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3

/** FNV-1a, over units of UTF-16. Source: Fowler, Noll and Vo, draft-eastlake-fnv. */
export const HASH_SEED = 0x811c9dc5
export const addToHash = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193)
/** So that near values fall far from each other. Source: the finaliser of MurmurHash3, Austin Appleby, public domain. */
export function mixHash(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

type Growing = {
  hashes: Uint32Array
  weights: Uint8Array
  quoted: Uint8Array
  numbers: Uint8Array
  paragraphEnds: number[]
  count: number
}

/** Cut a text. Letter case and typography make no difference, nor do thousands separators. */
export function storyWords(given: string): StoryWords {
  const text = given.normalize('NFKC').toLowerCase()
  const words: Growing = {
    hashes: new Uint32Array(text.length),
    weights: new Uint8Array(text.length),
    quoted: new Uint8Array(text.length),
    numbers: new Uint8Array(text.length),
    paragraphEnds: [],
    count: 0,
  }
  let isQuoted = false
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    const kind = kindAt(text, at)
    if (kind === CharClass.letter || kind === CharClass.digit || kind === CharClass.ideograph) {
      at = addWord(words, text, at, kind, isQuoted)
      continue
    }
    if (code === 0x0a) {
      endParagraph(words)
      isQuoted = false
    } else isQuoted = quotedAfter(text, at, isQuoted)
    at++
  }
  endParagraph(words)
  return words
}

/** A mark that is left open ends with its paragraph. A straight one opens where nothing or a space stands before it. */
function quotedAfter(text: string, at: number, isQuoted: boolean): boolean {
  const char = text.charAt(at)
  if (OPENS.includes(char)) return true
  if (CLOSES.includes(char)) return false
  if (char !== '"') return isQuoted
  return isQuoted ? false : at === 0 || classOf(text.charCodeAt(at - 1)) !== CharClass.letter
}

const kindAt = (text: string, at: number): CharClass => classOf(text.codePointAt(at) ?? 0)

function addWord(words: Growing, text: string, from: number, kind: CharClass, isQuoted: boolean): number {
  const first = text.codePointAt(from) ?? 0
  let hash = HASH_SEED
  let at = from
  if (kind === CharClass.ideograph) {
    hash = addToHash(hash, first)
    at += first > 0xffff ? 2 : 1
  } else {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (isJoint(text, at, kind)) continue
      if (!isOfWord(kindAt(text, at))) break
      hash = addToHash(hash, code)
    }
  }
  const i = words.count++
  words.hashes[i] = mixHash(hash)
  words.weights[i] =
    kind === CharClass.ideograph ? WEIGHT.dense : isHangul(first) ? WEIGHT.hangul : WEIGHT.letters
  words.quoted[i] = isQuoted ? 1 : 0
  words.numbers[i] = kind === CharClass.digit ? 1 : 0
  return Math.max(at, from + 1)
}

const isOfWord = (kind: CharClass): boolean =>
  kind === CharClass.letter || kind === CharClass.digit || kind === CharClass.invisible

/** What stands within a word or a number and is left out of it: `don’t`, `20,000`, `3.5`. */
function isJoint(text: string, at: number, kind: CharClass): boolean {
  const char = text.charAt(at)
  const isOne = kind === CharClass.digit ? char === ',' || char === '.' : char === "'" || char === '’'
  if (!isOne || at + 1 >= text.length) return false
  return classOf(text.charCodeAt(at + 1)) === (kind === CharClass.digit ? CharClass.digit : CharClass.letter)
}

function endParagraph(words: Growing): void {
  if (words.count > (words.paragraphEnds.at(-1) ?? 0)) words.paragraphEnds.push(words.count)
}
