// Owns whose sources are asked again, one article's, some articles', those of a dossier, or those of all that is cited, and how often that is done by
// itself.
import { z } from 'zod'
import { articleId, dossierId } from './ids'
import { MOST_CHOSEN } from './quote-query'

/** `cited`: all articles that have quotes or stand in a dossier. */
export const checkScope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article'), id: articleId }),
  z.strictObject({ kind: z.literal('dossier'), id: dossierId }),
  z.strictObject({ kind: z.literal('cited') }),
  z.strictObject({ kind: z.literal('articles'), ids: z.array(articleId).max(MOST_CHOSEN) }),
])
export type CheckScope = z.infer<typeof checkScope>

/** How often the sources of what is cited are asked by themselves. */
export const CHECK_INTERVALS = ['never', 'weekly', 'monthly'] as const
export type CheckInterval = (typeof CHECK_INTERVALS)[number]
