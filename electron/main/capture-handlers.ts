// Owns the answers to what the window asks of captures: one at a time, or by the queue. Leaves making them to actions.
import { clipAddress } from '../../src/actions/clip-article'
import { sourcesToCheck } from '../../src/actions/sources-to-check'
import { parseAddress } from '../../src/capture/address'
import type { QueueState } from '../../src/model/capture-queue'
import type { BrowserWindow } from 'electron'
import { clipPaste, previewPaste } from '../../src/actions/clip-paste'
import { AppError, isAppError, isErrorOfKind } from '../../src/errors'
import type { CaptureDesk } from './capture-desk'
import type { Handlers } from './ipc'
import type { Jobs, JobTools } from './jobs'
import type { LibraryHolder } from './library-holder'
import type { MainMessages } from './messages'
import type { OpenedThings } from './opened-things'
import { copiedFrom } from './copied-from'
import type { ReceivedDossiers } from './received-dossiers'
import type { ReceivedExports } from './received-exports'
import { chooseFiles, givenAt, takeFilesOrAsk } from './take-files'

type CaptureCalls =
  | 'article:clip'
  | `file:${'choose' | 'import'}`
  | `paste:${'preview' | 'clip'}`
  | `opened:${'state' | 'take' | 'drop'}`
  | 'source:check'
  | `queue:${'state' | 'add' | 'pause' | 'resume' | 'cancel' | 'retry' | 'clear'}`

export type CaptureHandlerTools = {
  readonly holder: LibraryHolder
  readonly jobs: Jobs
  readonly desk: CaptureDesk
  readonly opened: OpenedThings
  readonly received: ReceivedDossiers
  readonly exports: ReceivedExports
  readonly window: () => BrowserWindow
  readonly words: () => MainMessages
}

const NOTHING: QueueState = {
  isPaused: false,
  counts: { waiting: 0, running: 0, kept: 0, unchanged: 0, failed: 0, cancelled: 0 },
  incomplete: 0,
  changed: 0,
  items: [],
}

/** Give the answers. */
export function makeCaptureHandlers({
  holder,
  jobs,
  desk,
  opened,
  received,
  exports,
  window,
  words,
}: CaptureHandlerTools): Pick<Handlers, CaptureCalls> {
  const { workspace } = holder
  const asked = { desk, received, exports }
  return {
    'article:clip': ({ jobId, url, engine }) =>
      jobs.run(jobId, async (job) => clipAddress(await workspace(), url, { ...job, engine })),
    'file:import': ({ jobId, fileName, bytes }) =>
      jobs.run(jobId, async (job) =>
        takeFilesOrAsk(await workspace(), asked, [{ kind: 'bytes', name: fileName, bytes }], job),
      ),
    'file:choose': async ({ jobId, what }) => {
      const paths = await chooseFiles(window(), what, words())
      if (paths === null) return null
      return jobs.run(jobId, async (job) => takeFilesOrAsk(await workspace(), asked, givenAt(paths), job))
    },
    'paste:preview': async ({ pasted }) => {
      const preview = await previewPaste(await workspace(), pasted)
      return { ...preview, url: preview.url ?? (await copiedFrom(pasted)) }
    },
    'paste:clip': ({ jobId, pasted, title, url }) =>
      jobs.run(jobId, async (job) => clipPaste(await workspace(), pasted, { title, url }, job)),
    'opened:state': () => opened.batch(),
    'opened:take': ({ jobId, id }) => {
      const paths = opened.take(id)
      if (paths === null) throw new AppError('bad-request', { reason: 'nothing of that number was opened' })
      return jobs.run(jobId, async (job) => takeFilesOrAsk(await workspace(), asked, givenAt(paths), job))
    },
    'opened:drop': ({ id }) => {
      opened.take(id)
      return {}
    },
    'queue:state': async () => {
      try {
        return (await desk.queue()).state()
      } catch (error) {
        if (isErrorOfKind(error, 'read-only')) return NOTHING
        throw error
      }
    },
    'queue:add': async ({ addresses, engine }) => {
      const { good, refused } = sortAddresses(addresses)
      const targets = good.map((url) => ({ target: { kind: 'address', url, engine } as const }))
      return { added: await (await desk.queue()).add(targets), refused }
    },
    'queue:pause': async () => {
      await (await desk.queue()).pause()
      return {}
    },
    'queue:resume': async () => {
      await (await desk.queue()).resume()
      return {}
    },
    'queue:cancel': async ({ ids }) => {
      await (await desk.queue()).cancel(ids)
      return {}
    },
    'queue:retry': async ({ ids }) => {
      await (await desk.queue()).retry(ids)
      return {}
    },
    'source:check': async ({ scope, jobId }) => {
      const queue = await desk.queue()
      const find = async (job?: JobTools) => sourcesToCheck(await workspace(), scope, undefined, job)
      const { captures, without } = await (jobId === undefined ? find() : jobs.run(jobId, find))
      const added = await queue.add(captures)
      return { added, waiting: captures.length - added, without }
    },
    'queue:clear': async () => {
      await (await desk.queue()).clear()
      return {}
    },
  }
}

function sortAddresses(typed: readonly string[]): {
  readonly good: readonly string[]
  readonly refused: readonly string[]
} {
  const good: string[] = []
  const refused: string[] = []
  for (const text of typed)
    try {
      good.push(parseAddress(text))
    } catch (error) {
      if (!isAppError(error)) throw error
      refused.push(text)
    }
  return { good, refused }
}
