// Owns what is known of whether a capture holds all of its article: a grade, and each reason for it. Leaves judging to `capture`.
import { z } from 'zod'

/**
 * From best to worst. `images-missing`: all words, but not all images. `doubtful`: perhaps not what was asked for, or not all of it.
 * `cut`: words of the article are missing.
 */
export const COMPLETENESS_GRADES = ['full', 'images-missing', 'doubtful', 'cut'] as const
export type Grade = (typeof COMPLETENESS_GRADES)[number]

export const completenessReason = z.looseObject({
  kind: z.enum([
    /** The site sells the rest. */
    'paywall',
    /** The site says that the article isn't free; whether all of it came can't be known. */
    'not-free',
    /** The site asks for consent first. */
    'consent-wall',
    /** The text ends with a link to its continuation. */
    'stub',
    /** Fewer words than the page says that its article has. */
    'short',
    /** The article goes on on pages that were not captured. */
    'pages-missing',
    /** `count` images could not be kept. */
    'images-missing',
    /** The page fills itself by scripts, which were not run. */
    'script-shell',
    /** The page says that there is nothing at this address. */
    'soft-404',
    /** The text is in another language than the page says. */
    'language',
  ]),
  /** Words of the page, an address or languages that show it; `null` for none. */
  detail: z.string().nullable(),
  count: z.number().int().nonnegative().nullable(),
})
export type CompletenessReason = Readonly<z.infer<typeof completenessReason>>

export const completeness = z.looseObject({
  grade: z.enum(COMPLETENESS_GRADES),
  reasons: z.array(completenessReason),
})
export type Completeness = Readonly<z.infer<typeof completeness>>

/** Whether a capture is known to hold less of its article than another does: that words are gone from it then says nothing of them. */
export const isLessWhole = (grade: Grade | null, than: Grade | null): boolean =>
  (grade === 'doubtful' || grade === 'cut') &&
  (than === null || COMPLETENESS_GRADES.indexOf(than) < COMPLETENESS_GRADES.indexOf(grade))
