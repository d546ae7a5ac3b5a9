// Owns what of a thing of another tool waits for its page to be captured: its marks, words and dates, as they stand in the journal of the
// queue. Leaves putting them on the article to actions.
import { z } from 'zod'
import { FOREIGN_TOOLS, type ForeignItem, type ForeignMetadata } from './foreign-item'
import { instant } from './ids'
import { colour } from './quote'

const words = z.array(z.string()).readonly()

const foreignHighlight = z.looseObject({
  toolId: z.string().nullable(),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  colour: colour.nullable(),
  note: z.string(),
  tags: words,
  createdAt: instant.nullable(),
})

export const foreignMarks = z.looseObject({
  tool: z.enum(FOREIGN_TOOLS),
  toolId: z.string().nullable(),
  url: z.string().nullable(),
  metadata: z.looseObject({
    title: z.string().optional(),
    authors: words.optional(),
    siteName: z.string().optional(),
    publishedAt: z.string().optional(),
    lang: z.string().optional(),
    excerpt: z.string().optional(),
    type: z.string().optional(),
    publisher: z.string().optional(),
  }),
  savedAt: instant.nullable(),
  readAt: instant.nullable(),
  archived: z.boolean(),
  starred: z.boolean(),
  /** Already those that become tags: see `tags`. */
  tags: words,
  note: z.string(),
  highlights: z.array(foreignHighlight).readonly(),
})

/** A thing without what the tool has of its page, and with the tags that it gets. */
export type ForeignMarks = Omit<ForeignItem, 'contents' | 'folder' | 'metadata'> & {
  readonly metadata: { readonly [K in keyof ForeignMetadata]?: ForeignMetadata[K] | undefined }
}
