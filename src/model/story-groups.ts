// Owns what is said of stories that are copies of one another: how two are alike, and which make up one.

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
