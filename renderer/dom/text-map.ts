// Owns the way between ranges of an article's document and spans of its canonical text. Leaves the text itself to `src/text`.
import type { Span } from '../../src/model/quote'
import {
  canonicalText,
  type CanonicalText,
  type TextSegment,
  type TreeNode,
} from '../../src/text/canonical-text'

/** Canonical text of a document of the browser, with its nodes. */
export type TextMap = CanonicalText<Node>
type Segment = TextSegment<Node>

/** The canonical text of an article's root with the map to its text nodes. */
export function mapText(root: Element): TextMap {
  // Chromium's `Node` declares `childNodes` as nodes of any kind, which is what the walk reads.
  const { text, segments } = canonicalText(root as unknown as TreeNode)
  return { text, segments: segments as unknown as readonly Segment[] }
}

const lengthOf = (segment: Segment): number => segment.offsets.length - 1
const endOf = (segment: Segment): number => segment.start + lengthOf(segment)
const firstOffset = (segment: Segment): number => segment.offsets[0] ?? 0
const lastOffset = (segment: Segment): number => segment.offsets.at(-1) ?? 0

/** The first index for which `isPast` holds, where it holds for all after it too; the length if for none. */
function firstIndex(length: number, isPast: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isPast(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** A place between two units, as the DOM names it. */
type Boundary = { readonly node: Node; readonly offset: number }

/** Whether a place of a text node comes before a boundary: negative for before, 0 for at, positive for after. */
function compareWith(boundary: Boundary): (node: Node, offset: number) => number {
  const point = (boundary.node.ownerDocument ?? document).createRange()
  point.setStart(boundary.node, boundary.offset)
  return (node, offset) => point.comparePoint(node, offset)
}

/** The offset of the first unit that begins at or after a boundary; the text's length if none does. */
function offsetAfter(map: TextMap, boundary: Boundary): number {
  const compare = compareWith(boundary)
  const { segments } = map
  const index = firstIndex(segments.length, (i) => {
    const segment = segments[i]
    return segment !== undefined && compare(segment.node, lastOffset(segment)) > 0
  })
  const segment = segments[index]
  if (segment === undefined) return map.text.length
  if (segment.node !== boundary.node) return segment.start
  const within = firstIndex(lengthOf(segment), (i) => (segment.offsets[i] ?? 0) >= boundary.offset)
  return segment.start + within
}

/** The offset past the last unit that begins before a boundary; 0 if none does. */
function offsetBefore(map: TextMap, boundary: Boundary): number {
  const compare = compareWith(boundary)
  const { segments } = map
  const index = firstIndex(segments.length, (i) => {
    const segment = segments[i]
    return segment !== undefined && compare(segment.node, firstOffset(segment)) >= 0
  })
  const segment = segments[index - 1]
  if (segment === undefined) return 0
  if (segment.node !== boundary.node) return endOf(segment)
  const within = firstIndex(lengthOf(segment), (i) => (segment.offsets[i] ?? 0) >= boundary.offset)
  return segment.start + within
}

/**
 * The span of canonical text that a range covers, without white space at its ends.
 *
 * A letter that the range cuts from its marks belongs to the span if the range holds its begin.
 *
 * @returns `null` when the range holds no words of the article.
 */
export function rangeToSpan(map: TextMap, range: Range): Span | null {
  const start = offsetAfter(map, { node: range.startContainer, offset: range.startOffset })
  const end = offsetBefore(map, { node: range.endContainer, offset: range.endOffset })
  return end <= start ? null : trimSpan(map.text, { start, end })
}

/** A span without the white space at its ends; `null` when nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end)
  const exact = words.trim()
  if (exact === '') return null
  const start = span.start + words.length - words.trimStart().length
  return { start, end: start + exact.length }
}

/** The range that a span covers; `null` when the span lies outside the text. */
export function spanToRange(map: TextMap, span: Span): Range | null {
  if (span.start < 0 || span.end > map.text.length || span.end <= span.start) return null
  const { segments } = map
  const first = segments[firstIndex(segments.length, (i) => endOf(segments[i] as Segment) > span.start)]
  const last = segments[firstIndex(segments.length, (i) => (segments[i] as Segment).start >= span.end) - 1]
  if (first === undefined || last === undefined || last.start < first.start) return null
  const range = (first.node.ownerDocument ?? document).createRange()
  range.setStart(first.node, first.offsets[Math.max(0, span.start - first.start)] ?? 0)
  range.setEnd(last.node, endOffset(last, Math.min(lengthOf(last), span.end - last.start)))
  return range
}

/** Where a unit ends in its node: past the whole letter that it is part of. */
function endOffset(segment: Segment, index: number): number {
  const begin = segment.offsets[index - 1] ?? 0
  for (let i = index; i < segment.offsets.length; i++) {
    const offset = segment.offsets[i] ?? 0
    if (offset > begin) return offset
  }
  return lastOffset(segment)
}

/** The offset of the unit at a place of the document, as a click gives it. */
export const offsetAt = (map: TextMap, node: Node, offset: number): number =>
  offsetAfter(map, { node, offset })
