// Owns showing the passage that a search led to: drawn as a find until the person does something in the article.
import { useEffect } from 'react'
import { drawFound, showSpan } from '../../dom/found'
import type { OpenArticle } from '../../state/place'
import type { ArticleInFrame } from './use-article-frame'

/** Show the passage that the place names. */
export function useFoundPassage(article: ArticleInFrame | null, open: OpenArticle): void {
  const { found } = open
  useEffect(() => {
    if (article === null || found === undefined || article.articleId !== open.id) return
    const { window: frame, map } = article
    const clear = (): void => {
      drawFound(frame, map, 'found-current', [])
    }
    drawFound(frame, map, 'found-current', [found])
    showSpan(frame, map, found)
    frame.addEventListener('pointerdown', clear)
    frame.addEventListener('keydown', clear)
    return () => {
      frame.removeEventListener('pointerdown', clear)
      frame.removeEventListener('keydown', clear)
      clear()
    }
  }, [article, found, open.id])
}
