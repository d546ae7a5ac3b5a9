// Owns clipping a list of addresses while somebody waits: by the queue's own order, gently with each site, and remembered nowhere.
import type { ErrorInfo } from '../errors'
import type { ClipOutcome } from '../model/answers'
import type { CaptureEnd, QueuedCapture } from '../model/capture-queue'
import { openCaptureQueue } from './capture-queue'
import type { NewCapture } from './queue-adding'
import type { QueueJournal } from './queue-journal'
import { makeCaptureRun, queueTools } from './run-capture'
import type { Workspace } from './workspace'

/** What came of one address. */
export type AddressEnd =
  | { readonly url: string; readonly outcome: ClipOutcome }
  | { readonly url: string; readonly error: ErrorInfo }

/** Clip addresses; each is told of as soon as it has ended, and each only once. @throws {AppError} what `tell` throws */
export async function clipAddresses(
  workspace: Workspace,
  addresses: readonly NewCapture[],
  tell: (end: AddressEnd) => void,
): Promise<void> {
  const outcomes = new Map<string, ClipOutcome>()
  const added = new Map<string, QueuedCapture>()
  const run = makeCaptureRun(workspace, (id, outcome) => outcomes.set(id, outcome))
  await new Promise<void>((done, fail) => {
    const ended = (id: string, end: CaptureEnd): void => {
      const url = added.get(id)?.target.url ?? ''
      const outcome = outcomes.get(id)
      if (outcome !== undefined) tell({ url, outcome })
      else if (end.end === 'failed') tell({ url, error: end.error as unknown as ErrorInfo })
      added.delete(id)
      if (added.size === 0) done()
    }
    openCaptureQueue({
      journal: journalOf(added, ended),
      run,
      ...queueTools(workspace),
      changed: () => undefined,
      report: fail,
    })
      .then((queue) => queue.add(addresses))
      .then((count) => {
        if (count === 0) done()
      })
      .catch(fail)
  })
}

/** A journal that nobody reads later: it tells of each end as it comes. */
const journalOf = (
  added: Map<string, QueuedCapture>,
  ended: (id: string, end: CaptureEnd) => void,
): QueueJournal => ({
  read: () => Promise.resolve({ items: [], isPaused: false }),
  added(items) {
    for (const item of items) added.set(item.id, item)
    return Promise.resolve()
  },
  ended(id, _at, end) {
    ended(id, end)
    return Promise.resolve()
  },
  again: () => Promise.resolve(),
  cleared: () => Promise.resolve(),
  paused: () => Promise.resolve(),
  rewrite: () => Promise.resolve(),
})
