// Owns what an exported dossier carries for another library to take it in: its outline as records, and what of quotes and sources is a
// person's. Readers need none of it. Leaves writing it to `export` and reading it to `dossier`.
import { z } from 'zod'
import { articleMetadata } from './article'
import { dossierTitle, sectionBlock, textBlock } from './dossier'
import { FRONT_LIMITS } from './front-matter'
import { articleId, blockId, dossierId, instant, quoteId, sha256Hex } from './ids'
import { attribution, colour, noteText, tagName } from './quote'

const MOST_BLOCKS = 20_000
const MOST_TAGS = 1000

/** A quote's place in the outline; its edits are those that the manifest proves. */
const carriedQuoteBlock = z.object({ kind: z.literal('quote'), id: blockId, quoteId })
/** One that was gone when the dossier was exported: its remembered words. */
const carriedLostBlock = z.object({
  kind: z.literal('lost-quote'),
  id: blockId,
  quoteId,
  articleId,
  words: z.string().max(1_000_000),
})

/** A whole article: which one, the manifest says of its source. */
const carriedArticleBlock = z.object({
  kind: z.literal('article'),
  id: blockId,
  source: z.number().int().positive(),
})
const carriedLostArticle = z.object({
  kind: z.literal('lost-article'),
  id: blockId,
  articleId,
  version: z.number().int().positive().max(1_000_000),
  title: z.string().max(10_000),
})

const KNOWN_BLOCKS = {
  section: z.object(sectionBlock.shape),
  text: z.object(textBlock.shape),
  quote: carriedQuoteBlock,
  'lost-quote': carriedLostBlock,
  article: carriedArticleBlock,
  'lost-article': carriedLostArticle,
} as const

type KnownBlock = {
  [K in keyof typeof KNOWN_BLOCKS]: z.output<(typeof KNOWN_BLOCKS)[K]>
}[keyof typeof KNOWN_BLOCKS]
export type CarriedBlock = Readonly<KnownBlock> | { readonly kind: 'unknown' }

/** A block of a kind that a later program writes is no reason to refuse the others. */
const carriedBlock = z
  .looseObject({ kind: z.string().max(100) })
  .transform((block, context): CarriedBlock => {
    const shape = Object.hasOwn(KNOWN_BLOCKS, block.kind)
      ? KNOWN_BLOCKS[block.kind as keyof typeof KNOWN_BLOCKS]
      : null
    if (shape === null) return { kind: 'unknown' }
    const parsed = shape.safeParse(block)
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: `not a ${block.kind}` })
    return z.NEVER
  })

/** What a person keeps of a quote beside its words, which the manifest proves. */
const carriedQuote = z.object({
  id: quoteId,
  colour,
  tags: z.array(tagName).max(MOST_TAGS),
  note: noteText,
  ...attribution,
  createdAt: instant,
  updatedAt: instant,
})

/** What a source is cited by: what its page says, and in place of it what a person wrote. */
const carriedSource = z.object({
  number: z.number().int().positive(),
  articleId,
  version: z.number().int().positive().max(1_000_000),
  metadata: z.object(articleMetadata.shape),
})

export const dossierCarried = z.object({
  dossier: z.object({
    id: dossierId,
    title: dossierTitle,
    createdAt: instant,
    front: z.object({
      author: z.string().max(FRONT_LIMITS.author),
      institution: z.string().max(FRONT_LIMITS.institution),
      date: z.string().max(FRONT_LIMITS.date),
      abstract: z.string().max(FRONT_LIMITS.abstract),
    }),
    citationStyle: z.string().max(100).optional(),
    citationLocale: z.string().max(100).optional(),
  }),
  blocks: z.array(carriedBlock).max(MOST_BLOCKS),
  quotes: z.array(carriedQuote).max(MOST_BLOCKS),
  sources: z.array(carriedSource).max(MOST_BLOCKS),
  /** Images of the library that commentary and notes show. */
  images: z.array(z.object({ sha256: sha256Hex, mediaType: z.string().max(100) })).max(MOST_BLOCKS),
})
/** As a file holds it: kinds of blocks that this program doesn't know among the others. */
export type DossierCarried = z.output<typeof dossierCarried>
/** As it is written. */
export type WrittenCarried = Omit<z.input<typeof dossierCarried>, 'blocks'> & {
  readonly blocks: readonly object[]
}

/** Read it; `null` for what can't be it. */
export const carriedParts = (value: unknown): DossierCarried | null =>
  dossierCarried.safeParse(value).data ?? null
