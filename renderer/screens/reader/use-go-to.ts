// Owns going to the quote that the place asks for. Leaves the way there to the reader.
import { useEffect, useRef } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import type { OpenArticle } from '../../state/place'

/** Go to the quote that the place asks for, once, as soon as its words have been found. */
export function useGoTo(
  open: OpenArticle,
  detail: ArticleDetail,
  anchors: ReadonlyMap<string, number>,
  go: (id: string, isToBeShown: boolean) => void,
): void {
  const done = useRef<OpenArticle | null>(null)
  useEffect(() => {
    const { quoteId } = open
    if (done.current === open || quoteId === null || open.id !== detail.article.id) return
    const placed = detail.quotes.find(({ quote }) => quote.id === quoteId)
    if (placed === undefined || (placed.span !== null && !anchors.has(quoteId))) return
    done.current = open
    // Whoever comes back is where they were, which may be far from the quote.
    go(quoteId, open.at === undefined)
  })
}
