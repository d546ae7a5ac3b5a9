// Owns what the buttons beside a quote's words do to what is typed there: put an ellipsis in place of what is selected, or brackets
// around it. Leaves judging the outcome to `read-edited.ts`.
import type { Span } from '../../model/quote'
import { cutsWord } from './shown-words'

/** A text with what is selected in it. */
export type TypedSelection = Span & { readonly text: string }

const ELLIPSIS = '[\u2026]'

/** Leave out what is selected: whole words, and ellipses beside them become one with theirs. Nothing selected: nothing changes. */
export function leaveOut(typed: TypedSelection): TypedSelection {
  const { text } = typed
  let { start, end } = wholeWords(typed)
  if (text.slice(start, end).trim() === '') return typed
  const before = text.slice(0, start).trimEnd()
  if (before.endsWith(ELLIPSIS)) start = before.length - ELLIPSIS.length
  const after = text.slice(end).trimStart()
  if (after.startsWith(ELLIPSIS)) end = text.length - after.length + ELLIPSIS.length
  const at = start + ELLIPSIS.length
  return { text: text.slice(0, start) + ELLIPSIS + text.slice(end), start: at, end: at }
}

/** Put what is selected in brackets, and select it; with nothing selected, the cursor stands in new brackets. */
export function putInBrackets({ text, start, end }: TypedSelection): TypedSelection {
  const words = text.slice(start, end).trim()
  const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length)
  const isBeforeWord = words === '' && /(?:^|\s)$/.test(text.slice(0, start)) && /^\S/.test(text.slice(end))
  return {
    text: `${text.slice(0, from)}[${words}]${isBeforeWord ? ' ' : ''}${text.slice(from + words.length)}`,
    start: from + 1,
    end: from + 1 + words.length,
  }
}

/** What is selected without space at its ends, with all of the words and brackets that it touches. */
function wholeWords({ text, start, end }: TypedSelection): Span {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  if (from === to) return { start: from, end: to }
  const open = text.lastIndexOf('[', from - 1)
  if (from > 0 && open >= 0 && !text.slice(open, from).includes(']')) from = open
  const close = text.indexOf(']', to)
  if (close >= 0 && !text.slice(to, close).includes('[') && text.slice(from, to).includes('[')) {
    const isOpen = text.slice(from, to).lastIndexOf('[') > text.slice(from, to).lastIndexOf(']')
    if (isOpen) to = close + 1
  }
  while (cutsWord(text, from)) from -= 1
  while (cutsWord(text, to)) to += 1
  return { start: from, end: to }
}
