// Owns what a library should hold after a list of acknowledged changes: a model that shares no code with the library.
// Leaves how a change is made, and reading what a library does hold, to the modules beside it.

export type QuoteState = {
  readonly version: number
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly colour: string
  readonly note: string
}
export type ArticleState = {
  readonly title: string
  readonly tags: readonly string[]
  readonly note: string
  /** The sealed texts, version 1 first. */
  readonly texts: readonly string[]
  readonly quotes: Readonly<Record<string, QuoteState>>
}
export type DossierState = { readonly title: string; readonly paragraphs: readonly string[] }
/** A free note. */
export type NoteState = { readonly title: string; readonly note: string; readonly tags: readonly string[] }
export type TrashState =
  | { readonly kind: 'article'; readonly content: ArticleState }
  | { readonly kind: 'dossier'; readonly content: DossierState }
  | { readonly kind: 'note'; readonly content: NoteState }
  | {
      readonly kind: 'quote'
      /** Where it goes back to; `null` when only the library knows. */
      readonly article: string | null
      readonly content: QuoteState
    }

/** All of a library, by record id. */
export type State = {
  readonly articles: Readonly<Record<string, ArticleState>>
  readonly dossiers: Readonly<Record<string, DossierState>>
  readonly notes: Readonly<Record<string, NoteState>>
  readonly trash: Readonly<Record<string, TrashState>>
}

export const EMPTY_STATE: State = { articles: {}, dossiers: {}, notes: {}, trash: {} }

/** One change, with all that it needs but the identifier of what it makes. */
export type Operation =
  | {
      readonly kind: 'add-article'
      readonly title: string
      readonly text: string
      readonly image: string
    }
  | {
      readonly kind: 'add-version'
      readonly article: string
      readonly title: string
      readonly text: string
      readonly image: string
    }
  | { readonly kind: 'change-tags'; readonly article: string; readonly tags: readonly string[] }
  | { readonly kind: 'write-note'; readonly article: string; readonly note: string }
  | { readonly kind: 'add-quote'; readonly article: string; readonly quote: QuoteState }
  | {
      readonly kind: 'change-quote'
      readonly article: string
      readonly id: string
      readonly note: string
      readonly colour: string
    }
  | { readonly kind: 'remove-quote'; readonly article: string; readonly id: string }
  | { readonly kind: 'create-dossier'; readonly title: string }
  | { readonly kind: 'edit-dossier'; readonly dossier: string; readonly paragraph: string }
  | { readonly kind: 'create-note'; readonly title: string }
  | {
      readonly kind: 'change-note'
      readonly note: string
      readonly text: string
      readonly tags: readonly string[]
    }
  | { readonly kind: 'delete-note'; readonly note: string }
  | { readonly kind: 'delete-article'; readonly article: string }
  | { readonly kind: 'delete-dossier'; readonly dossier: string }
  | { readonly kind: 'restore'; readonly id: string }
  | { readonly kind: 'purge'; readonly id: string }
  | { readonly kind: 'back-up' }

type Shelf<T> = Readonly<Record<string, T>>

const without = <T>(shelf: Shelf<T>, id: string): Shelf<T> =>
  Object.fromEntries(Object.entries(shelf).filter(([key]) => key !== id))

function at<T>(shelf: Shelf<T>, id: string): T {
  const value = shelf[id]
  if (value === undefined) throw new Error(`the model has no ${id}`)
  return value
}

const withArticle = (state: State, id: string, change: (old: ArticleState) => ArticleState): State => ({
  ...state,
  articles: { ...state.articles, [id]: change(at(state.articles, id)) },
})

/** Give the state after a change. `made` is the identifier of what it made; `null` where it makes nothing. */
export function applyOperation(state: State, operation: Operation, made: string | null): State {
  const id = made ?? ''
  switch (operation.kind) {
    case 'add-article': {
      const { title, text } = operation
      const added: ArticleState = { title, tags: [], note: '', texts: [text], quotes: {} }
      return { ...state, articles: { ...state.articles, [id]: added } }
    }
    case 'add-version':
      return withArticle(state, operation.article, (old) => ({
        ...old,
        // What nobody wrote follows the newest capture.
        title: operation.title,
        texts: [...old.texts, operation.text],
      }))
    case 'change-tags':
      return withArticle(state, operation.article, (old) => ({ ...old, tags: operation.tags }))
    case 'write-note':
      return withArticle(state, operation.article, (old) => ({ ...old, note: operation.note }))
    case 'add-quote':
      return withArticle(state, operation.article, (old) => ({
        ...old,
        quotes: { ...old.quotes, [id]: operation.quote },
      }))
    case 'change-quote':
      return withArticle(state, operation.article, (old) => {
        const { note, colour } = operation
        const changed = { ...at(old.quotes, operation.id), note, colour }
        return { ...old, quotes: { ...old.quotes, [operation.id]: changed } }
      })
    case 'remove-quote': {
      const content = at(at(state.articles, operation.article).quotes, operation.id)
      const removed = withArticle(state, operation.article, (old) => ({
        ...old,
        quotes: without(old.quotes, operation.id),
      }))
      return inTrash(removed, operation.id, { kind: 'quote', article: operation.article, content })
    }
    case 'create-dossier':
      return {
        ...state,
        dossiers: { ...state.dossiers, [id]: { title: operation.title, paragraphs: [] } },
      }
    case 'edit-dossier': {
      const old = at(state.dossiers, operation.dossier)
      const edited = { ...old, paragraphs: [...old.paragraphs, operation.paragraph] }
      return { ...state, dossiers: { ...state.dossiers, [operation.dossier]: edited } }
    }
    case 'create-note':
      return {
        ...state,
        notes: { ...state.notes, [id]: { title: operation.title, note: '', tags: [] } },
      }
    case 'change-note': {
      const { note, text, tags } = operation
      const changed = { ...at(state.notes, note), note: text, tags }
      return { ...state, notes: { ...state.notes, [note]: changed } }
    }
    case 'delete-note': {
      const content = at(state.notes, operation.note)
      const removed = { ...state, notes: without(state.notes, operation.note) }
      return inTrash(removed, operation.note, { kind: 'note', content })
    }
    case 'delete-article': {
      const content = at(state.articles, operation.article)
      const removed = { ...state, articles: without(state.articles, operation.article) }
      return inTrash(removed, operation.article, { kind: 'article', content })
    }
    case 'delete-dossier': {
      const content = at(state.dossiers, operation.dossier)
      const removed = { ...state, dossiers: without(state.dossiers, operation.dossier) }
      return inTrash(removed, operation.dossier, { kind: 'dossier', content })
    }
    case 'purge':
      return { ...state, trash: without(state.trash, operation.id) }
    case 'back-up':
      return state
    case 'restore':
      return applyRestore(state, operation.id)
  }
}

function applyRestore(state: State, id: string): State {
  const entry = at(state.trash, id)
  const rest: State = { ...state, trash: without(state.trash, id) }
  switch (entry.kind) {
    case 'article':
      return { ...rest, articles: { ...state.articles, [id]: entry.content } }
    case 'dossier':
      return { ...rest, dossiers: { ...state.dossiers, [id]: entry.content } }
    case 'note':
      return { ...rest, notes: { ...state.notes, [id]: entry.content } }
    case 'quote':
      return withArticle(rest, entry.article ?? '', (old) => ({
        ...old,
        quotes: { ...old.quotes, [id]: entry.content },
      }))
  }
}

const inTrash = (state: State, id: string, entry: TrashState): State => ({
  ...state,
  trash: { ...state.trash, [id]: entry },
})

/** Whether what lies in the trash has a place to go back to. */
export function isRestorable(state: State, id: string): boolean {
  const entry = at(state.trash, id)
  return entry.kind !== 'quote' || (entry.article !== null && Object.hasOwn(state.articles, entry.article))
}

/**
 * States in which a crash may leave a change that takes two files. A quote lies among its article's quotes or in the trash: half-way
 * it is in both, and never in neither.
 */
export function halfwayStates(state: State, operation: Operation): readonly State[] {
  if (operation.kind === 'remove-quote') {
    const content = at(at(state.articles, operation.article).quotes, operation.id)
    return [inTrash(state, operation.id, { kind: 'quote', article: operation.article, content })]
  }
  const entry = operation.kind === 'restore' ? at(state.trash, operation.id) : null
  if (operation.kind !== 'restore' || entry?.kind !== 'quote') return []
  return [inTrash(applyRestore(state, operation.id), operation.id, entry)]
}

/** The identifier of what a change made, found by what a library holds beyond the model; `null` when there is none. */
export function findMade(before: State, operation: Operation, actual: State): string | null {
  const beyond = (have: Shelf<unknown>, had: Shelf<unknown>): string | null =>
    Object.keys(have).find((id) => !Object.hasOwn(had, id)) ?? null
  switch (operation.kind) {
    case 'add-article':
      return beyond(actual.articles, before.articles)
    case 'create-dossier':
      return beyond(actual.dossiers, before.dossiers)
    case 'create-note':
      return beyond(actual.notes, before.notes)
    case 'add-quote': {
      const { article } = operation
      return beyond(actual.articles[article]?.quotes ?? {}, before.articles[article]?.quotes ?? {})
    }
    default:
      return null
  }
}

/** What in one state differs from another, one line for each record; what lies in the trash is compared by kind only. */
export function differencesOf(expected: State, actual: State): readonly string[] {
  const trashKinds = (trash: State['trash']): Shelf<string> =>
    Object.fromEntries(Object.entries(trash).map(([id, { kind }]) => [id, kind]))
  return [
    ...shelfDifferences('article', expected.articles, actual.articles),
    ...shelfDifferences('dossier', expected.dossiers, actual.dossiers),
    ...shelfDifferences('note', expected.notes, actual.notes),
    ...shelfDifferences('trash', trashKinds(expected.trash), trashKinds(actual.trash)),
  ]
}

function shelfDifferences(name: string, expected: Shelf<unknown>, actual: Shelf<unknown>): string[] {
  const ids = new Set([...Object.keys(expected), ...Object.keys(actual)])
  return [...ids].flatMap((id) => {
    const [should, is] = [stableText(expected[id]), stableText(actual[id])]
    if (should === is) return []
    if (is === undefined) return [`${name} ${id} is lost`]
    if (should === undefined) return [`${name} ${id} is there and should not be`]
    let from = 0
    while (should[from] === is[from]) from++
    return [`${name} ${id} is not as acknowledged: …${is.slice(Math.max(0, from - 40), from + 40)}…`]
  })
}

/** JSON with the keys in order, so that equal values have equal texts. */
function stableText(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  )
}
