// Owns drawing what was found in an article with CSS highlights, and bringing it into view. Leaves finding to `src/text`.
import type { Span } from '../../src/model/quote'
import { spanToRange, type TextMap } from './text-map'

type HighlightWindow = Window & {
  readonly Highlight: new (...ranges: Range[]) => Highlight
  readonly CSS: { readonly highlights: HighlightRegistry }
}

/** Above the marks of quotes, whose words may be what was looked for. */
const PRIORITY = { found: 2, 'found-current': 3 } as const

/** Draw spans under a name of the style sheet; none take the drawing away. */
export function drawFound(
  frame: Window,
  map: TextMap,
  name: keyof typeof PRIORITY,
  spans: readonly Span[],
): void {
  const { CSS: css, Highlight: FrameHighlight } = frame as HighlightWindow
  if (spans.length === 0) {
    css.highlights.delete(name)
    return
  }
  const ranges = spans.map((span) => spanToRange(map, span)).filter((range) => range !== null)
  const highlight = new FrameHighlight(...ranges)
  highlight.priority = PRIORITY[name]
  css.highlights.set(name, highlight)
}

/** Space to the edges of the frame below which a find counts as out of view. */
const EDGE = 60

/** Bring a span into view, where it isn't: also within a table or a line of code that scrolls by itself. */
export function showSpan(frame: Window, map: TextMap, span: Span): void {
  const range = spanToRange(map, span)
  if (range === null) return
  let box = range.getBoundingClientRect()
  const scroller = range.startContainer.parentElement?.closest<HTMLElement>('pre, table')
  if (scroller !== null && scroller !== undefined) {
    const { left, right } = scroller.getBoundingClientRect()
    if (box.left < left || box.right > right) scroller.scrollBy(box.left - left - EDGE, 0)
    box = range.getBoundingClientRect()
  }
  if (box.top < EDGE || box.bottom > frame.innerHeight - EDGE)
    frame.scrollTo({ top: Math.max(0, box.top + frame.scrollY - frame.innerHeight / 3) })
}

/** Select a span, as a hand would. */
export function selectSpan(frame: Window, map: TextMap, span: Span): void {
  const range = spanToRange(map, span)
  if (range === null) return
  frame
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}
