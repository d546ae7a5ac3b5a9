// Owns the places where one was, in order, and the steps through them. Leaves showing a place to the screens.
import type { RequestOf } from '../../src/contract'
import type { FoundKind } from '../../src/model/answers'

/** What the main pane shows. Ids are plain strings: main checks them. */
export type Place =
  | {
      readonly screen: 'library'
      readonly shelf: 'inbox' | 'all' | 'archive'
      readonly tag: string | null
      readonly article: OpenArticle | null
    }
  | {
      readonly screen: 'quotes'
      readonly tag: string | null
      /** The other conditions; absent for none. */
      readonly filter?: RequestOf<'quote:groups'>['filter']
      /** Words that were typed there. */
      readonly text?: string
    }
  | StatementsPlace
  | {
      readonly screen: 'dossier'
      readonly id: string
      /** The quote to go to. */
      readonly quoteId?: string
      /** The part that stood first in view when the place was left. */
      readonly part?: string
    }
  | {
      readonly screen: 'notes'
      readonly tag: string | null
      /** The note that is open; `null` before one is chosen. */
      readonly id: string | null
      /** It was begun just now: the keyboard goes to its title. */
      readonly isFresh?: boolean
    }
  | {
      readonly screen: 'search'
      readonly query: string
      readonly isExact: boolean
      readonly kind: FoundKind
      /** The saved search that it began with; `null` for none. */
      readonly savedId: string | null
    }
  | { readonly screen: 'trash' }
  | { readonly screen: 'health' }
  | { readonly screen: 'captures' }
  | { readonly screen: 'import' }
  | { readonly screen: 'tags' }

/** How all statements are shown. */
export const STATEMENT_VIEWS = ['table', 'timeline', 'compare', 'pledges'] as const
export type StatementView = (typeof STATEMENT_VIEWS)[number]

type StatementFilter = RequestOf<'statement:months'>['filter']

export type StatementsPlace = {
  readonly screen: 'statements'
  /** As a table where it isn't said. */
  readonly view?: StatementView
  /** Absent for none. */
  readonly filter?: StatementFilter
  /** Words that were typed there. */
  readonly text?: string
  /** Whose pledges are shown. */
  readonly speaker?: string | null
  /** What the two sides ask for that are compared. */
  readonly sides?: readonly [StatementSide, StatementSide]
}
type StatementSide = Pick<StatementFilter, 'speaker' | 'from' | 'to'>

/** `version` is `null` for the newest; `quoteId` is the quote to go to. */
export type OpenArticle = {
  readonly id: string
  readonly version: number | null
  readonly quoteId: string | null
  /** The part of the margin to begin with, where that is asked for. */
  readonly part?: 'note' | 'details' | 'versions'
  /** Two versions beside each other, in place of the article. */
  readonly compare?: ComparedVersions
  /** The unit of its text that stood first in view when the place was left: gone to in place of the quote. */
  readonly at?: number
  /** The passage that a search led to. */
  readonly found?: { readonly start: number; readonly end: number }
}

/** The numbers of two versions. */
export type ComparedVersions = { readonly before: number; readonly after: number }

export type History = { readonly places: readonly Place[]; readonly at: number }
/** `here` is the place that is left, with what is to be found again of it. */
export type Step =
  | { readonly kind: 'go'; readonly place: Place; readonly here?: Place }
  | { readonly kind: 'replace'; readonly place: Place }
  | { readonly kind: 'move'; readonly to: number; readonly here?: Place }

const HISTORY_LIMIT = 100

/** The history after a step; a step that leads nowhere changes nothing. */
export function stepHistory(history: History, step: Step): History {
  switch (step.kind) {
    case 'go': {
      const left = leave(history, step.here)
      const here = left.places[left.at]
      // Where one is already, is gone to once more, and leaves no step.
      if (here !== undefined && isSamePlace(here, step.place))
        return { ...left, places: left.places.with(left.at, step.place) }
      const places = [...left.places.slice(0, left.at + 1), step.place].slice(-HISTORY_LIMIT)
      return { places, at: places.length - 1 }
    }
    case 'replace':
      return { ...history, places: history.places.with(history.at, step.place) }
    case 'move':
      return step.to < 0 || step.to >= history.places.length || step.to === history.at
        ? history
        : { ...leave(history, step.here), at: step.to }
  }
}

const leave = (history: History, here: Place | undefined): History =>
  here === undefined ? history : { ...history, places: history.places.with(history.at, here) }

/** Where a move leads: past what is gone, and past what is the same as here. `null` where nothing lies that way. */
export function moveFrom(
  { places, at }: History,
  by: 1 | -1,
  isGone: (place: Place) => boolean,
): number | null {
  const here = places[at]
  for (let to = at + by; to >= 0 && to < places.length; to += by) {
    const place = places[to]
    if (place !== undefined && here !== undefined && !isGone(place) && !isSamePlace(place, here)) return to
  }
  return null
}

/** Whether two places are the same, wherever one was in them. */
export function isSamePlace(a: Place, b: Place): boolean {
  return JSON.stringify(bare(a)) === JSON.stringify(bare(b))
}

function bare(place: Place): unknown {
  switch (place.screen) {
    case 'library': {
      const { article } = place
      return [
        'library',
        place.shelf,
        place.tag,
        article && [article.id, article.version, article.quoteId, article.compare ?? null],
      ]
    }
    case 'quotes':
      return [
        'quotes',
        place.tag,
        Object.entries(place.filter ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ]
    case 'statements':
      return [
        'statements',
        place.view ?? 'table',
        place.speaker ?? null,
        Object.entries(place.filter ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1)),
      ]
    case 'notes':
      return ['notes', place.tag, place.id]
    case 'search':
      return ['search', place.query, place.isExact, place.kind, place.savedId]
    case 'dossier':
      return ['dossier', place.id, place.quoteId ?? null]
    default:
      return place.screen
  }
}

const KEY = 'places'

/** The history of this window and library, if it was loaded anew; `null` for a window that has just been made. */
export function keptHistory(library: string): History | null {
  const stored = sessionStorage.getItem(KEY)
  if (stored === null) return null
  // Written below and nowhere else, by this program: it ends with the window.
  const kept = JSON.parse(stored) as History & { readonly library: string }
  return kept.library === library ? { places: kept.places, at: kept.at } : null
}

/** Keep the history as long as the window is there. */
export function keepHistory(library: string, history: History): void {
  sessionStorage.setItem(KEY, JSON.stringify({ library, ...history }))
}
