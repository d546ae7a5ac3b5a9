// Owns what the links do that lead within an article: a note is shown beside its reference, any other place is gone to.
import { useEffect } from 'react'
import { goToElement, inwardLinkAt, noteOfLink, showNote } from '../../dom/notes'
import { useMessages } from '../../messages/messages-context'
import type { ArticleInFrame } from './use-article-frame'

/** Follow the links within the article. */
export function useInwardLinks(article: ArticleInFrame | null): void {
  const m = useMessages()
  useEffect(() => {
    if (article === null) return
    const { window: frame, document: page, places } = article
    const listening = new AbortController()
    const { signal } = listening
    let close: (() => void) | null = null
    const isInBox = (target: EventTarget | null): boolean =>
      target !== null && 'closest' in target && (target as Element).closest('.note-box') !== null
    const click = (event: MouseEvent): void => {
      const inward = inwardLinkAt(event.target, places)
      if (inward === null) return
      event.preventDefault()
      const note = noteOfLink(inward.link, inward.goal)
      if (note === null) goToElement(frame, inward.goal)
      else close = showNote(frame, { link: inward.link, note, places, words: m.noteBox })
    }
    const leave = (): void => {
      close?.()
      close = null
    }
    page.addEventListener('click', click, { signal })
    page.addEventListener(
      'pointerdown',
      (event) => {
        if (!isInBox(event.target)) leave()
      },
      { signal, capture: true },
    )
    page.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || close === null) return
        event.preventDefault()
        leave()
      },
      { signal, capture: true },
    )
    return () => {
      leave()
      listening.abort()
    }
  }, [article, m])
}
