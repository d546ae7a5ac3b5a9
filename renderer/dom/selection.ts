// Owns reading the selection of the article's frame, and making one from the keyboard.
import type { Span } from '../../src/model/quote'
import { paragraphsAround } from '../../src/text/paragraphs'
import { wordAfter, wordBefore } from '../../src/text/word-spans'
import { offsetAt, rangeToSpan, spanToRange, trimSpan, type TextMap } from './text-map'

/** A rectangle of the frame's viewport, in CSS pixels. */
export type Box = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Selected words: where they stand in the canonical text, and where on the screen. */
export type Selected = { readonly span: Span; readonly exact: string; readonly box: Box }

/** What is selected of the article; `null` when that holds no words. */
export function readSelection(frame: Window, map: TextMap): Selected | null {
  const selection = frame.getSelection()
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null
  const span = rangeToSpan(map, selection.getRangeAt(0))
  const range = span === null ? null : spanToRange(map, span)
  if (span === null || range === null) return null
  const { left, top, right, bottom } = range.getBoundingClientRect()
  return { span, exact: map.text.slice(span.start, span.end), box: { left, top, right, bottom } }
}

/** Take the selection back. */
export function clearSelection(frame: Window): void {
  frame.getSelection()?.removeAllRanges()
}

const DIRECTIONS: Readonly<Record<string, 'left' | 'right' | 'backward' | 'forward'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'backward',
  ArrowDown: 'forward',
}

/**
 * Select by Shift and an arrow key, by word with Ctrl or Alt: a page that can't be edited does so only after a click.
 * The first press begins at the first word in view.
 *
 * @returns Whether the key was one of these.
 */
export function extendSelection(frame: Window, map: TextMap, event: KeyboardEvent): boolean {
  const direction = event.shiftKey ? DIRECTIONS[event.key] : undefined
  const selection = frame.getSelection()
  if (direction === undefined || selection === null) return false
  if (selection.rangeCount === 0 || selection.anchorNode === frame.document.body) {
    const range = spanToRange(map, { start: firstInView(frame, map), end: map.text.length })
    if (range !== null) selection.collapse(range.startContainer, range.startOffset)
  }
  const isByLine = direction === 'backward' || direction === 'forward'
  selection.modify(
    'extend',
    direction,
    isByLine ? 'line' : event.ctrlKey || event.altKey ? 'word' : 'character',
  )
  return true
}

/** The offset of the first unit in view. Lines follow each other down the page, so that not all need to be looked at. */
export function firstInView(frame: Window, map: TextMap): number {
  const range = frame.document.createRange()
  const isBelowTop = (segment: TextMap['segments'][number]): boolean => {
    range.setStart(segment.node, segment.offsets[0] ?? 0)
    range.setEnd(segment.node, segment.offsets.at(-1) ?? 0)
    return range.getBoundingClientRect().top >= 0
  }
  let [low, high] = [0, map.segments.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const segment = map.segments[middle]
    if (segment !== undefined && isBelowTop(segment)) high = middle
    else low = middle + 1
  }
  return map.segments[low]?.start ?? 0
}

/** Where a step of the word that is selected leads. */
export type WordStep = 'next' | 'previous' | 'below' | 'above'

const STEPS: Readonly<Record<string, WordStep>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'below',
  ArrowUp: 'above',
}

/** The step that a key without Shift, Ctrl or Alt means for a word that is selected; `null` for none. */
export function wordStepOf(event: KeyboardEvent): WordStep | null {
  const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey
  return isPlain ? (STEPS[event.key] ?? null) : null
}

/** Select a word: the first in view where nothing is selected, else the one that a step leads to. It is brought into view. */
export function selectWord(frame: Window, map: TextMap, step: WordStep): void {
  const selection = frame.getSelection()
  if (selection === null) return
  const selected = readSelection(frame, map)?.span ?? null
  const word =
    selected === null ? wordAfter(map.text, firstInView(frame, map)) : stepped(selection, map, selected, step)
  const range = word === null ? null : spanToRange(map, word)
  if (range === null) return
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  const { top, bottom } = range.getBoundingClientRect()
  if (top < 0 || bottom > frame.innerHeight) frame.scrollBy(0, top - frame.innerHeight / 3)
}

function stepped(selection: Selection, map: TextMap, selected: Span, step: WordStep): Span | null {
  if (step === 'next') return wordAfter(map.text, selected.end)
  if (step === 'previous') return wordBefore(map.text, selected.start)
  if (step === 'below') selection.collapseToEnd()
  else selection.collapseToStart()
  selection.modify('move', step === 'below' ? 'forward' : 'backward', 'line')
  const { focusNode, focusOffset } = selection
  const offset = focusNode === null ? null : offsetAt(map, focusNode, focusOffset)
  const word = offset === null ? null : wordAfter(map.text, offset)
  // At the first and the last line there is nowhere to go.
  return word ?? selected
}

/** The paragraphs that are selected, whole; the first that begins in view where nothing is. `null` in an article without words. */
export function paragraphSelected(frame: Window, map: TextMap): Span | null {
  const selected = readSelection(frame, map)?.span
  if (selected !== undefined) return trimSpan(map.text, paragraphsAround(map.text, selected))
  const first = firstInView(frame, map)
  const around = paragraphsAround(map.text, { start: first, end: first })
  const begins = around.start === first || around.end >= map.text.length ? around.start : around.end + 1
  return trimSpan(map.text, paragraphsAround(map.text, { start: begins, end: begins }))
}
