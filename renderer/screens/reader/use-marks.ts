// Owns the marks in the article's frame: drawing them, where their words stand, hovering and clicking. Leaves the DOM to `dom/`.
import { useEffect, useLayoutEffect, useMemo, useState } from 'react'
import type { PlacedQuote } from '../../../src/model/answers'
import { linkAt } from '../../dom/article-document'
import { drawActiveMark, drawMarks, markAt, type Mark } from '../../dom/marks'
import { spanToRange } from '../../dom/text-map'
import type { ArticleInFrame } from './use-article-frame'
import { stretchInView, type Stretch } from './use-stretch-in-view'

/** Where marks stand in the article. */
export type Marks = {
  /** Where each quote's words begin, from the page's top, by quote. */
  readonly anchors: ReadonlyMap<string, number>
  readonly pageHeight: number
  /** Whether this is measured in the article that is shown, and not yet to come. */
  readonly isMeasured: boolean
}

type MarkEvents = {
  readonly onHover: (id: string | null) => void
  readonly onChoose: (id: string | null) => void
  readonly onLink: (url: string) => void
}

/** Draw quotes in the frame and tell where they are. */
export function useMarks(
  article: ArticleInFrame | null,
  quotes: readonly PlacedQuote[],
  litId: string | null,
  events: MarkEvents,
): Marks {
  const marks = useMemo<readonly Mark[]>(
    () =>
      quotes.flatMap(({ quote, span }) =>
        span === null ? [] : [{ id: quote.id, colour: quote.colour, span }],
      ),
    [quotes],
  )
  useEffect(() => {
    if (article !== null) drawActiveMark(article.window, article.map, marks, litId)
  }, [article, marks, litId])
  useMarkPointer(article, marks, events)
  const measured = useAnchors(article, marks)
  useDrawing(article, marks, measured.isMeasured ? measured.anchors : NOWHERE)
  return measured
}

const NOWHERE: ReadonlyMap<string, number> = new Map()
/** Up to so many marks are drawn wherever they stand. */
const ALL_DRAWN = 60
/** A quote of so many letters may begin more than a screen above what is seen of it. */
const LONG = 1500

/** Draw the marks; of many those alone that could come into sight: each that is drawn has its paragraph laid out once more. */
function useDrawing(
  article: ArticleInFrame | null,
  marks: readonly Mark[],
  anchors: ReadonlyMap<string, number>,
): void {
  useEffect(() => {
    if (article === null) return
    const { window: frame, map } = article
    if (marks.length <= ALL_DRAWN) {
      drawMarks(frame, map, marks)
      return
    }
    let drawn: Stretch | null = null
    const draw = (): void => {
      const stretch = stretchInView(frame)
      if (drawn?.from === stretch.from && drawn.to === stretch.to) return
      drawn = stretch
      const near = marks.filter(({ id, span }) => {
        const top = anchors.get(id)
        if (top === undefined) return false
        return span.end - span.start > LONG || (top > stretch.from && top < stretch.to)
      })
      drawMarks(frame, map, near)
    }
    draw()
    frame.addEventListener('scroll', draw)
    frame.addEventListener('resize', draw)
    return () => {
      frame.removeEventListener('scroll', draw)
      frame.removeEventListener('resize', draw)
    }
  }, [article, marks, anchors])
}

type Measured = Omit<Marks, 'isMeasured'> & { readonly article: ArticleInFrame | null }

/** Measure again whenever the article's height changes: by type, by width, by images that arrive. */
function useAnchors(article: ArticleInFrame | null, marks: readonly Mark[]): Marks {
  const [measured, setMeasured] = useState<Measured>({ article: null, anchors: new Map(), pageHeight: 0 })
  // Before the window is drawn: a quote is never seen where its words are not.
  useLayoutEffect(() => {
    if (article === null) return
    const { window: frame, document: page, map, root } = article
    const measure = (): void => {
      const anchors = new Map<string, number>()
      for (const { id, span } of marks) {
        // Of the first letter alone: all of a long quote takes far longer to be found.
        const box = spanToRange(map, { start: span.start, end: span.start + 1 })?.getBoundingClientRect()
        if (box !== undefined) anchors.set(id, box.top + frame.scrollY)
      }
      const pageHeight = page.documentElement.scrollHeight
      setMeasured((old) =>
        old.article === article && old.pageHeight === pageHeight && isSameMap(old.anchors, anchors)
          ? old
          : { article, anchors, pageHeight },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(root)
    observer.observe(page.documentElement)
    // Fonts may arrive without a change of height.
    void page.fonts.ready.then(measure)
    return () => {
      observer.disconnect()
    }
  }, [article, marks])
  return useMemo(
    () => ({
      anchors: measured.anchors,
      pageHeight: measured.pageHeight,
      isMeasured: article !== null && measured.article === article,
    }),
    [measured, article],
  )
}

const isSameMap = (a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean =>
  a.size === b.size && [...a].every(([id, top]) => b.get(id) === top)

function useMarkPointer(
  article: ArticleInFrame | null,
  marks: readonly Mark[],
  { onHover, onChoose, onLink }: MarkEvents,
): void {
  useEffect(() => {
    if (article === null) return
    const { window: frame, document: page, map, places } = article
    const markOf = (event: MouseEvent): Mark | null =>
      markAt(page, map, marks, { x: event.clientX, y: event.clientY })
    let waiting = 0
    const hover = (event: MouseEvent): void => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(() => {
        const mark = markOf(event)
        page.body.style.cursor = mark === null ? '' : 'pointer'
        onHover(mark?.id ?? null)
      })
    }
    const leave = (): void => {
      cancelAnimationFrame(waiting)
      onHover(null)
    }
    const click = (event: MouseEvent): void => {
      const url = linkAt(event.target)
      if (url !== null) {
        event.preventDefault()
        if (event.type === 'click' && !places.has(url)) onLink(url)
        return
      }
      if (event.button === 0 && frame.getSelection()?.isCollapsed !== false)
        onChoose(markOf(event)?.id ?? null)
    }
    page.addEventListener('mousemove', hover)
    page.documentElement.addEventListener('mouseleave', leave)
    page.addEventListener('click', click)
    page.addEventListener('auxclick', click)
    return () => {
      cancelAnimationFrame(waiting)
      page.removeEventListener('mousemove', hover)
      page.documentElement.removeEventListener('mouseleave', leave)
      page.removeEventListener('click', click)
      page.removeEventListener('auxclick', click)
    }
  }, [article, marks, onHover, onChoose, onLink])
}
