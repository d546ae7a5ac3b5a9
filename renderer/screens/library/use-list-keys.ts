// Owns moving through the list of articles by keys: an article opens after a pause, or at once by Enter.
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Chosen } from '../../state/chosen'
import { usePlace, type Place } from '../../state/place'
import { useCommands } from '../../state/commands'
import type { ArticleId } from '../../../src/model/ids'
import type { PressKeys } from './article-row'
import type { ArticleRows } from './use-article-rows'

type LibraryPlace = Extract<Place, { readonly screen: 'library' }>

/** A pause after which the article that the keys went to opens: those passed by don't. */
const OPEN_AFTER_MS = 130

type ListKeys = {
  /** The row that the keys are at. */
  readonly cursor: number | null
  /** The same function each time. */
  readonly pressRow: (index: number, id: ArticleId, keys: PressKeys) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** An article as it is chosen. */
export type ChosenArticle = { readonly id: ArticleId }

/** The keys of a list; `chosen` is `null` where nothing can be changed. */
export function useListKeys(
  place: LibraryPlace,
  rows: ArticleRows,
  chosen: Chosen<ChosenArticle> | null,
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
  const press = (index: number, id: ArticleId, { shiftKey, ctrlKey, metaKey }: PressKeys): void => {
    setMoved(index)
    if (chosen !== null && shiftKey) chosen.extendTo({ id }, index, cursor ?? index)
    else if (chosen !== null && (ctrlKey || metaKey)) chosen.toggle({ id }, index, false)
    else {
      chosen?.clear()
      openAs(id, go)
    }
  }
  const latest = useRef({ openAs, press })
  useEffect(() => {
    latest.current = { openAs, press }
  })
  const pressRow = useCallback((index: number, id: ArticleId, keys: PressKeys) => {
    latest.current.press(index, id, keys)
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

  const step = (by: 1 | -1): { readonly to: number; readonly id: ArticleId | null } | null => {
    if (rows.total === null || rows.total === 0) return null
    const to = cursor === null ? 0 : Math.min(rows.total - 1, Math.max(0, cursor + by))
    setMoved(to)
    scrollTo(to)
    clearTimeout(timer.current)
    return { to, id: rows.rowAt(to)?.id ?? null }
  }
  const extend = (by: 1 | -1): void => {
    const from = cursor ?? 0
    const next = step(by)
    if (next !== null && next.id !== null) chosen?.extendTo({ id: next.id }, next.to, from)
  }
  const move = (by: 1 | -1): void => {
    const id = step(by)?.id ?? null
    if (id === null) return
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
  useCommands({
    'next-article': () => {
      move(1)
    },
    'previous-article': () => {
      move(-1)
    },
    'read-article': enter,
  })
  return {
    cursor,
    pressRow,
    onKeyDown: (event) => {
      const id = cursor === null ? undefined : rows.rowAt(cursor)?.id
      const choosing: Readonly<Record<string, () => void>> = {
        'Shift+ArrowDown': () => {
          extend(1)
        },
        'Shift+ArrowUp': () => {
          extend(-1)
        },
        ' ': () => {
          if (id !== undefined && cursor !== null) chosen?.toggle({ id }, cursor, false)
        },
        'Mod+a': () => chosen?.chooseAll(),
        Escape: () => chosen?.clear(),
      }
      const keys: Readonly<Record<string, () => void>> = {
        ArrowDown: () => {
          move(1)
        },
        ArrowUp: () => {
          move(-1)
        },
        Enter: enter,
      }
      const held = `${event.ctrlKey || event.metaKey ? 'Mod+' : ''}${event.shiftKey ? 'Shift+' : ''}`
      const action = event.altKey ? undefined : ((chosen && choosing[held + event.key]) ?? keys[event.key])
      if (action === undefined) return
      event.preventDefault()
      action()
    },
  }
}
