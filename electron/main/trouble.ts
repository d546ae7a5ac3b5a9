// Owns what is done when a part of the app fails that nobody foresaw: it is noted, what can be started again is, and the person is told.
// Leaves the words to the messages.
import { app, dialog, type BrowserWindow } from 'electron'
import type { Failure, FailurePlace, Trouble } from '../../src/model/failure'
import { scrubFailure } from '../../src/text/scrub-failure'
import type { FailureLog } from './failure-log'
import type { MainMessages } from './messages'

/** A window that ends so often in so long is not started once more by itself. */
const MOST_RESTARTS = 3
const RESTARTS_WITHIN_MS = 60_000

export type TroubleDesk = {
  /** Note an error that nobody foresaw, and tell the person. */
  readonly report: (error: unknown) => void
  /** The same for what was thrown in the window, which says itself what of it may be told. */
  readonly note: (failed: Pick<Failure, 'kind' | 'frames'>, where: FailurePlace) => void
  /** What the person hasn't been told yet. */
  readonly take: () => readonly Trouble[]
  /** Start the window's page again whenever its process ends, and offer it when it hangs. */
  readonly watch: (window: BrowserWindow, words: () => MainMessages) => void
}

/** Make the desk. `changed`: something waits to be told. */
export function makeTroubleDesk(log: FailureLog, changed: () => void): TroubleDesk {
  const waiting: Trouble[] = []
  const tell = (trouble: Trouble): void => {
    // The window has been asked to hear of it already.
    if (waiting.includes(trouble)) return
    waiting.push(trouble)
    changed()
  }
  const note: TroubleDesk['note'] = (failed, where) => {
    const { kind, frames } = failed
    process.stderr.write(`cuttings: ${where}: ${[kind, ...frames].join('\n    ')}\n`)
    void log.add({ at: new Date().toISOString(), where, kind, frames })
  }
  const report = (error: unknown): void => {
    note(scrubFailure(error), 'program')
    tell('failed')
  }
  return {
    report,
    note,
    take: () => waiting.splice(0),
    watch: (window, words) => {
      process.on('uncaughtException', report)
      process.on('unhandledRejection', report)
      app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
        if (reason === 'clean-exit') return
        note({ kind: `${type} ${reason} ${exitCode}`, frames: [] }, type === 'GPU' ? 'graphics' : 'helper')
        // Chromium starts it again by itself.
        if (type === 'GPU') tell('graphics-restarted')
      })
      watchPage(window, words, (kind) => {
        note({ kind, frames: [] }, 'window')
        tell('window-restarted')
      })
    },
  }
}

function watchPage(window: BrowserWindow, words: () => MainMessages, failed: (kind: string) => void): void {
  const { webContents } = window
  let ends: readonly number[] = []
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    failed(`${reason} ${exitCode}`)
    const now = performance.now()
    ends = [...ends.filter((at) => now - at < RESTARTS_WITHIN_MS), now]
    if (ends.length < MOST_RESTARTS || mayStartAgain(words())) webContents.reload()
    else app.quit()
  })
  let isAsking = false
  window.on('unresponsive', () => {
    if (isAsking) return
    isAsking = true
    void dialog
      .showMessageBox(window, {
        type: 'warning',
        message: words().hangs,
        detail: words().hangsDetail,
        buttons: [words().wait, words().startAgain],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      })
      .then(({ response }) => {
        // Its end is noted, and it is started again, as that of any other.
        if (response === 1) webContents.forcefullyCrashRenderer()
      })
      .finally(() => {
        isAsking = false
      })
  })
}

const mayStartAgain = (words: MainMessages): boolean =>
  dialog.showMessageBoxSync({
    type: 'error',
    message: words.keepsFailing,
    detail: words.keepsFailingDetail,
    buttons: [words.startAgain, words.quitApp],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  }) === 0
