// Owns what may be asked of all quotes of a library. Leaves answering to `search`, and the groups to `quote-groups`.
import { z } from 'zod'
import { isDay } from './attribution'
import { articleId, dossierId, quoteId } from './ids'
import { colour, tagName } from './quote'
import { QUOTE_GROUPINGS } from './quote-groups'
import { QUOTE_STATUSES } from './quote-kinds'

/** More than this are not chosen at once. */
export const MOST_CHOSEN = 20_000

const day = z.string().refine(isDay)
const name = z.string().min(1).max(1000)

/** Which quotes: all that is asked must hold. `null` asks for those that have none. */
export const quoteFilter = z.strictObject({
  articleId: articleId.optional(),
  /** Quotes of these articles. */
  articles: z.array(articleId).max(MOST_CHOSEN).optional(),
  /** These quotes. */
  quotes: z.array(quoteId).max(MOST_CHOSEN).optional(),
  /** The tag, or one below it. */
  tag: tagName.nullable().optional(),
  colour: colour.optional(),
  speaker: name.nullable().optional(),
  /** From and up to a day, a month or a year: of when it was said, else of when its article was published. */
  from: day.optional(),
  to: day.optional(),
  /** The name of the site. */
  source: name.nullable().optional(),
  dossier: dossierId.nullable().optional(),
  /** What became of the words in the newest version; `changed` for anything but the same words in place, typography apart. */
  status: z.enum([...QUOTE_STATUSES, 'changed']).optional(),
  /** Words to be found in it, and in what was written of it. */
  text: z.string().max(1000).optional(),
})
export type QuoteFilter = Readonly<z.infer<typeof quoteFilter>>

/** One of the ways to put quotes together. */
export const quoteGrouping = z.enum(QUOTE_GROUPINGS)
