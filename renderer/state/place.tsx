// Owns where the person is in the app, with back and forward. Leaves what is shown there to the screens.
import { createContext, use, useMemo, useReducer, type ReactNode } from 'react'

/** What the main pane shows. Ids are plain strings: main checks them. */
export type Place =
  | {
      readonly screen: 'library'
      readonly shelf: 'inbox' | 'all' | 'archive'
      readonly tag: string | null
      readonly article: OpenArticle | null
    }
  | { readonly screen: 'quotes'; readonly tag: string | null }
  | {
      readonly screen: 'notes'
      readonly tag: string | null
      /** The note that is open; `null` before one is chosen. */
      readonly id: string | null
      /** It was begun just now: the keyboard goes to its title. */
      readonly isFresh?: boolean
    }
  | { readonly screen: 'dossier'; readonly id: string }
  | { readonly screen: 'trash' }
  | { readonly screen: 'health' }
  | { readonly screen: 'captures' }
  | { readonly screen: 'tags' }

/** `version` is `null` for the newest; `quoteId` is the quote to go to. */
export type OpenArticle = {
  readonly id: string
  readonly version: number | null
  readonly quoteId: string | null
  /** The part of the margin to begin with, where that is asked for. */
  readonly part?: 'note' | 'details' | 'versions'
  /** Two versions beside each other, in place of the article. */
  readonly compare?: ComparedVersions
}

/** The numbers of two versions. */
export type ComparedVersions = { readonly before: number; readonly after: number }

type History = { readonly places: readonly Place[]; readonly at: number }
type Step =
  | { readonly kind: 'go'; readonly place: Place }
  | { readonly kind: 'replace'; readonly place: Place }
  | { readonly kind: 'move'; readonly by: 1 | -1 }

const HISTORY_LIMIT = 100

/** The history after a step; a step that leads nowhere changes nothing. */
export function stepHistory(history: History, step: Step): History {
  switch (step.kind) {
    case 'go': {
      const places = [...history.places.slice(0, history.at + 1), step.place].slice(-HISTORY_LIMIT)
      return { places, at: places.length - 1 }
    }
    case 'replace':
      return { ...history, places: history.places.with(history.at, step.place) }
    case 'move': {
      const at = history.at + step.by
      return at < 0 || at >= history.places.length ? history : { ...history, at }
    }
  }
}

type Navigation = {
  readonly place: Place
  readonly go: (place: Place) => void
  /** Go without leaving a step to come back to. */
  readonly replace: (place: Place) => void
  readonly back: () => void
  readonly forward: () => void
  readonly openArticle: (id: string, options?: Partial<Omit<OpenArticle, 'id'>>) => void
  readonly openDossier: (id: string) => void
  readonly openNote: (id: string) => void
}

const PlaceContext = createContext<Navigation | null>(null)

/** Holds the place for everything within. */
export function PlaceProvider({ start, children }: { readonly start: Place; readonly children: ReactNode }) {
  const [history, step] = useReducer(stepHistory, { places: [start], at: 0 })
  const place = history.places[history.at] ?? start
  const value = useMemo<Navigation>(() => {
    const go = (next: Place): void => {
      step({ kind: 'go', place: next })
    }
    return {
      place,
      go,
      replace: (next) => {
        step({ kind: 'replace', place: next })
      },
      back: () => {
        step({ kind: 'move', by: -1 })
      },
      forward: () => {
        step({ kind: 'move', by: 1 })
      },
      openArticle: (id, options) => {
        const article = { id, version: null, quoteId: null, ...options }
        // From elsewhere the article opens among all articles: its shelf isn't known.
        go(
          place.screen === 'library'
            ? { ...place, article }
            : { screen: 'library', shelf: 'all', tag: null, article },
        )
      },
      openDossier: (id) => {
        go({ screen: 'dossier', id })
      },
      openNote: (id) => {
        go({ screen: 'notes', tag: place.screen === 'notes' ? place.tag : null, id })
      },
    }
  }, [place])
  return <PlaceContext value={value}>{children}</PlaceContext>
}

/** The place, and the ways to others. */
export function usePlace(): Navigation {
  const value = use(PlaceContext)
  if (value === null) throw new Error('no PlaceProvider above')
  return value
}
