// Owns where the person is in the app, with back and forward. Leaves the steps to `place-history.ts`, and what is shown to the screens.
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { isWithinTag } from '../../src/model/tag-path'
import { useAppState } from './app-state'
import {
  keepHistory,
  keptHistory,
  moveFrom,
  stepHistory,
  type OpenArticle,
  type Place,
} from './place-history'
import { useAnswer } from './queries'

export type { ComparedVersions, OpenArticle, Place } from './place-history'

type Navigation = {
  readonly place: Place
  readonly go: (place: Place) => void
  /** Go without leaving a step to come back to. */
  readonly replace: (place: Place) => void
  /** `null` where nothing lies that way. */
  readonly back: (() => void) | null
  readonly forward: (() => void) | null
  readonly openArticle: (id: string, options?: Partial<Omit<OpenArticle, 'id'>>) => void
  /** At one of its quotes, where that is given. */
  readonly openDossier: (id: string, quoteId?: string) => void
  readonly openNote: (id: string) => void
}

const PlaceContext = createContext<Navigation | null>(null)

/** Says of the place that is left what is to be found again there. */
type PlaceKeeper = (place: Place) => Place
const keepers: { current: PlaceKeeper }[] = []

/** Say, when the place is left, what is to be found again there. */
export function useKeptPlace(keep: PlaceKeeper): void {
  const current = useRef(keep)
  useEffect(() => {
    current.current = keep
  })
  useEffect(() => {
    keepers.push(current)
    return () => {
      keepers.splice(keepers.indexOf(current), 1)
    }
  }, [])
}

/** Holds the place for everything within. */
export function PlaceProvider({ start, children }: { readonly start: Place; readonly children: ReactNode }) {
  // Another library is told of before the window begins anew with it: until then these are places of the one that it began with.
  const [libraryPath] = useState(useAppState().libraryPath)
  const [history, step] = useReducer(
    stepHistory,
    null,
    () => keptHistory(libraryPath) ?? { places: [start], at: 0 },
  )
  useEffect(() => {
    keepHistory(libraryPath, history)
  }, [libraryPath, history])
  const isGone = useGone(history.places)
  const place = history.places[history.at] ?? start
  const value = useMemo<Navigation>(() => {
    const leave = (): Place => keepers.reduce((left, { current }) => current(left), place)
    const go = (next: Place): void => {
      step({ kind: 'go', place: next, here: leave() })
    }
    const move = (by: 1 | -1): (() => void) | null => {
      const to = moveFrom(history, by, isGone)
      return to === null
        ? null
        : () => {
            step({ kind: 'move', to, here: leave() })
          }
    }
    return {
      place,
      go,
      replace: (next) => {
        step({ kind: 'replace', place: next })
      },
      back: move(-1),
      forward: move(1),
      openArticle: (id, options) => {
        const article = { id, version: null, quoteId: null, ...options }
        // From elsewhere the article opens among all articles: its shelf isn't known.
        go(
          place.screen === 'library'
            ? { ...place, article }
            : { screen: 'library', shelf: 'all', tag: null, article },
        )
      },
      openDossier: (id, quoteId) => {
        go({ screen: 'dossier', id, ...(quoteId === undefined ? {} : { quoteId }) })
      },
      openNote: (id) => {
        go({ screen: 'notes', tag: place.screen === 'notes' ? place.tag : null, id })
      },
    }
  }, [place, history, isGone])
  return <PlaceContext value={value}>{children}</PlaceContext>
}

/** Whether what a place shows is there no more. What was deleted may come back: the place then leads there again. */
function useGone(places: readonly Place[]): (place: Place) => boolean {
  const ids = useMemo(
    () =>
      idsIn(places, (place) =>
        place.screen === 'library' && place.article !== null ? [place.article.id] : [],
      ),
    [places],
  )
  const noteIds = useMemo(
    () => idsIn(places, (place) => (place.screen === 'notes' && place.id !== null ? [place.id] : [])),
    [places],
  )
  const articles = useAnswer('article:gone', { ids }, { enabled: ids.length > 0, keepLast: true }).data
  const notes = useAnswer('note:gone', { ids: noteIds }, { enabled: noteIds.length > 0, keepLast: true }).data
  const dossiers = useAnswer('dossier:list', {}).data
  const tags = useAnswer('tag:list', {}).data
  return useCallback(
    (place) => {
      const hasTag = (wanted: string | null): boolean =>
        wanted === null || tags === undefined || tags.some(({ tag }) => isWithinTag(tag, wanted))
      switch (place.screen) {
        case 'library':
          return (
            !hasTag(place.tag) ||
            (place.article !== null && articles?.some((id) => id === place.article?.id) === true)
          )
        case 'quotes':
          return !hasTag(place.tag)
        case 'notes':
          return !hasTag(place.tag) || notes?.some((id) => id === place.id) === true
        case 'dossier':
          return dossiers !== undefined && !dossiers.some(({ id }) => id === place.id)
        default:
          return false
      }
    },
    [articles, notes, dossiers, tags],
  )
}

/** What is shown at some places, each once, in an order that doesn't depend on theirs. */
const idsIn = (places: readonly Place[], idsOf: (place: Place) => readonly string[]): string[] =>
  [...new Set(places.flatMap(idsOf))].sort()

/** The place, and the ways to others. */
export function usePlace(): Navigation {
  const value = use(PlaceContext)
  if (value === null) throw new Error('no PlaceProvider above')
  return value
}
