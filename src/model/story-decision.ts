// Owns what a person decides of two articles: that they are one story, or that they aren't, whatever their words say.
import { z } from 'zod'
import { articleId, instant, type ArticleId } from './ids'
import { conflicts, recordFields } from './record'

/** All stand in one record, which is written whole. */
export const MOST_DECISIONS = 20_000

export const storyDecision = z.looseObject({
  /** The ids of both: on two articles there is one decision. */
  id: z.string().min(1),
  /** The one whose id comes first. */
  first: articleId,
  second: articleId,
  verdict: z.enum(['together', 'apart']),
  createdAt: instant,
  updatedAt: instant,
})
export type StoryDecision = Readonly<z.infer<typeof storyDecision>>
export type StoryVerdict = StoryDecision['verdict']

/** The decisions of a library: one record. In no order; each pair once. */
export const storyDecisions = z.looseObject({
  ...recordFields,
  stories: z.array(storyDecision),
  /** Absent when there are none. */
  conflicts: conflicts.optional(),
})
export type StoryDecisions = Readonly<z.infer<typeof storyDecisions>>

/** Two articles in the order in which a decision names them, with its id. */
export function pairOf(
  a: ArticleId,
  b: ArticleId,
): { readonly id: string; readonly first: ArticleId; readonly second: ArticleId } {
  const [first, second] = a < b ? [a, b] : [b, a]
  return { id: `${first}-${second}`, first, second }
}
