// Owns which action answers what the window asks of tags. Decides nothing else.
import { applyTags, deleteTag, describeTag, listTags, renameTag } from '../../src/actions/tags'
import type { Workspace } from '../../src/actions/workspace'
import { withoutUndefined } from './without-undefined'
import type { Handlers } from './ipc'
import type { Jobs } from './jobs'

type TagCalls = `tag:${'list' | 'describe' | 'rename' | 'delete' | 'apply'}`

/** Give the answers. */
export const makeTagHandlers = (
  workspace: () => Promise<Workspace>,
  jobs: Jobs,
): Pick<Handlers, TagCalls> => ({
  'tag:list': async () => listTags(await workspace()),
  'tag:describe': async ({ tag, description }) => {
    await describeTag(await workspace(), tag, withoutUndefined(description))
    return {}
  },
  'tag:rename': ({ jobId, from, to }) =>
    jobs.run(jobId, async (job) => renameTag(await workspace(), from, to, job)),
  'tag:delete': ({ jobId, tag }) => jobs.run(jobId, async (job) => deleteTag(await workspace(), tag, job)),
  'tag:apply': ({ jobId, articles, quotes, add, remove }) =>
    jobs.run(jobId, async (job) => applyTags(await workspace(), { articles, quotes }, { add, remove }, job)),
})
