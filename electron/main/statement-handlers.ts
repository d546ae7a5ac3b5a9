// Owns which action answers what the window asks of statements and of those who speak. Decides nothing else.
import { keepStatements, rejectStatements, statementsOfArticle } from '../../src/actions/choose-statements'
import type { Workspace } from '../../src/actions/workspace'
import type { CallName } from '../../src/contract'
import type { Handlers } from './ipc'
import type { Jobs } from './jobs'

type StatementCalls = Extract<CallName, `statement:${string}` | `speaker:${string}`>

export type StatementHandlerTools = {
  readonly workspace: () => Promise<Workspace>
  readonly jobs: Jobs
}

/** Give the answers. */
export const makeStatementHandlers = ({
  workspace,
  jobs,
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
})
