// Owns finding what a person types in a text: letter case, accents, width, kinds of quotes and dashes, and white space don't count.
import { CharClass, classOf, foldTypography } from './fold'

/** A text made ready to be searched many times. */
export type SearchableText = {
  readonly folded: string
  /** Where each unit of `folded` begins in the text; one more at the end for the text's length. */
  readonly starts: Uint32Array
}

/** Accents, and the points of Arabic and Hebrew: written or left out as one likes. The marks of kana are letters of their own. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/g
const LATE_SIGMA = /ς/g

const learned = new Map<string, string>()

/** What a character is searched as: empty for what nobody sees. */
function foldCharacter(character: string): string {
  const known = learned.get(character)
  if (known !== undefined) return known
  const folded = foldAnew(character)
  learned.set(character, folded)
  return folded
}

function foldAnew(character: string): string {
  const kind = classOf(character.codePointAt(0) ?? 0)
  if (kind === CharClass.space) return ' '
  if (kind === CharClass.invisible) return ''
  if (kind === CharClass.dash) return '-'
  const bare = foldTypography(character).normalize('NFD').replace(ACCENTS, '').normalize('NFC')
  return bare.toLowerCase().replace(ACCENTS, '').replace(LATE_SIGMA, 'σ')
}

/** Make a text ready. White space between words, however much there is of it, becomes one space. */
export function makeSearchable(text: string): SearchableText {
  const parts: string[] = []
  const starts: number[] = []
  let wasSpace = false
  let at = 0
  for (const character of text) {
    const folded = foldCharacter(character)
    if (folded !== ' ' || !wasSpace) {
      parts.push(folded)
      for (let i = 0; i < folded.length; i++) starts.push(at)
    }
    if (folded !== '') wasSpace = folded === ' '
    at += character.length
  }
  starts.push(text.length)
  return { folded: parts.join(''), starts: Uint32Array.from(starts) }
}

/** A half-open span of UTF-16 units. */
type Found = { readonly start: number; readonly end: number }

/** Where a text holds what was typed: spans of the text itself, in order, none over another. None for white space alone. */
export function findInText({ folded, starts }: SearchableText, typed: string): readonly Found[] {
  const wanted = makeSearchable(typed).folded
  if (wanted.trim() === '') return []
  const found: Found[] = []
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const start = starts[at] ?? 0
    found.push({ start, end: endOf(starts, at + wanted.length) })
  }
  return found
}

/** Past the whole character that the last unit is part of. */
function endOf(starts: Uint32Array, past: number): number {
  const begin = starts[past - 1] ?? 0
  let at = past
  while (at < starts.length - 1 && starts[at] === begin) at++
  return starts[at] ?? begin
}
