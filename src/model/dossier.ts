// Owns what a dossier is: a flat, ordered outline of sections, commentary and quotes.
// Leaves the words of the quotes to the library and their checking to `dossier`.
import { z } from 'zod'
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

export const dossierBlock = z.discriminatedUnion('kind', [sectionBlock, textBlock, quoteBlock])
export type DossierBlock = Readonly<z.infer<typeof dossierBlock>>
export type SectionBlock = Readonly<z.infer<typeof sectionBlock>>
export type TextBlock = Readonly<z.infer<typeof textBlock>>
export type QuoteBlock = Readonly<z.infer<typeof quoteBlock>>

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
