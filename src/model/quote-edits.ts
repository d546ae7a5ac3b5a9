// Owns what a person may do to the words of a quote in a dossier: leave out, and add in brackets. Leaves how that is printed, read and
// judged to `text/quoting`.
import { z } from 'zod'
import { LONGEST_ADDITION, MOST_EDITS } from './edit-limits'

/**
 * One edit, at a half-open span of the quote's exact words in UTF-16 code units: what stands there is left out, and what was added
 * stands in its place, in brackets. An empty span with words is an addition alone.
 */
export const quoteEdit = z.looseObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  /** What stands in the brackets; empty for an ellipsis. */
  added: z.string().max(LONGEST_ADDITION),
  /** Where the brackets are set off by a space that the source doesn't have. */
  spaces: z.enum(['before', 'after', 'both']).optional(),
})
export type QuoteEdit = Readonly<z.infer<typeof quoteEdit>>

/**
 * What a dossier keeps of a quote's wording. Absent where nobody ever edited it; taken back, the list is empty and not absent, so that a
 * merge tells of the other copy's edits instead of bringing them back unasked.
 */
export const quoteEdits = z.looseObject({
  /** The exact words that the places are counted in: where the quote has others, its edits are broken. */
  of: z.string(),
  /** In the order of their places, none over another. */
  list: z.array(quoteEdit).max(MOST_EDITS),
})
export type QuoteEdits = Readonly<z.infer<typeof quoteEdits>>

/** How a quote stands to its exact words. `broken`: its edits were made to other words, or can't be theirs. */
export type Wording = 'verbatim' | 'shortened' | 'with-additions' | 'shortened-with-additions' | 'broken'

/** What of a quote's wording in a dossier may mislead. Never a reason to refuse it. */
export type WordingWarning =
  | {
      readonly kind: 'negation-left-out' | 'attribution-left-out' | 'negation-added'
      /** What was found, each once, in order. */
      readonly words: readonly string[]
    }
  | { readonly kind: 'begins-mid-clause' | 'ends-mid-clause' }
