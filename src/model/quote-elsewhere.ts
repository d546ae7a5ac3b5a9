// Owns what is told of a quotation's words in other articles.
import type { StorySource } from './story-groups'

/** An article that holds the words, or a variant of them. */
export type Elsewhere = {
  readonly story: StorySource
  /** In its newest version's text; UTF-16 units, half-open. */
  readonly start: number
  readonly end: number
  /** As they stand there. */
  readonly words: string
  readonly isSame: boolean
  /** Numbers in the same place that differ. */
  readonly numbers: readonly { readonly ours: string; readonly theirs: string }[]
  /** Whether the article is a copy of the quotation's own. */
  readonly isCopy: boolean
}

/** Where else a quotation's words stand. */
export type QuoteElsewhere = {
  /** The earliest first. */
  readonly articles: readonly Elsewhere[]
  /** How many sources those articles are that aren't copies of the quotation's own. */
  readonly independent: number
}
