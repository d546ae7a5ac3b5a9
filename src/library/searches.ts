// Owns the saved searches on disk: one record, made when the first search is saved. Leaves searching to `search`.
import { AppError } from '../errors'
import type { SearchId } from '../model/ids'
import { LIBRARY_SCHEMA } from '../model/record'
import type { SavedSearch, SavedSearches } from '../model/saved-search'
import * as layout from './layout'
import { readRecord } from './record'
import { SEARCHES } from './record-types'
import type { Step } from './step'
import type { Store } from './store'

export type SearchDraft = Pick<SavedSearch, 'name' | 'query' | 'isExact'>

export type SearchStore = {
  /** All, by name. @throws {AppError} damaged, newer-record, storage */
  read(): Promise<readonly SavedSearch[]>
  save(draft: SearchDraft): Promise<SavedSearch>
  /** Give it another name or query. @throws {AppError} not-found */
  change(id: SearchId, draft: Partial<SearchDraft>): Promise<SavedSearch>
  /** @throws {AppError} not-found */
  remove(id: SearchId): Promise<void>
}

const EMPTY: SavedSearches = { schema: LIBRARY_SCHEMA, revision: 0, searches: [] }

/** Give the saved searches of a library. Every method throws `AppError` damaged or what the disk says. */
export function makeSearchStore(store: Store): SearchStore {
  const found = (all: SavedSearches, id: SearchId): SavedSearch => {
    const search = all.searches.find((one) => one.id === id)
    if (search === undefined) throw new AppError('not-found', { what: 'search', id })
    return search
  }
  return {
    read: async () => [...(await readSearches(store)).searches].sort(byName),
    save: (draft) =>
      store.change(async (step) => {
        const all = await readSearches(store)
        const now = store.clock()
        const id = store.newId() as SearchId
        const search: SavedSearch = { id, ...draft, createdAt: now, updatedAt: now }
        step.name({ kind: 'search-saved', target: id, title: search.name, count: 1 })
        await writeSearches(store, step, all, [...all.searches, search])
        return search
      }),
    change: (id, draft) =>
      store.change(async (step) => {
        const all = await readSearches(store)
        const search: SavedSearch = { ...found(all, id), ...draft, updatedAt: store.clock() }
        step.name({ kind: 'search-changed', target: id, title: search.name, count: 1 })
        await writeSearches(
          store,
          step,
          all,
          all.searches.map((one) => (one.id === id ? search : one)),
        )
        return search
      }),
    remove: (id) =>
      store.change(async (step) => {
        const all = await readSearches(store)
        step.name({ kind: 'search-deleted', target: id, title: found(all, id).name, count: 1 })
        await writeSearches(
          store,
          step,
          all,
          all.searches.filter((one) => one.id !== id),
        )
      }),
  }
}

const readSearches = async ({ files }: Store): Promise<SavedSearches> =>
  (await readRecord(files, layout.SEARCHES, SEARCHES)) ?? EMPTY

async function writeSearches(
  store: Store,
  step: Step,
  all: SavedSearches,
  searches: readonly SavedSearch[],
): Promise<void> {
  const next = { ...all, revision: all.revision + 1, searches: [...searches].sort(byId) }
  await step.record(layout.SEARCHES, SEARCHES, all, next)
  store.tell({ kind: 'searches', id: '' })
}

const byId = (a: SavedSearch, b: SavedSearch): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const byName = (a: SavedSearch, b: SavedSearch): number => a.name.localeCompare(b.name) || byId(a, b)
