// Owns looking now and then whether sources are due to be checked by themselves. Leaves which are to `check-what-is-due`.
import { checkWhatIsDue } from '../../src/actions/check-what-is-due'
import type { Workspace } from '../../src/actions/workspace'
import { isErrorOfKind } from '../../src/errors'
import type { CheckInterval } from '../../src/model/check-scope'
import { localFiles } from '../../src/node/local-files'
import type { CaptureDesk } from './capture-desk'

export type ScheduleTools = {
  readonly every: () => CheckInterval
  readonly workspace: () => Promise<Workspace>
  readonly desk: CaptureDesk
  /** Where queues are kept. */
  readonly folder: string
  readonly report: (error: unknown) => void
}

export type SourceSchedule = {
  /** Look now; what is found goes into the queue. */
  look(): void
  /** The settings may be others: look, where they say another interval. */
  settingsChanged(): void
  close(): void
}

/** Between two looks: a day is hit well enough. */
const LOOK_MS = 60 * 60 * 1000

/** Make the schedule. It looks when it is told to, and each hour. */
export function makeSourceSchedule({
  every,
  workspace,
  desk,
  folder,
  report,
}: ScheduleTools): SourceSchedule {
  /** One look at a time. */
  let looking: Promise<unknown> = Promise.resolve()
  const lookOnce = async (): Promise<void> => {
    if (every() === 'never') return
    try {
      const [open, queue] = [await workspace(), await desk.queue()]
      const path = `${open.library.id}-checks.json`
      await checkWhatIsDue({ workspace: open, queue, files: localFiles(folder), path }, every())
    } catch (error) {
      // What can only be read is not captured into.
      if (!isErrorOfKind(error, 'read-only')) report(error)
    }
  }
  const look = (): void => {
    looking = looking.then(lookOnce)
  }
  let interval = every()
  const timer = setInterval(look, LOOK_MS)
  return {
    look,
    settingsChanged() {
      if (every() === interval) return
      interval = every()
      look()
    },
    close: () => {
      clearInterval(timer)
    },
  }
}
