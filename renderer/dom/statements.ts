// Owns drawing the statements of an article with CSS highlights, and bringing one into view. The article's DOM stays as it is.
import type { Span } from '../../src/model/quote'
import { offsetAtTop } from './reading-place'
import { spanToRange, type TextMap } from './text-map'

type HighlightWindow = Window & {
  readonly Highlight: new (...ranges: Range[]) => Highlight
  readonly CSS: { readonly highlights: HighlightRegistry }
}

/** A statement as it is drawn: `kept` for those that are quotes. */
export type DrawnStatement = { readonly content: readonly Span[]; readonly look: StatementLook }
export type StatementLook = 'suggested' | 'kept'

/** Under the marks of quotes; the one at hand above them. */
const NAMES = { suggested: 'statement', kept: 'statement-kept', current: 'statement-current' } as const

/** Draw statements; none take the drawing away. */
export function drawStatements(frame: Window, map: TextMap, statements: readonly DrawnStatement[]): void {
  for (const look of ['suggested', 'kept'] as const)
    put(
      frame,
      map,
      NAMES[look],
      statements.filter((one) => one.look === look).flatMap(({ content }) => content),
    )
}

/** Draw the statement at hand; `null` takes the drawing away. */
export const drawCurrentStatement = (frame: Window, map: TextMap, content: readonly Span[] | null): void => {
  put(frame, map, NAMES.current, content ?? [])
}

function put(frame: Window, map: TextMap, name: string, spans: readonly Span[]): void {
  const { CSS: css, Highlight: FrameHighlight } = frame as HighlightWindow
  if (spans.length === 0) {
    css.highlights.delete(name)
    return
  }
  const ranges = spans.map((span) => spanToRange(map, span)).filter((range) => range !== null)
  const highlight = new FrameHighlight(...ranges)
  highlight.priority = name === NAMES.current ? 1 : -1
  css.highlights.set(name, highlight)
}

/** So many units before what is seen and after it are drawn: each that is drawn has its paragraph laid out once more. */
const BEFORE = 4_000
const AFTER = 12_000

/** Those that stand in view, or near it. */
export function statementsNear<S extends { readonly span: Span }>(
  frame: Window,
  map: TextMap,
  statements: readonly S[],
): readonly S[] {
  const top = offsetAtTop(frame, map)
  return statements.filter(({ span }) => span.end > top - BEFORE && span.start < top + AFTER)
}

/** Space that has to be left at the foot for the card. */
const CARD = 230
const EDGE = 60

/** Bring a statement into view, above the card. */
export function showStatement(frame: Window, map: TextMap, span: Span): void {
  const box = spanToRange(map, {
    start: span.start,
    end: Math.min(span.end, span.start + 1),
  })?.getBoundingClientRect()
  if (box === undefined) return
  if (box.top < EDGE || box.bottom > frame.innerHeight - CARD)
    frame.scrollTo({ top: Math.max(0, box.top + frame.scrollY - frame.innerHeight / 4) })
}
