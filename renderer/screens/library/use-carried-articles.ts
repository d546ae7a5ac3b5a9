// Owns dragging articles of the list: the one that is taken up, or with it all that are chosen.
import { useCallback, useEffect, useRef, type DragEvent } from 'react'
import type { ArticleId } from '../../../src/model/ids'
import { carry } from '../../dom/carried'
import { useMessages } from '../../messages/messages-context'
import type { Chosen } from '../../state/chosen'
import type { ChosenArticle } from './use-list-keys'

/** Begins to drag; the same function each time. `null` where nothing can be changed. */
export type CarryRow = ((event: DragEvent, id: ArticleId) => void) | null

/** How a row is dragged. */
export function useCarriedArticles(chosen: Chosen<ChosenArticle> | null): CarryRow {
  const m = useMessages()
  const latest = useRef({ m, chosen })
  useEffect(() => {
    latest.current = { m, chosen }
  })
  const carryRow = useCallback((event: DragEvent, id: ArticleId) => {
    const { chosen: all, m: words } = latest.current
    const articles = all?.has(id) === true ? all.items.map((item) => item.id) : [id]
    carry(event.nativeEvent, { articles, quotes: [] }, words.articles(articles.length))
  }, [])
  return chosen === null ? null : carryRow
}
