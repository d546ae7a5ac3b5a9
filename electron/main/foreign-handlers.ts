// Owns the answers to what the window asks of other tools' exports. Leaves reading them to the workspace, and taking them to actions.
import { importForeign } from '../../src/actions/import-foreign'
import type { Workspace } from '../../src/actions/workspace'
import type { ForeignCounts } from '../../src/model/foreign-report'
import { AppError } from '../../src/errors'
import { saveFile } from '../../src/node/save-file'
import type { BrowserWindow } from 'electron'
import { askForFile } from './ask-for-file'
import type { CaptureDesk } from './capture-desk'
import type { Handlers } from './ipc'
import type { Jobs, JobTools } from './jobs'
import type { LibraryHolder } from './library-holder'
import type { MainMessages } from './messages'
import type { ReceivedExports } from './received-exports'

type ForeignCalls = `foreign:${'count' | 'import' | 'drop' | 'save-report'}`

export type ForeignHandlerTools = {
  readonly holder: LibraryHolder
  readonly jobs: Jobs
  readonly desk: CaptureDesk
  readonly exports: ReceivedExports
  readonly window: () => BrowserWindow
  readonly words: () => MainMessages
}

/** Give the answers. */
export function makeForeignHandlers(tools: ForeignHandlerTools): Pick<Handlers, ForeignCalls> {
  const { holder, jobs, desk, exports, window, words } = tools
  const { workspace } = holder
  return {
    'foreign:count': ({ jobId, id }) =>
      jobs.run(jobId, async (job) => count(await workspace(), exports, id, job)),
    'foreign:import': ({ jobId, ids, folders, fetch, total }) =>
      jobs.run(jobId, async (job) => {
        const queue = await desk.queue()
        // They wait until the person says so: what waits besides waits with them.
        if (fetch === 'later') await queue.pause()
        const given = ids.map((id) => exports.get(id))
        const report = await importForeign(await workspace(), given, {
          ...{ folders, fetch, total, signal: job.signal, progress: job.progress },
          queue: (captures) => queue.add(captures),
        })
        if (!report.isCancelled) for (const id of ids) exports.drop(id)
        return report
      }),
    'foreign:drop': ({ id }) => {
      exports.drop(id)
      return {}
    },
    'foreign:save-report': async ({ text }) => {
      const filePath = await askForFile(window(), {
        title: words().saveReportTitle,
        name: words().importReportName,
        kind: words().reportFiles.text,
        ending: 'txt',
      })
      if (filePath === null) return null
      await saveFile(filePath, new TextEncoder().encode(text))
      return { path: filePath }
    },
  }
}

async function count(
  { foreignReader }: Workspace,
  exports: ReceivedExports,
  id: string,
  job: JobTools,
): Promise<ForeignCounts> {
  const { file, tools } = exports.get(id)
  if (foreignReader === undefined) throw new AppError('bad-request', { reason: 'no reader of exports' })
  let counts: ForeignCounts | null = null
  for await (const one of foreignReader.count(file, tools, job.signal)) {
    counts = one
    job.progress({ stage: 'counting', done: one.items, total: 0 })
  }
  if (counts === null) throw new AppError('parse-failed', { reason: 'nothing was counted' })
  return counts
}
