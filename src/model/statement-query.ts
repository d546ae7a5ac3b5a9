// Owns what may be asked of all statements of a library. Leaves answering to `search`.
import { z } from 'zod'
import { isDay } from './attribution'
import { articleId } from './ids'
import { tagName } from './quote'
import { STATEMENT_KINDS } from './quote-kinds'
import { STATEMENT_GROUPINGS, STATEMENT_ORDERS } from './statement-orders'

const day = z.string().refine(isDay)

/** Which statements: all that is asked must hold. */
export const statementFilter = z.strictObject({
  /** By any of their names; `null` for those of nobody known. */
  speaker: z.string().min(1).max(300).nullable().optional(),
  kind: z.enum(STATEMENT_KINDS).optional(),
  state: z.enum(['kept', 'suggested']).optional(),
  /** From and up to a day, a month or a year: of when it was said, else of when its article was published. */
  from: day.optional(),
  to: day.optional(),
  /** A tag of the quote or of the article, or one below it. */
  tag: tagName.optional(),
  /** Words that it holds, all of them. */
  text: z.string().max(1000).optional(),
  articleId: articleId.optional(),
})
export type StatementFilter = Readonly<z.infer<typeof statementFilter>>

/** In which order, and in which groups. */
export const statementOrder = z.strictObject({
  order: z.enum(STATEMENT_ORDERS),
  reversed: z.boolean().optional(),
  group: z.enum(STATEMENT_GROUPINGS).optional(),
})
export type StatementOrder = Readonly<z.infer<typeof statementOrder>>
