// Owns what the window may ask of statements and of those who speak.
import { z } from 'zod'
import { articleId, type ArticleId, type QuoteId } from '../model/ids'
import { colour } from '../model/quote'
import type { ArticleStatements } from '../model/statement-list'
import { MOST_CHOSEN } from '../model/quote-query'

const jobId = z.string().min(1).max(64)
/** Statements of versions, by their places. */
const targets = z
  .array(
    z.strictObject({
      articleId,
      version: z.number().int().positive(),
      ids: z.array(z.string().min(1).max(40)).max(MOST_CHOSEN),
    }),
  )
  .max(MOST_CHOSEN)

export const statementRequests = {
  /** What was found in a version, with what a person chose of it. */
  'statement:of-article': z.strictObject({ id: articleId, version: z.number().int().positive() }),
  'statement:keep': z.strictObject({ jobId, targets, colour }),
  'statement:reject': z.strictObject({ jobId, targets, isRejected: z.boolean() }),
} as const

/** What each answers. */
export type StatementResponses = {
  'statement:of-article': ArticleStatements
  /** The quotes that were made. */
  'statement:keep': readonly { readonly articleId: ArticleId; readonly id: QuoteId }[]
  /** How many weren't so already. */
  'statement:reject': { readonly statements: number }
}
