// Owns cutting a paragraph into units: words, marks, and whole quotations as one unit each. Leaves where quotations lie to
// `quotations.ts`, and what units mean to the rules.
import { CharClass, classOf } from '../text/fold'
import { ABBREVIATIONS } from './lexicon/function-words'
import type { Quotation } from './quotations'

export type Unit = {
  readonly kind: 'word' | 'mark' | 'quotation'
  /** UTF-16 code units of the text, half-open. */
  readonly start: number
  readonly end: number
  /** The word in small letters with straight apostrophes; of marks and quotations their first character, of dashes the long one. */
  readonly key: string
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** A digit is its first character. */
  readonly digit: boolean
  /** Of a quotation: a few words with capitals, as titles of books and broadcasts have them. */
  readonly title: boolean
}

/** Cut `[from, to)` of a text. */
export function cutUnits(
  text: string,
  from: number,
  to: number,
  quotations: readonly Quotation[],
): readonly Unit[] {
  const units: Unit[] = []
  let next = firstFrom(quotations, from)
  let at = from
  while (at < to) {
    const quotation = quotations[next]
    if (quotation !== undefined && at >= quotation.start) {
      units.push(unitOf(text, 'quotation', quotation.start, Math.min(quotation.end, to)))
      at = quotation.end
      next++
      continue
    }
    const limit = Math.min(to, quotation?.start ?? to)
    const kind = classOf(text.codePointAt(at) ?? 0)
    if (kind === CharClass.space || kind === CharClass.invisible) at++
    else at = pushUnit(units, text, at, limit, kind)
  }
  return units
}

/** Number of the first quotation that begins at an offset or behind it, by halving. */
function firstFrom(quotations: readonly Quotation[], offset: number): number {
  let [low, high] = [0, quotations.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotations[middle]?.start ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}

function pushUnit(units: Unit[], text: string, at: number, limit: number, kind: CharClass): number {
  const isWord = kind === CharClass.letter || kind === CharClass.digit || kind === CharClass.ideograph
  if (!isWord) {
    const end = endOfMark(text, at, limit)
    units.push(unitOf(text, possessive(text, at, limit) > at ? 'word' : 'mark', at, end))
    return end
  }
  const end = endOfWord(text, at, limit)
  const split = beginOfPossessive(text, at, end)
  units.push(unitOf(text, 'word', at, split))
  if (split < end) units.push(unitOf(text, 'word', split, end))
  return end
}

const isLetterOrDigit = (text: string, at: number): boolean => {
  const kind = classOf(text.codePointAt(at) ?? 0)
  return kind === CharClass.letter || kind === CharClass.digit || kind === CharClass.ideograph
}

/** Within a word when letters stand on both sides. */
const JOINING = "'’-‑.,&@_"

function endOfWord(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit) {
    if (isLetterOrDigit(text, at)) at++
    else if (joins(text, at, limit)) at++
    else break
  }
  return text.charAt(at) === '.' && at < limit && isAbbreviation(text.slice(from, at)) ? at + 1 : at
}

function joins(text: string, at: number, limit: number): boolean {
  const mark = text.charAt(at)
  if (!JOINING.includes(mark) || at + 1 >= limit || !isLetterOrDigit(text, at + 1)) return false
  if (mark === ',') return isDigit(text, at - 1) && isDigit(text, at + 1)
  // "end.Next" is a lost space, "U.S" and "3.5" aren't.
  return mark !== '.' || at < 2 || !isLetterOrDigit(text, at - 2) || isDigit(text, at - 1)
}

const isDigit = (text: string, at: number): boolean => classOf(text.charCodeAt(at)) === CharClass.digit

/** "Sen.", "U.S.", "J.": the stop belongs to the word. */
function isAbbreviation(word: string): boolean {
  if (word.length === 1) return word !== 'I' && word === word.toUpperCase()
  return ABBREVIATIONS.has(word.toLowerCase()) || (word.includes('.') && word.length <= 5)
}

function beginOfPossessive(text: string, start: number, end: number): number {
  const tail = text.slice(end - 2, end).toLowerCase()
  return end - start > 2 && (tail === "'s" || tail === '’s') ? end - 2 : end
}

/** The end of a bare apostrophe-s at an offset, or the offset where none is. */
function possessive(text: string, at: number, limit: number): number {
  const isApostrophe = text.charAt(at) === "'" || text.charAt(at) === '’'
  return isApostrophe && at + 1 < limit && text.charAt(at + 1) === 's' ? at + 2 : at
}

function endOfMark(text: string, at: number, limit: number): number {
  const bare = possessive(text, at, limit)
  if (bare > at) return bare
  const mark = text.charAt(at)
  let end = at + 1
  while (end < limit && text.charAt(end) === mark && (mark === '.' || mark === '-')) end++
  return end
}

const DASHES = '-–—―'

function unitOf(text: string, kind: Unit['kind'], start: number, end: number): Unit {
  const raw =
    kind === 'mark' && DASHES.includes(text.charAt(start))
      ? '—'
      : text.slice(start, kind === 'word' ? end : start + 1)
  const first = raw.charAt(0)
  const lower = raw.toLowerCase()
  return {
    kind,
    start,
    end,
    key: lower.includes('’') ? lower.replaceAll('’', "'") : lower,
    capital: kind === 'word' && first !== first.toLowerCase(),
    digit: kind === 'word' && isDigit(text, start),
    title: kind === 'quotation' && isTitle(text.slice(start, end)),
  }
}

/** Longer runs of capitals are headlines and shouts. */
const TITLE_WORDS = 7

function isTitle(quotation: string): boolean {
  const words = quotation.split(' ')
  const bare = (word: string): string =>
    word.replaceAll('"', '').replaceAll('“', '').replaceAll('”', '').replaceAll("'", '')
  return (
    words.length <= TITLE_WORDS &&
    !'!?'.includes(bare(quotation).at(-1) ?? '') &&
    words.every(
      (word) => bare(word).length <= 3 || bare(word).charAt(0) !== bare(word).charAt(0).toLowerCase(),
    ) &&
    bare(words[0] ?? '').charAt(0) !==
      bare(words[0] ?? '')
        .charAt(0)
        .toLowerCase() &&
    !words.includes('I')
  )
}
