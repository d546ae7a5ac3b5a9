// Owns the answers to what the window asks of captures: one at a time, or by the queue. Leaves making them to actions.
import { clipAddress, clipFile } from '../../src/actions/clip-article'
import { parseAddress } from '../../src/capture/address'
import { isAppError, isErrorOfKind } from '../../src/errors'
import type { QueueState } from '../../src/model/capture-queue'
import type { CaptureDesk } from './capture-desk'
import type { Handlers } from './ipc'
import type { Jobs } from './jobs'
import type { LibraryHolder } from './library-holder'

type CaptureCalls =
  | 'article:clip'
  | 'article:clip-file'
  | `queue:${'state' | 'add' | 'pause' | 'resume' | 'cancel' | 'retry' | 'clear'}`

export type CaptureHandlerTools = {
  readonly holder: LibraryHolder
  readonly jobs: Jobs
  readonly desk: CaptureDesk
}

const NOTHING: QueueState = {
  isPaused: false,
  counts: { waiting: 0, running: 0, kept: 0, unchanged: 0, failed: 0, cancelled: 0 },
  items: [],
}

/** Give the answers. */
export function makeCaptureHandlers({
  holder,
  jobs,
  desk,
}: CaptureHandlerTools): Pick<Handlers, CaptureCalls> {
  const { workspace } = holder
  return {
    'article:clip': ({ jobId, url, engine }) =>
      jobs.run(jobId, async (job) => clipAddress(await workspace(), url, { ...job, engine })),
    'article:clip-file': ({ jobId, fileName, bytes }) =>
      jobs.run(jobId, async (job) => clipFile(await workspace(), { name: fileName, bytes }, job)),
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
