// Owns the words of an edited quote as they are printed: what is left of the exact words, in their order, with brackets where something
// was left out or added. docs/proof.md says in words what stands here; resources/dossier/check-file.js and
// scripts/verify-dossier-file.mjs each say it anew. Leaves what a person types to `read-edited.ts`.
import type { QuoteBlock } from '../../model/dossier'
import type { QuoteEdit, QuoteEdits, Wording } from '../../model/quote-edits'

/** Brackets, line ends and other control characters, halves of pairs, and signs that turn the writing direction. */
const FORBIDDEN = /[[\]\uff3b\uff3d\p{Cc}\p{Cs}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
/** Whether a text has brackets of its own: those of a person don't stand out from them. */
export const hasBrackets = (text: string): boolean => /[[\]\uff3b\uff3d]/.test(text)

/** Would be taken for an ellipsis. */
const DOTS = /^[.\u2026\s]*$/

const WORD = /[\p{L}\p{N}\p{M}]/u
const DIGIT = /\p{Nd}/u
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
/** Between two letters they are inside a word; those of `POINTS` are inside a number. */
const JOINTS = "'\u2019\u2010\u2011-"
const POINTS = '.,:'

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff
const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff

/** Whether a place lies between the two halves of one character. */
export const splitsPair = (text: string, at: number): boolean =>
  isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at))

const before = (text: string, at: number): string =>
  text.slice(isLow(text.charCodeAt(at - 1)) ? Math.max(0, at - 2) : Math.max(0, at - 1), at)
const after = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : ''

/** Whether a place lies inside a word or a number. Scripts that set words without spaces have no inside. */
export function cutsWord(text: string, at: number): boolean {
  const [left, right] = [before(text, at), after(text, at)]
  if (left === '' || right === '' || UNSPACED.test(left) || UNSPACED.test(right)) return false
  if (WORD.test(left)) return WORD.test(right) || joins(left, right, after(text, at + right.length))
  return WORD.test(right) && joins(before(text, at - left.length), left, right)
}

const joins = (left: string, joint: string, right: string): boolean =>
  (JOINTS.includes(joint) && WORD.test(left) && WORD.test(right)) ||
  (POINTS.includes(joint) && DIGIT.test(left) && DIGIT.test(right))

/** An edit as printed: `[…]`, or what was added in brackets. */
export function printedEdit({ added, spaces }: QuoteEdit): string {
  const inBrackets = `[${added === '' ? '\u2026' : added}]`
  return `${hasSpace(spaces, 'before')}${inBrackets}${hasSpace(spaces, 'after')}`
}

const hasSpace = (spaces: QuoteEdit['spaces'], side: 'before' | 'after'): string =>
  spaces === side || spaces === 'both' ? ' ' : ''

/** The words as printed; `null` where the edits can't be edits of these words. */
export function shownWords(exact: string, edits: readonly QuoteEdit[]): string | null {
  let shown = ''
  let kept = ''
  let at = 0
  let last: QuoteEdit | null = null
  for (const edit of edits) {
    if (edit.start < at || !fits(exact, edit) || isSecondEllipsis(edit, last)) return null
    kept += exact.slice(at, edit.start)
    shown += exact.slice(at, edit.start) + printedEdit(edit)
    at = edit.end
    last = edit
  }
  kept += exact.slice(at)
  return edits.length > 0 && kept.trim() === '' ? null : shown + exact.slice(at)
}

/** Brackets of the source are left out in pairs: half of one would pass for a person’s. */
export const isBalanced = (text: string): boolean =>
  text.split(/[[\uff3b]/).length === text.split(/[\]\uff3d]/).length

/** An ellipsis leaves out whole words, and no space that the source doesn't have stands within one. */
function fits(exact: string, { start, end, added, spaces }: QuoteEdit): boolean {
  if (end < start || end > exact.length || splitsPair(exact, start) || splitsPair(exact, end)) return false
  const isEllipsis = added === ''
  if (!isBalanced(exact.slice(start, end))) return false
  if (isEllipsis ? exact.slice(start, end).trim() === '' : !isAddition(added)) return false
  const opens = isEllipsis || hasSpace(spaces, 'before') !== ''
  const closes = isEllipsis || hasSpace(spaces, 'after') !== ''
  return !(opens && cutsWord(exact, start)) && !(closes && cutsWord(exact, end))
}

/** Whether words may stand in brackets. */
export const isAddition = (words: string): boolean =>
  words === words.trim() && !FORBIDDEN.test(words) && !DOTS.test(words)

const isSecondEllipsis = (edit: QuoteEdit, last: QuoteEdit | null): boolean =>
  last !== null && edit.added === '' && last.added === '' && last.end === edit.start

/** A quote's words in a dossier. */
export type ShownQuote = {
  readonly state: Wording
  /** As printed: the exact words where the edits are broken. */
  readonly shown: string
  /** Those that are in force. */
  readonly edits: readonly QuoteEdit[]
}

/** What of a quote is shown in a dossier. Edits that were made to other words are not in force, and said to be broken. */
export function showQuote(exact: string, kept: QuoteEdits | undefined): ShownQuote {
  const edits = kept?.list ?? []
  if (edits.length === 0) return { state: 'verbatim', shown: exact, edits: [] }
  const shown = kept?.of === exact ? shownWords(exact, edits) : null
  if (shown === null) return { state: 'broken', shown: exact, edits: [] }
  const isShortened = edits.some(({ start, end }) => exact.slice(start, end).trim() !== '')
  const isAdded = edits.some(({ added }) => added !== '')
  const state = isShortened ? (isAdded ? 'shortened-with-additions' : 'shortened') : 'with-additions'
  return { state, shown, edits }
}

/** The words of a quote's block as they stand on the page: as they are remembered, where they were edited and the edits fit. */
export const shownInBlock = ({ words, edits }: Pick<QuoteBlock, 'words' | 'edits'>): string =>
  (edits === undefined ? null : shownWords(edits.of, edits.list)) ?? words
