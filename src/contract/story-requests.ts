// Owns what the window may ask of articles that are one story, with the answers. Leaves answering to `actions/source-groups`.
import { z } from 'zod'
import { articleId, quoteId } from '../model/ids'
import type { QuoteElsewhere } from '../model/quote-elsewhere'
import { MOST_SOURCES, type SourceGroups } from '../model/story-groups'

export const storyRequests = {
  'stories:group': z.strictObject({ articles: z.array(articleId).max(MOST_SOURCES) }),
  'stories:elsewhere': z.strictObject({ article: articleId, quote: quoteId }),
  'stories:split': z.strictObject({ article: articleId }),
  'stories:join': z.strictObject({ article: articleId, other: articleId }),
}

export type StoryResponses = {
  /** How many sources articles are, and why. */
  'stories:group': SourceGroups
  /** In which other articles a quote's words stand. */
  'stories:elsewhere': QuoteElsewhere
  'stories:split': Record<string, never>
  'stories:join': Record<string, never>
}
