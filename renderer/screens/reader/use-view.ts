// Owns how the open article is shown: in the reader, or as it looked, and then which of its pages.
import { useCallback, useMemo, useState } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import { shownViews, type PageView } from '../../../src/model/page-views'
import type { ArticleView } from './view-switch'

type Shown = {
  readonly id: string
  readonly view: ArticleView
  readonly version: number
  readonly page: number
  /** Whether a view had the keys when this page was turned to. */
  readonly takesKeys: boolean
}

/** What is shown of an article, and showing something else of it. */
export type ShownView = {
  readonly view: ArticleView
  /** Of all pages that have an original view or lack it for a reason; empty where the article has none to show. */
  readonly pages: readonly PageView[]
  /** Counted from 1. */
  readonly page: number
  readonly takesKeys: boolean
  readonly setView: (view: ArticleView) => void
  /** Show another page as it looked; one that isn't there changes nothing. */
  readonly turnTo: (page: number) => void
}

/** The view of an article: the reader, whatever the article before it was shown as. */
export function useView({ article: { id, versions }, version, capture }: ArticleDetail): ShownView {
  const [shown, setShown] = useState<Shown | null>(null)
  const pages = useMemo(
    () =>
      shownViews(
        capture,
        versions.find(({ n }) => n === version),
      ),
    [capture, versions, version],
  )
  const isOurs = pages.length > 0 && shown?.id === id
  // Another version may have other pages.
  const page = isOurs && shown.version === version ? shown.page : 1
  const setView = useCallback(
    (view: ArticleView) => {
      setShown((before) => ({
        id,
        view,
        version,
        page: before?.id === id && before.version === version ? before.page : 1,
        takesKeys: false,
      }))
    },
    [id, version],
  )
  const turnTo = useCallback(
    (next: number) => {
      if (next < 1 || next > pages.length) return
      const takesKeys = document.activeElement instanceof HTMLIFrameElement
      setShown({ id, view: 'original', version, page: next, takesKeys })
    },
    [id, version, pages.length],
  )
  return {
    view: isOurs ? shown.view : 'reader',
    pages,
    page,
    takesKeys: isOurs && shown.takesKeys,
    setView,
    turnTo,
  }
}
