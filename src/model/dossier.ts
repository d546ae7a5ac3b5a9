// Owns what a dossier is: a flat, ordered outline of sections, commentary, quotes and whole articles.
// Leaves the words of the quotes to the library and their checking to `dossier`.
import { z } from 'zod'
import { dossierComment } from './dossier-comment'
import { dossierVersionEntry } from './dossier-version-entry'
import { DOSSIER_TITLE_LIMIT } from './front-matter'
import { articleId, blockId, dossierId, instant, quoteId } from './ids'
import { LOCALE_CHOICES, type CitationChoice, styleOf } from './citation'
import { quoteEdits } from './quote-edits'
import { conflicts, recordFields } from './record'

export const sectionBlock = z.looseObject({
  kind: z.literal('section'),
  id: blockId,
  /** 1 for a section, 2 and 3 for what stands below it. */
  level: z.number().int().min(1).max(3),
  title: z.string().max(500),
})

export const textBlock = z.looseObject({
  kind: z.literal('text'),
  id: blockId,
  /** Markdown. */
  text: z.string().max(200_000),
})

const quoteBlock = z.looseObject({
  kind: z.literal('quote'),
  id: blockId,
  quoteId,
  articleId,
  /** The words when the quote was added: what is shown should the quote itself be gone. */
  words: z.string(),
  /** What is left out of its words and added to them here; absent where nobody ever edited them. */
  edits: quoteEdits.optional(),
})

/** A whole article that is referred to, as one of its sealed versions has it. */
const articleBlock = z.looseObject({
  kind: z.literal('article'),
  id: blockId,
  articleId,
  version: z.number().int().positive(),
  /** Its title when it was added: what is shown should the article itself be gone. */
  title: z.string(),
})

export const dossierBlock = z.discriminatedUnion('kind', [sectionBlock, textBlock, quoteBlock, articleBlock])
export type DossierBlock = Readonly<z.infer<typeof dossierBlock>>
export type SectionBlock = Readonly<z.infer<typeof sectionBlock>>
export type TextBlock = Readonly<z.infer<typeof textBlock>>
export type QuoteBlock = Readonly<z.infer<typeof quoteBlock>>
export type ArticleBlock = Readonly<z.infer<typeof articleBlock>>

/**
 * The form of a dossier that refers to whole articles. A program of before would take such a block for damage, and mend it away; what is of
 * a later form than it knows it leaves as it is.
 */
export const ARTICLE_SCHEMA = 3

/** The form that a dossier is kept in: never an earlier one than it had. */
export const schemaOfDossier = ({ schema, blocks }: Pick<Dossier, 'schema' | 'blocks'>): number =>
  blocks.some(({ kind }) => kind === 'article') ? Math.max(schema, ARTICLE_SCHEMA) : schema

/** As it is kept: reading a record changes nothing in it. */
const keptTitle = z.string().min(1).max(DOSSIER_TITLE_LIMIT)
/** As a person types it. */
export const dossierTitle = z.string().trim().pipe(keptTitle)

export const dossier = z.looseObject({
  ...recordFields,
  id: dossierId,
  title: keptTitle,
  blocks: z.array(dossierBlock),
  /** The style of its citations, one of `CITATION_STYLES` or what a later program writes; empty, or absent for never said, to go by the settings. */
  citationStyle: z.string().optional(),
  /** Their locale, one of `CITATION_LOCALES` or `STYLES_OWN_LOCALE`; as with the style. */
  citationLocale: z.string().optional(),
  /** What stands below the title (`front-matter.ts`); absent for never said. */
  author: z.string().optional(),
  institution: z.string().optional(),
  date: z.string().optional(),
  abstract: z.string().optional(),
  /** To oneself: never in what is exported. Absent for never any. */
  comments: z.array(dossierComment).optional(),
  /** Named versions, in the order in which they were kept; absent for never any. Each has a file of its own. */
  versions: z.array(dossierVersionEntry).optional(),
  sample: z.boolean(),
  createdAt: instant,
  updatedAt: instant,
  /** `field` is `title`, or a block's such as `blocks.<id>.text`; absent when there are none. */
  conflicts: conflicts.optional(),
})
export type Dossier = Readonly<z.infer<typeof dossier>>

/** How a dossier's citations are set: as it says, and else as the settings do. */
export function citationChoiceOf(
  { citationStyle, citationLocale }: Pick<Dossier, 'citationStyle' | 'citationLocale'>,
  usual: CitationChoice,
): CitationChoice {
  return {
    style: styleOf(citationStyle) ?? usual.style,
    locale: LOCALE_CHOICES.find((locale) => locale === citationLocale) ?? usual.locale,
  }
}

export type DossierSummary = {
  readonly id: Dossier['id']
  readonly title: string
  readonly quoteCount: number
  /** Of its quotes, those whose words are others, elsewhere or gone in the newest version of their article. */
  readonly changedQuotes: number
  readonly updatedAt: string
  readonly sample: boolean
}
