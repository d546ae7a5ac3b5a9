// Owns which action answers what the window asks of statements and of those who speak. Decides nothing else.
import type { BrowserWindow } from 'electron'
import { keepStatements, rejectStatements, statementsOfArticle } from '../../src/actions/choose-statements'
import {
  exportStatements,
  monthsOf,
  pledgesOf,
  speakersOf,
  statementsOfLibrary,
  sourcesOfStatements,
} from '../../src/actions/list-statements'
import { putStatementsInDossier } from '../../src/actions/statement-dossier'
import type { Workspace } from '../../src/actions/workspace'
import type { CallName } from '../../src/contract'
import type { StatementRef } from '../../src/model/statement-list'
import { saveFile } from '../../src/node/save-file'
import { askForFile } from './ask-for-file'
import type { Handlers } from './ipc'
import type { Jobs } from './jobs'
import type { MainMessages } from './messages'

type StatementCalls = Extract<CallName, `statement:${string}` | `speaker:${string}`>

export type StatementHandlerTools = {
  readonly workspace: () => Promise<Workspace>
  readonly jobs: Jobs
  readonly window: () => BrowserWindow
  readonly words: () => MainMessages
}

/** More than anybody looks through. */
const MOST_SPEAKERS = 1000

/** Give the answers. */
export const makeStatementHandlers = ({
  workspace,
  jobs,
  window,
  words,
}: StatementHandlerTools): Pick<Handlers, StatementCalls> => ({
  'statement:of-article': async ({ id, version }) => statementsOfArticle(await workspace(), id, version),
  'statement:keep': ({ jobId, targets, colour }) =>
    jobs.run(jobId, async (job) =>
      (await keepStatements(await workspace(), targets, colour, job)).map(({ articleId, id }) => ({
        articleId,
        id,
      })),
    ),
  'statement:reject': ({ jobId, targets, isRejected }) =>
    jobs.run(jobId, async (job) => ({
      statements: await rejectStatements(await workspace(), targets, isRejected, job),
    })),
  'statement:list': async (query) => statementsOfLibrary(await workspace(), query),
  'statement:ids': async (query) => (await statementsOfLibrary(await workspace(), query)).rows.map(refOf),
  'statement:months': async ({ filter, order }) => monthsOf(await workspace(), filter, order),
  'statement:sources': async ({ filter }) => sourcesOfStatements(await workspace(), filter),
  'statement:speakers': async () => speakersOf(await workspace(), MOST_SPEAKERS),
  'statement:progress': async () => (await workspace()).statements.progress(),
  'statement:pledges': async ({ speaker }) => pledgesOf(await workspace(), speaker),
  'statement:export': ({ jobId, filter, order }) =>
    jobs.run(jobId, async (job) => {
      const { exportStatementsTitle: title, statements: name, csvFile: kind } = words()
      const path = await askForFile(window(), { title, name, kind, ending: 'csv' })
      if (path === null) return null
      const { text, statements } = await exportStatements(await workspace(), filter, order, job)
      await saveFile(path, text)
      return { path, statements }
    }),
  'statement:to-dossier': ({ jobId, dossier, title, statements, colour }) =>
    jobs.run(jobId, async (job) =>
      putStatementsInDossier(await workspace(), { dossier, title }, statements, colour, job),
    ),
  'speaker:list': async () => (await workspace()).library.speakers.list(),
  'speaker:put': async ({ id, ...draft }) => (await workspace()).library.speakers.put(id, draft),
  'speaker:join': async ({ names }) => (await workspace()).library.speakers.join(names),
  'speaker:remove': async ({ id }) => {
    await (await workspace()).library.speakers.remove(id)
    return {}
  },
})

const refOf = ({ id, articleId, version, place, quoteId }: StatementRef): StatementRef => ({
  ...{ id, articleId, version, place, quoteId },
})
