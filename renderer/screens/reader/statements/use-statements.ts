// Owns the statements of the article that is open: asking for them, which is at hand, drawing them. Leaves finding them to main, and
// the drawing to `dom/statements.ts`.
import { useEffect, useMemo, useState } from 'react'
import type { ArticleDetail } from '../../../../src/model/answers'
import type { ArticleStatements, ChosenStatement } from '../../../../src/model/statement-list'
import { markAt } from '../../../dom/marks'
import { offsetAtTop } from '../../../dom/reading-place'
import {
  drawCurrentStatement,
  drawStatements,
  showStatement,
  statementsNear,
  type DrawnStatement,
} from '../../../dom/statements'
import { useAnswer } from '../../../state/queries'
import type { ArticleInFrame } from '../use-article-frame'

/** What is shown of an article's statements. */
export type ReadStatements = {
  /** `null` until they are found. */
  readonly found: ArticleStatements | null
  /** Those that are gone through. */
  readonly shown: readonly ChosenStatement[]
  readonly current: ChosenStatement | null
  /** Of the current one, from 1; 0 for none. */
  readonly at: number
  readonly step: (by: 1 | -1) => void
  readonly leave: () => void
  readonly areRejectedShown: boolean
  readonly onShowRejected: (areShown: boolean) => void
}

/** The statements of an article. */
export function useStatements(detail: ArticleDetail, article: ArticleInFrame | null): ReadStatements {
  const request = { id: detail.article.id, version: detail.version }
  const found = useAnswer('statement:of-article', request).data ?? null
  const [areRejectedShown, setAreRejectedShown] = useState(false)
  /** Where the one at hand begins: what is found anew may have other ids. */
  const [from, setFrom] = useState<number | null>(null)
  const shown = useMemo(
    () => (found?.statements ?? []).filter(({ state }) => areRejectedShown || state !== 'rejected'),
    [found, areRejectedShown],
  )
  const index = from === null ? -1 : shown.findIndex(({ span }) => span.start >= from)
  const current = shown[index] ?? null
  useDrawing(article, shown, current)
  useChoosing(article, shown, setFrom)

  const step = (by: 1 | -1): void => {
    const top = article === null ? 0 : offsetAtTop(article.window, article.map)
    const firstInView = shown.findIndex(({ span }) => span.start >= top)
    const next = index >= 0 ? index + by : by > 0 ? Math.max(0, firstInView) : firstInView - 1
    const statement = shown.at(shown.length === 0 ? 0 : next % shown.length)
    if (statement !== undefined) setFrom(statement.span.start)
  }
  return {
    found,
    shown,
    current,
    at: index + 1,
    step,
    leave: () => {
      setFrom(null)
    },
    areRejectedShown,
    onShowRejected: setAreRejectedShown,
  }
}

const drawnOf = ({ content, state }: ChosenStatement): DrawnStatement => ({
  content,
  look: state === 'kept' ? 'kept' : 'suggested',
})

/** Draw those in view, and keep the one at hand there. */
function useDrawing(
  article: ArticleInFrame | null,
  shown: readonly ChosenStatement[],
  current: ChosenStatement | null,
): void {
  useEffect(() => {
    if (article === null) return
    const { window: frame, map } = article
    let drawn = ''
    const draw = (): void => {
      const near = statementsNear(frame, map, shown)
      const key = `${near[0]?.id ?? ''} ${near.at(-1)?.id ?? ''}`
      if (key === drawn) return
      drawn = key
      drawStatements(frame, map, near.map(drawnOf))
    }
    draw()
    frame.addEventListener('scroll', draw)
    frame.addEventListener('resize', draw)
    return () => {
      frame.removeEventListener('scroll', draw)
      frame.removeEventListener('resize', draw)
      drawStatements(frame, map, [])
    }
  }, [article, shown])
  const id = current?.id
  useEffect(() => {
    if (article === null || current === null) return
    const { window: frame, map } = article
    drawCurrentStatement(frame, map, current.content)
    showStatement(frame, map, current.span)
    return () => {
      drawCurrentStatement(frame, map, null)
    }
    // By its place: it is drawn anew when it is another, and not whenever something of it was chosen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [article, id])
}

/** A click on one brings it to hand. */
function useChoosing(
  article: ArticleInFrame | null,
  shown: readonly ChosenStatement[],
  onChoose: (start: number) => void,
): void {
  useEffect(() => {
    if (article === null) return
    const { window: frame, document: page, map } = article
    const click = (event: MouseEvent): void => {
      if (event.button !== 0 || frame.getSelection()?.isCollapsed === false) return
      const statement = markAt(page, map, shown, { x: event.clientX, y: event.clientY })
      if (statement !== null) onChoose(statement.span.start)
    }
    page.addEventListener('click', click)
    return () => {
      page.removeEventListener('click', click)
    }
  }, [article, shown, onChoose])
}
