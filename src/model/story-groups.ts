// Owns what is said of stories that are copies of one another: how two are alike, and which make up one.

import type { ArticleId } from './ids'

/** More sources than anybody asks about at once. */
export const MOST_SOURCES = 5000

/** From the nearest to the farthest. All but `quotes` make two stories one source. */
export const STORY_GRADES = ['same', 'shortened', 'rewritten', 'quotes'] as const
export type StoryGrade = (typeof STORY_GRADES)[number]

/** How two stories are alike. Shares are from 0 to 1. */
export type StoryLikeness = {
  readonly grade: StoryGrade
  /** The share of the first's runs of words that stand in the second, and the other way round. */
  readonly firstInSecond: number
  readonly secondInFirst: number
  /** The same of the shorter one, apart from what both quote and what both end with. */
  readonly told: number
  /** Runs of five words that stand in both. */
  readonly sharedRuns: number
  /** About how many words in quotation marks stand in both. */
  readonly quotedWords: number
  /** The news agency that both name; `null` for none. */
  readonly credit: string | null
  /** Numbers of which both say what they are the number of, and how many of them are the same. */
  readonly numbers: number
  readonly agreeingNumbers: number
}

/** Why a story is taken for the original. `only`: there is no other. */
export type OriginalReason = 'agency' | 'published' | 'length' | 'only'

/** A copy in a group. `joined`: a person said so. */
export type GroupMember = {
  readonly id: string
  /** Of which it is a copy: the original, or another that is in turn. */
  readonly of: string
  readonly grade: StoryGrade | 'joined'
  /** The first is the member. `null` where a person joined them. */
  readonly likeness: StoryLikeness | null
}

/** Stories that are one source. */
export type StoryGroup = {
  readonly original: string
  readonly because: OriginalReason
  /** All others, the earliest first. */
  readonly members: readonly GroupMember[]
}

/** An article among others, for whoever shows which are one source. */
export type StorySource = {
  readonly id: ArticleId
  readonly title: string
  readonly site: string | null
  readonly published: string | null
  readonly clippedAt: string
  /** The agency that it names. */
  readonly credit: string | null
}

/** How many sources some articles are, and why. */
export type SourceGroups = {
  /** The articles that were asked for, each once. */
  readonly articles: readonly ArticleId[]
  readonly independent: number
  /** Of the groups that have one of them, all members: also those that weren't asked for. The earliest first. */
  readonly groups: readonly StoryGroup[]
  readonly stories: readonly StorySource[]
  /** What two groups have in common that makes them no less independent: the same quotations. */
  readonly sharedQuotes: readonly SharedQuotes[]
  /** Articles that aren't compared yet: the number may still change. */
  readonly waiting: number
}

/** Quotations that stand in two articles of different groups: of two groups those that have the most. */
export type SharedQuotes = { readonly first: string; readonly second: string; readonly words: number }
