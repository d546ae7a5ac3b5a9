// Owns the place in an article: gone to when it is opened, kept while type and width change, and remembered. Leaves finding it to `dom/`.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { offsetAtTop, topOfOffset } from '../../dom/reading-place'
import { useKeptPlace, type OpenArticle } from '../../state/place'
import { readingPlace, rememberReadingPlace } from '../../state/remembered'
import type { ArticleInFrame } from './use-article-frame'

/** Scrolling has come to rest after this: until then nothing is written. */
const REST_MS = 150

/** Keep the place in the article that is shown. */
export function useReadingPlace(article: ArticleInFrame | null, open: OpenArticle): void {
  const done = useRef<OpenArticle | null>(null)
  useLayoutEffect(() => {
    // Where it was left on the way that is gone back: from there on, as if it had been read there last.
    if (article === null || open.at === undefined || done.current === open || open.id !== article.articleId)
      return
    done.current = open
    rememberReadingPlace(article.articleId, { offset: open.at, length: article.map.text.length })
    article.window.scrollTo(0, topOfOffset(article.window, article.map, open.at))
  }, [article, open])
  useKeptPlace((left) =>
    article !== null && left.screen === 'library' && left.article?.id === article.articleId
      ? { ...left, article: { ...left.article, at: offsetAtTop(article.window, article.map) } }
      : left,
  )
  // Before the window is drawn: the top of an article that was left further down is never seen.
  useLayoutEffect(() => {
    if (article !== null)
      article.window.scrollTo(0, topOfOffset(article.window, article.map, placeIn(article)))
  }, [article])
  useEffect(() => {
    if (article === null) return
    const { window: frame, map, root, articleId } = article
    let offset = placeIn(article)
    let resting: ReturnType<typeof setTimeout> | undefined
    // Scroll events come late: one that we caused ourselves says nothing of where the person wants to be.
    let ownTop = -1
    const remember = (): void => {
      resting = undefined
      rememberReadingPlace(articleId, { offset, length: map.text.length })
    }
    const onScroll = (): void => {
      if (Math.abs(frame.scrollY - ownTop) < 2) return
      ownTop = -1
      offset = offsetAtTop(frame, map)
      clearTimeout(resting)
      resting = setTimeout(remember, REST_MS)
    }
    const leave = (): void => {
      if (resting !== undefined) remember()
    }
    // Type that grows and a window that narrows move all the text, and pictures that arrive what follows them.
    const observer = new ResizeObserver(() => {
      frame.scrollTo(0, topOfOffset(frame, map, offset))
      ownTop = frame.scrollY
    })
    observer.observe(root)
    frame.addEventListener('scroll', onScroll)
    window.addEventListener('pagehide', leave)
    return () => {
      clearTimeout(resting)
      leave()
      observer.disconnect()
      frame.removeEventListener('scroll', onScroll)
      window.removeEventListener('pagehide', leave)
    }
  }, [article])
}

/** The offset to begin at: in a version of another length, the same share of it. */
function placeIn({ articleId, map: { text } }: ArticleInFrame): number {
  const place = readingPlace(articleId)
  if (place === null) return 0
  return place.length === text.length ? place.offset : Math.floor((place.offset / place.length) * text.length)
}
