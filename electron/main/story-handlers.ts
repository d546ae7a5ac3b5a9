// Owns which action answers what the window asks of articles that are one story. Decides nothing else.
import { groupSources, joinStories, splitStory } from '../../src/actions/source-groups'
import type { Workspace } from '../../src/actions/workspace'
import type { Handlers } from './ipc'

/** Give the answers. */
export const makeStoryHandlers = (
  workspace: () => Promise<Workspace>,
): Pick<Handlers, `stories:${'group' | 'split' | 'join'}`> => ({
  'stories:group': async ({ articles }) => groupSources(await workspace(), articles),
  'stories:split': async ({ article }) => {
    await splitStory(await workspace(), article)
    return {}
  },
  'stories:join': async ({ article, other }) => {
    await joinStories(await workspace(), article, other)
    return {}
  },
})
