// Owns what may be asked of all quotes of a library: which of them, and in which groups. Leaves answering to `search`.
import { z } from 'zod'
import { isDay } from './attribution'
import { articleId, dossierId } from './ids'
import { colour, QUOTE_STATUSES, tagName } from './quote'

const day = z.string().refine(isDay)
const name = z.string().min(1).max(1000)

/** Which quotes: all that is asked must hold. `null` asks for those that have none. */
export const quoteFilter = z.strictObject({
  articleId: articleId.optional(),
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

/** By what quotes can be put together. By tag or dossier, one that has several stands in several groups. */
export const QUOTE_GROUPINGS = [
  'none',
  'tag',
  'colour',
  'speaker',
  'date',
  'source',
  'dossier',
  'status',
] as const
export const quoteGrouping = z.enum(QUOTE_GROUPINGS)
export type QuoteGrouping = z.infer<typeof quoteGrouping>

/** Quotes that have something in common. */
export type QuoteGroup = {
  /** A tag, a colour, a name, a month (`2026-01`) or a year, the id of a dossier, a status; `null` for quotes that have none. */
  readonly key: string | null
  /** What the group is called where that isn't its key: the title of a dossier. */
  readonly label: string | null
  readonly count: number
}
