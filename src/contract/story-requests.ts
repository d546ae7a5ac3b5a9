// Owns what the window may ask of articles that are one story, with the answers. Leaves answering to `actions/source-groups`.
import { z } from 'zod'
import { articleId } from '../model/ids'
import type { SourceGroups } from '../model/story-groups'

/** More sources than a dossier has. */
const MOST_SOURCES = 5000

export const storyRequests = {
  'stories:group': z.strictObject({ articles: z.array(articleId).max(MOST_SOURCES) }),
  'stories:split': z.strictObject({ article: articleId }),
  'stories:join': z.strictObject({ article: articleId, other: articleId }),
}

export type StoryResponses = {
  /** How many sources articles are, and why. */
  'stories:group': SourceGroups
  'stories:split': Record<string, never>
  'stories:join': Record<string, never>
}
