// Owns which picture of the article is shown large: by a click, or by Enter while the keys are on it.
import { useCallback, useEffect, useState } from 'react'
import { pictureAt, pictureOf, reachPictures, type Picture } from '../../dom/pictures'
import { useMessages } from '../../messages/messages-context'
import type { ArticleInFrame } from './use-article-frame'

/** The picture that is shown large, with how to close it. */
export function usePictures(article: ArticleInFrame | null): {
  readonly picture: Picture | null
  readonly close: () => void
} {
  const m = useMessages()
  const [shown, setShown] = useState<HTMLImageElement | null>(null)
  useEffect(() => {
    if (article === null) return
    const { document: page, window: frame, root } = article
    const listening = new AbortController()
    const { signal } = listening
    const open = (event: Event): void => {
      const image = pictureAt(event.target)
      if (image === null) return
      event.preventDefault()
      event.stopPropagation()
      setShown(image)
    }
    page.addEventListener(
      'click',
      (event) => {
        // What is dragged over is selected, and not pressed.
        if (frame.getSelection()?.isCollapsed !== false) open(event)
      },
      { signal, capture: true },
    )
    page.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Enter' && !event.isComposing) open(event)
      },
      { signal, capture: true },
    )
    const stop = reachPictures(root, m.picture.enlarge)
    return () => {
      stop()
      listening.abort()
      setShown(null)
    }
  }, [article, m])
  const close = useCallback(() => {
    setShown(null)
    // The dialog gives the keys back to the frame first.
    setTimeout(() => shown?.focus({ preventScroll: true }))
  }, [shown])
  return { picture: shown === null ? null : pictureOf(shown), close }
}
