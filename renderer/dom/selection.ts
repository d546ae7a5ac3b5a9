// Owns reading the selection of the article's frame, and beginning one from the keyboard.
import type { Span } from '../../src/model/quote'
import { rangeToSpan, spanToRange, type TextMap } from './text-map'

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
  if (selection.rangeCount === 0 || selection.anchorNode === frame.document.body)
    beginSelection(frame, selection, map)
  const isByLine = direction === 'backward' || direction === 'forward'
  selection.modify(
    'extend',
    direction,
    isByLine ? 'line' : event.ctrlKey || event.altKey ? 'word' : 'character',
  )
  return true
}

function beginSelection(frame: Window, selection: Selection, map: TextMap): void {
  const range = frame.document.createRange()
  for (const segment of map.segments) {
    range.setStart(segment.node, segment.offsets[0] ?? 0)
    range.setEnd(segment.node, segment.offsets.at(-1) ?? 0)
    if (range.getBoundingClientRect().top < 0) continue
    selection.collapse(range.startContainer, range.startOffset)
    return
  }
}
