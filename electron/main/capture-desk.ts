// Owns the queue of captures of the library that is open: opened with it, closed before it. Leaves its order to `capture-queue`.
import { openCaptureQueue, type CaptureQueue } from '../../src/actions/capture-queue'
import { makeQueueJournal } from '../../src/actions/queue-journal'
import { makeCaptureRun, queueTools } from '../../src/actions/run-capture'
import type { Workspace } from '../../src/actions/workspace'
import { AppError } from '../../src/errors'
import { localFiles } from '../../src/node/local-files'

export type CaptureDesk = {
  /** The queue of the library that is open. @throws {AppError} read-only: nothing can be captured into it */
  queue(): Promise<CaptureQueue>
  /** The index knows what the library holds: from now on pages are captured. Before, one that a crash left in between would be kept twice. */
  begin(): void
  /** Stop, before the library is closed: what is under way is begun again when it is opened next. */
  close(): Promise<void>
}

export type DeskTools = {
  readonly workspace: () => Promise<Workspace>
  /** Where queues are kept: on this machine, not in the library, whose other machines have queues of their own. */
  readonly folder: string
  readonly changed: () => void
  readonly report: (error: unknown) => void
}

/** Between two words about a queue. */
const PACE_MS = 250

/** Make the desk. Nothing is opened before it is asked for. */
export function makeCaptureDesk(tools: DeskTools): CaptureDesk {
  const { report } = tools
  let current: { readonly workspace: Workspace; readonly opening: Promise<CaptureQueue> } | null = null
  let closing: Promise<unknown> = Promise.resolve()
  const changed = makePaced(tools.changed)
  let gate = makeGate()

  const openFor = (workspace: Workspace): Promise<CaptureQueue> => {
    const { opened } = gate
    const run = makeCaptureRun(workspace)
    return openCaptureQueue({
      journal: makeQueueJournal(localFiles(tools.folder), `${workspace.library.id}.jsonl`),
      run: async (...job) => {
        await opened
        return run(...job)
      },
      ...queueTools(workspace),
      changed,
      report,
    })
  }
  return {
    begin() {
      gate.open()
    },
    async queue() {
      const workspace = await tools.workspace()
      if (workspace.library.readOnly !== null)
        throw new AppError('read-only', { path: workspace.library.path })
      if (current?.workspace !== workspace) {
        const opening = openFor(workspace)
        current = { workspace, opening }
        opening.catch(() => {
          current = null
        })
      }
      return current.opening
    },
    close() {
      const last = current
      current = null
      // What waits is stopped like what is under way.
      gate.open()
      gate = makeGate()
      // Whoever asks a second time waits for the first.
      if (last !== null) closing = Promise.all([closing, last.opening.then((queue) => queue.close())])
      return closing.then(() => undefined)
    },
  }
}

function makeGate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return {
    opened,
    open: () => {
      open()
    },
  }
}

/** Call at most so often, and once more after the last time. */
function makePaced(work: () => void): () => void {
  let timer: NodeJS.Timeout | null = null
  return () => {
    timer ??= setTimeout(() => {
      timer = null
      work()
    }, PACE_MS)
  }
}
