// Owns what the window may ask of the parts of a dossier. Leaves the calls to `requests.ts`.
import { z } from 'zod'
import { FRONT_LIMITS } from '../model/front-matter'
import { articleId, blockId, quoteId } from '../model/ids'
import { quoteEdits } from '../model/quote-edits'
import { LONGEST_TEXT } from '../model/unsaved'

/** Where a block goes: before another, or at the end. */
export const blockPlace = z.strictObject({ before: blockId.nullable() })
/** A block that isn't there yet: main gives it its id, and a quote its words. */
export const newBlock = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('section'),
    level: z.number().int().min(1).max(3),
    title: z.string().max(500),
  }),
  z.strictObject({ kind: z.literal('text'), text: z.string().max(LONGEST_TEXT) }),
  z.strictObject({ kind: z.literal('quote'), quoteId, articleId, edits: quoteEdits.optional() }),
  /** The newest version, unless one is named. */
  z.strictObject({ kind: z.literal('article'), articleId, version: z.number().int().positive().optional() }),
])
/** Sections that a new dossier begins with. */
export const newSections = z
  .array(z.strictObject({ level: z.number().int().min(1).max(3), title: z.string().max(500) }))
  .max(60)
/** What of a dossier's front matter is changed. */
export const frontChange = z.strictObject({
  author: z.string().max(FRONT_LIMITS.author).optional(),
  institution: z.string().max(FRONT_LIMITS.institution).optional(),
  date: z.string().max(FRONT_LIMITS.date).optional(),
  abstract: z.string().max(FRONT_LIMITS.abstract).optional(),
})
/** What of a block is changed. */
export const blockChange = z.strictObject({
  title: z.string().max(500).optional(),
  level: z.number().int().min(1).max(3).optional(),
  text: z.string().max(LONGEST_TEXT).optional(),
  /** The words of a quote as a person typed them: `[…]` for what is left out, brackets for what is added. */
  words: z.string().max(LONGEST_TEXT).optional(),
  /** The version of an article that is referred to. */
  version: z.number().int().positive().optional(),
})
