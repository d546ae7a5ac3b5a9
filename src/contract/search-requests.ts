// Owns what the window may ask of the search, as one parser for each call.
import { z } from 'zod'
import { searchId } from '../model/ids'
import { QUERY_LIMIT, SEARCH_NAME_LIMIT } from '../model/saved-search'

const searchName = z.string().trim().min(1).max(SEARCH_NAME_LIMIT)

export const searchRequests = {
  'search:query': z.strictObject({
    text: z.string().max(QUERY_LIMIT),
    /** Of each kind. */
    limit: z.number().int().min(1).max(400),
    kinds: z
      .array(z.enum(['article', 'quote', 'note', 'dossier']))
      .min(1)
      .max(4)
      .optional(),
    isTyping: z.boolean().optional(),
    isExact: z.boolean().optional(),
  }),

  'search:saved': z.strictObject({}),
  'search:save': z.strictObject({
    name: searchName,
    query: z.string().min(1).max(QUERY_LIMIT),
    isExact: z.boolean(),
  }),
  'search:change': z.strictObject({
    id: searchId,
    name: searchName.optional(),
    query: z.string().min(1).max(QUERY_LIMIT).optional(),
    isExact: z.boolean().optional(),
  }),
  'search:forget': z.strictObject({ id: searchId }),
} as const
