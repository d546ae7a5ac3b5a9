// Owns which action answers what the window asks for many articles or quotes at once. Decides nothing else.
import type { BrowserWindow } from 'electron'
import {
  addArticlesToDossier,
  addManyToDossier,
  changeArticles,
  colourQuotes,
  deleteArticles,
  deleteQuotes,
  dependentsOf,
} from '../../src/actions/change-many'
import { exportSources } from '../../src/actions/export-sources'
import type { Workspace } from '../../src/actions/workspace'
import { saveLibrary } from './export-library'
import { saveSources } from './export-sources'
import type { Handlers } from './ipc'
import type { Jobs } from './jobs'
import type { MainMessages } from './messages'

type ManyCalls =
  | `article:${'change-many' | 'delete-many' | 'export-list'}`
  | `quote:${'colour-many' | 'delete-many'}`
  | 'dossier:add-many'
  | 'many:dependents'
  | 'library:export'

export type ManyHandlerTools = {
  readonly workspace: () => Promise<Workspace>
  readonly jobs: Jobs
  readonly window: () => BrowserWindow
  readonly words: () => MainMessages
}

/** Give the answers. */
export const makeManyHandlers = ({
  workspace,
  jobs,
  window,
  words,
}: ManyHandlerTools): Pick<Handlers, ManyCalls> => ({
  'article:change-many': ({ jobId, ids, change }) =>
    jobs.run(jobId, async (job) => changeArticles(await workspace(), ids, change, job)),
  'article:delete-many': ({ jobId, ids }) =>
    jobs.run(jobId, async (job) => deleteArticles(await workspace(), ids, job)),
  'article:export-list': ({ jobId, ids, format }) =>
    jobs.run(jobId, async (job) => {
      const opened = await workspace()
      return saveSources(() => exportSources(opened, ids, format, job), format, window(), words())
    }),
  'quote:colour-many': ({ jobId, quotes, colour }) =>
    jobs.run(jobId, async (job) => colourQuotes(await workspace(), quotes, colour, job)),
  'quote:delete-many': ({ jobId, quotes }) =>
    jobs.run(jobId, async (job) => deleteQuotes(await workspace(), quotes, job)),
  'dossier:add-many': ({ jobId, id, articles, quotes, asWhole }) =>
    jobs.run(jobId, async (job) =>
      asWhole === true
        ? addArticlesToDossier(await workspace(), id, articles, job)
        : addManyToDossier(await workspace(), id, { articles, quotes }, job),
    ),
  'library:export': ({ jobId, ...request }) =>
    jobs.run(jobId, async (job) => saveLibrary(await workspace(), request, window(), words(), job)),
  'many:dependents': async (targets) => dependentsOf(await workspace(), targets),
})
