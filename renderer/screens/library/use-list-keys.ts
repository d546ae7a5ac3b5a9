// Owns moving through the list of articles by keys: an article opens after a pause, or at once by Enter.
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { Chosen } from '../../state/chosen'
import { usePlace, type Place } from '../../state/place'
import { useAppState } from '../../state/app-state'
import { isKeyOf, takesText, useCommands } from '../../state/commands'
import { nameOfKey, type KeyPress } from '../../state/key-name'
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

/** What a key does to what is chosen; `null` for nothing. */
export type ChosenKeys = (key: KeyPress) => (() => void) | null

/** An article as it is chosen. */
export type ChosenArticle = { readonly id: ArticleId }

/**
 * The keys of a list; `chosen` is `null` where nothing can be changed.
 * @param chosenKeys what keys do to what is chosen, as long as something is
 */
export function useListKeys(
  place: LibraryPlace,
  rows: ArticleRows,
  chosen: Chosen<ChosenArticle> | null,
  chosenKeys: RefObject<ChosenKeys>,
  scrollTo: (index: number) => void,
): ListKeys {
  const { go, replace } = usePlace()
  const { letterKeys } = useAppState().settings
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
      const { target, nativeEvent } = event
      if (event.defaultPrevented || nativeEvent.isComposing || takesText(target)) return
      const ofChosen = isInMenu(target) ? null : chosenKeys.current(nativeEvent)
      if (ofChosen !== null) {
        event.preventDefault()
        ofChosen()
        return
      }
      // Its bar has keys of its own.
      if (!isInList(target)) return
      const id = cursor === null ? undefined : rows.rowAt(cursor)?.id
      const toggle = (): void => {
        if (id !== undefined && cursor !== null) chosen?.toggle({ id }, cursor, false)
      }
      const choosing: Readonly<Record<string, () => void>> = {
        'Shift+ArrowDown': () => {
          extend(1)
        },
        'Shift+ArrowUp': () => {
          extend(-1)
        },
        ' ': toggle,
        ...(letterKeys ? { x: toggle } : {}),
        'Mod+a': () => chosen?.chooseAll(),
        Escape: () => chosen?.clear(),
      }
      // Of a letter alone the name doesn't tell Shift.
      const extending = (key: KeyPress): (() => void) | undefined => {
        const by = isKeyOf('next-article', key) ? 1 : isKeyOf('previous-article', key) ? -1 : null
        if (by === null || !key.shiftKey) return undefined
        return () => {
          extend(by)
        }
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
      const name = nameOfKey(nativeEvent)
      const action = (chosen && (extending(nativeEvent) ?? choosing[name])) ?? keys[name]
      if (action === undefined) return
      event.preventDefault()
      action()
    },
  }
}

const isInList = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[role=listbox]') !== null
/** Also one that stands elsewhere on the page: what happens there comes here, too. */
const isInMenu = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[role=menu], [role=dialog], [role=alertdialog]') !== null
