// Owns what a person decided of articles that are one story or aren't, on disk: one record, made with the first decision. Leaves what
// follows from it to `copies`.
import { AppError } from '../errors'
import type { ArticleId } from '../model/ids'
import { compareText } from '../model/compare'
import { LIBRARY_SCHEMA } from '../model/record'
import {
  MOST_DECISIONS,
  pairOf,
  type StoryDecision,
  type StoryDecisions,
  type StoryVerdict,
} from '../model/story-decision'
import * as layout from './layout'
import { readRecord } from './record'
import { STORIES } from './record-types'
import type { Store } from './store'

export type StoryDraft = {
  readonly verdict: StoryVerdict
  /** The article that is put with others, or taken from them. */
  readonly article: ArticleId
  readonly others: readonly ArticleId[]
  /** Its title, for the words of the step. */
  readonly title: string
}

export type StoryStore = {
  /** All. @throws {AppError} damaged, newer-record, storage */
  read(): Promise<readonly StoryDecision[]>
  /** Decide on an article and each of some others, in place of what was decided before. @throws {AppError} bad-request (too many) */
  decide(draft: StoryDraft): Promise<void>
}

const EMPTY: StoryDecisions = { schema: LIBRARY_SCHEMA, revision: 0, stories: [] }

/** Give the decisions of a library. Every method throws `AppError` damaged or what the disk says. */
export const makeStoryStore = (store: Store): StoryStore => ({
  read: async () => (await readStories(store)).stories,
  decide: ({ verdict, article, others, title }) =>
    store.change(async (step) => {
      const all = await readStories(store)
      const now = store.clock()
      const known = new Map(all.stories.map((decision) => [decision.id, decision]))
      for (const other of new Set(others)) {
        if (other === article) continue
        const pair = pairOf(article, other)
        const before = known.get(pair.id)
        known.set(pair.id, {
          ...before,
          ...pair,
          verdict,
          createdAt: before?.createdAt ?? now,
          updatedAt: now,
        })
      }
      if (known.size > MOST_DECISIONS)
        throw new AppError('bad-request', { reason: 'too many decisions on stories' })
      step.name({
        kind: verdict === 'apart' ? 'story-split' : 'story-joined',
        target: article,
        title,
        count: 1,
      })
      const stories = [...known.values()].sort((a, b) => compareText(a.id, b.id))
      await step.record(layout.STORIES, STORIES, all, { ...all, revision: all.revision + 1, stories })
      store.tell({ kind: 'stories', id: '' })
    }),
})

const readStories = async ({ files }: Store): Promise<StoryDecisions> =>
  (await readRecord(files, layout.STORIES, STORIES)) ?? EMPTY
