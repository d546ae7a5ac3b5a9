// Owns finding the text that stands at the top of what is seen of an article, and bringing a place of the text there.
import { spanToRange, type TextMap } from './text-map'

/** The offset of the first unit of which something is in view; 0 at the top of the page, and where nothing but pictures follows. */
export function offsetAtTop(frame: Window, map: TextMap): number {
  if (frame.scrollY <= 0) return 0
  const range = frame.document.createRange()
  const { segments } = map
  const bottomOf = (at: number, from: number, to: number): number => {
    const segment = segments[at]
    if (segment === undefined) return Infinity
    range.setStart(segment.node, segment.offsets[from] ?? 0)
    range.setEnd(segment.node, segment.offsets[to] ?? 0)
    return range.getBoundingClientRect().bottom
  }
  // Lines follow each other down the page, so that not all need to be looked at.
  const at = firstThat(segments.length, (i) => bottomOf(i, 0, (segments[i]?.offsets.length ?? 1) - 1) > 0)
  const segment = segments[at]
  if (segment === undefined) return 0
  const units = segment.offsets.length - 1
  return (
    segment.start +
    Math.min(
      units - 1,
      firstThat(units, (i) => bottomOf(at, i, i + 1) > 0),
    )
  )
}

function firstThat(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** How far down the page a place of the text stands, in CSS pixels; 0 for the begin and for no place of it. */
export function topOfOffset(frame: Window, map: TextMap, offset: number): number {
  if (offset <= 0) return 0
  const range = spanToRange(map, { start: offset, end: offset + 1 })
  return range === null ? 0 : Math.max(0, range.getBoundingClientRect().top + frame.scrollY)
}
