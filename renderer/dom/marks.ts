// Owns drawing quotes over an article with CSS highlights, and finding the quote under a point. The article's DOM stays as it is.
import type { Span } from '../../src/model/quote'
import type { Colour } from '../../src/model/quote-kinds'
import { COLOUR_ORDER } from '../colours'
import { offsetAt, spanToRange, type TextMap } from './text-map'

/** A quote as it is drawn. */
export type Mark = { readonly id: string; readonly colour: Colour; readonly span: Span }

/** The parts of the frame's window that draw: its own classes, not those of the parent. */
type HighlightWindow = Window & {
  readonly Highlight: new (...ranges: Range[]) => Highlight
  readonly CSS: { readonly highlights: HighlightRegistry }
}

const rangesOf = (map: TextMap, marks: readonly Mark[]): Range[] =>
  marks.map((mark) => spanToRange(map, mark.span)).filter((range) => range !== null)

/** Draw marks, one highlight for each colour. */
export function drawMarks(frame: Window, map: TextMap, marks: readonly Mark[]): void {
  const { CSS: css, Highlight: FrameHighlight } = frame as HighlightWindow
  for (const colour of COLOUR_ORDER) {
    const ofColour = marks.filter((mark) => mark.colour === colour)
    css.highlights.set(`quote-${colour}`, new FrameHighlight(...rangesOf(map, ofColour)))
  }
}

/** Draw the mark at hand above the others; none where no mark has the id. */
export function drawActiveMark(
  frame: Window,
  map: TextMap,
  marks: readonly Mark[],
  activeId: string | null,
): void {
  const { CSS: css, Highlight: FrameHighlight } = frame as HighlightWindow
  const active = marks.filter((mark) => mark.id === activeId)
  const highlight = new FrameHighlight(...rangesOf(map, active))
  highlight.priority = 1
  css.highlights.set('quote-active', highlight)
}

/** The mark at a point of the frame's viewport, or what else has a span; of several the shortest. */
export function markAt<M extends Pick<Mark, 'span'>>(
  frame: Document,
  map: TextMap,
  marks: readonly M[],
  point: { readonly x: number; readonly y: number },
): M | null {
  const place = caretAt(frame, point)
  if (place === null) return null
  const offset = offsetAt(map, place.node, place.offset)
  const hits = marks
    // A click on a letter's right half gives the place after it.
    .filter((mark) => mark.span.start <= offset && offset <= mark.span.end)
    .filter((mark) => covers(spanToRange(map, mark.span), point))
  return hits.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0] ?? null
}

const lengthOf = (mark: Pick<Mark, 'span'>): number => mark.span.end - mark.span.start

/** The nearest place of text: a click beside the words gives one too, which `covers` sorts out. */
function caretAt(
  frame: Document,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly node: Node; readonly offset: number } | null {
  const place = frame.caretPositionFromPoint(x, y)
  return place === null ? null : { node: place.offsetNode, offset: place.offset }
}

const covers = (range: Range | null, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  range !== null &&
  [...range.getClientRects()].some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom)
