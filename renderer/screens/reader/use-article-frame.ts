// Owns the article's frame: filling it, its type and theme. Leaves the DOM work to `dom/`.
import { useCallback, useEffect, useState } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import { fillArticle, type ArticleHead } from '../../dom/article-document'
import { placesIn, type Places } from '../../dom/notes'
import { mapText, type TextMap } from '../../dom/text-map'
import { useSettings } from '../../state/app-state'
import { windowPainted } from '../../state/painted'
import { useTheme } from '../../state/theme'

/** An article as it stands in its frame. */
export type ArticleInFrame = {
  readonly window: Window
  readonly document: Document
  readonly root: HTMLElement
  readonly map: TextMap
  /** What its own links lead to. */
  readonly places: Places
  /** Whether what is shown reads as what was sealed: else marks may be off. */
  readonly isSame: boolean
  readonly articleId: string
  readonly version: number
}

type ArticleFrame = {
  readonly onLoad: (frame: HTMLIFrameElement) => void
  readonly article: ArticleInFrame | null
}

/** Show an article in a frame. */
export function useArticleFrame(detail: ArticleDetail, head: ArticleHead): ArticleFrame {
  const [frame, setFrame] = useState<Window | null>(null)
  const [article, setArticle] = useState<ArticleInFrame | null>(null)
  const onLoad = useCallback((element: HTMLIFrameElement) => {
    setFrame(element.contentWindow)
  }, [])
  useFrameStyle(frame)

  const { contentHtml, text, version } = detail
  const { id } = detail.article
  const { source, title, facts, lang, dir, missingImage } = head
  useEffect(() => {
    if (frame === null) return
    const { document: page } = frame
    const root = fillArticle(page, contentHtml, { source, title, facts, lang, dir, missingImage })
    const map = mapText(root)
    // The frame is filled here: what it then holds can't be known before.
    // eslint-disable-next-line react-hooks/set-state-in-effect
    setArticle({
      window: frame,
      document: page,
      root,
      map,
      places: placesIn(root),
      isSame: map.text === text,
      articleId: id,
      version,
    })
  }, [frame, contentHtml, text, id, version, source, title, facts, lang, dir, missingImage])

  useEffect(() => {
    if (article !== null) windowPainted()
  }, [article])
  return { onLoad, article }
}

/** Theme, size and measure, live. */
function useFrameStyle(frame: Window | null): void {
  const {
    theme: chosen,
    readingSize,
    readingMeasure,
    readingLineHeight,
    readingFont,
  } = useSettings().settings
  const theme = useTheme(chosen)
  useEffect(() => {
    if (frame === null) return
    const page = frame.document.documentElement
    page.setAttribute('data-theme', theme)
    page.style.setProperty('--size', `${String(readingSize)}px`)
    page.style.setProperty('--measure', `${String(readingMeasure)}px`)
    page.style.setProperty('--leading', String(readingLineHeight))
    page.setAttribute('data-font', readingFont)
  }, [frame, theme, readingSize, readingMeasure, readingLineHeight, readingFont])
}
