// Owns moving through the list of articles by keys: an article opens after a pause, or at once by Enter.
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { usePlace, type Place } from '../../state/place'
import { useShortcuts } from '../../state/shortcuts'
import type { ArticleRows } from './use-article-rows'

type LibraryPlace = Extract<Place, { readonly screen: 'library' }>

/** A pause after which the article that the keys went to opens: those passed by don't. */
const OPEN_AFTER_MS = 130

type ListKeys = {
  /** The row that the keys are at. */
  readonly cursor: number | null
  /** The same function each time. */
  readonly openRow: (index: number, id: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** The keys of a list. */
export function useListKeys(
  place: LibraryPlace,
  rows: ArticleRows,
  scrollTo: (index: number) => void,
): ListKeys {
  const { go, replace } = usePlace()
  const [moved, setMoved] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const openIndex = place.article === null ? null : rows.indexOf(place.article.id)
  const cursor = moved ?? openIndex
  const openAs = (id: string, visit: (next: Place) => void): void => {
    clearTimeout(timer.current)
    if (place.article?.id !== id) visit({ ...place, article: { id, version: null, quoteId: null } })
  }
  const latest = useRef({ openAs, go })
  useEffect(() => {
    latest.current = { openAs, go }
  })
  const openRow = useCallback((index: number, id: string) => {
    setMoved(index)
    latest.current.openAs(id, latest.current.go)
  }, [])
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  // What was opened by other ways takes the cursor along.
  const [lastOpen, setLastOpen] = useState(place.article?.id)
  if (lastOpen !== place.article?.id) {
    setLastOpen(place.article?.id)
    setMoved(null)
  }

  const move = (by: 1 | -1): void => {
    if (rows.total === null || rows.total === 0) return
    const next = cursor === null ? 0 : Math.min(rows.total - 1, Math.max(0, cursor + by))
    setMoved(next)
    scrollTo(next)
    clearTimeout(timer.current)
    const id = rows.rowAt(next)?.id
    if (id === undefined) return
    timer.current = setTimeout(() => {
      latest.current.openAs(id, replace)
    }, OPEN_AFTER_MS)
  }
  const enter = (): void => {
    const id = cursor === null ? undefined : rows.rowAt(cursor)?.id
    if (id === undefined) return
    openAs(id, go)
    document.querySelector<HTMLElement>('iframe[data-pane]')?.focus()
  }
  useShortcuts({
    j: () => {
      move(1)
    },
    k: () => {
      move(-1)
    },
    o: enter,
  })
  return {
    cursor,
    openRow,
    onKeyDown: (event) => {
      const keys: Readonly<Record<string, () => void>> = {
        ArrowDown: () => {
          move(1)
        },
        ArrowUp: () => {
          move(-1)
        },
        Enter: enter,
      }
      const action = event.altKey ? undefined : keys[event.key]
      if (action === undefined) return
      event.preventDefault()
      action()
    },
  }
}
