// Owns a search that is kept: its name and its query. What it finds is asked anew each time.
import { z } from 'zod'
import { instant, searchId } from './ids'
import { conflicts, recordFields } from './record'

export const QUERY_LIMIT = 1000
export const SEARCH_NAME_LIMIT = 120

export const savedSearch = z.looseObject({
  id: searchId,
  name: z.string().min(1).max(SEARCH_NAME_LIMIT),
  /** As it is written in the search box. */
  query: z.string().min(1).max(QUERY_LIMIT),
  /** Whether inflections of its words are left out. */
  isExact: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
})
export type SavedSearch = Readonly<z.infer<typeof savedSearch>>

/** The saved searches of a library: one record. In no order; each once. */
export const savedSearches = z.looseObject({
  ...recordFields,
  searches: z.array(savedSearch),
  /** Absent when there are none. */
  conflicts: conflicts.optional(),
})
export type SavedSearches = Readonly<z.infer<typeof savedSearches>>
