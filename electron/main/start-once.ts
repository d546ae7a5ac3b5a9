// Owns that the app runs once: another start tells the one that runs what it was given to open, and ends. Leaves what is done with it to
// `index.ts`.
import { app, dialog } from 'electron'
import { sortArguments, type Given } from './given-arguments'
import { handedOverIn, handOver, isTooLarge, type Told } from './handed-over'

function atStart(): { readonly own: readonly string[]; readonly given: Given; readonly told: Told } {
  const { own, given: things } = sortArguments(process.argv, app.isPackaged ? null : app.getAppPath())
  const given = { things, folder: process.cwd() }
  const handedOver = handedOverIn(process.argv)
  return { own, given, told: handedOver === null ? given : { handedOver } }
}

/** What this start was given to open. */
export const toldAtStart = (): Told => atStart().told

/** Start, unless the app runs already. */
export function startOnce(start: () => void): void {
  const { own, given, told } = atStart()
  // Told as it is, the one that runs would be taken for one that hangs.
  if (told === given && isTooLarge(process.argv, given)) void startWithFile(own, given)
  // Chromium puts the arguments of a second instance in another order, among switches of its own: it gets our own list.
  else if (app.requestSingleInstanceLock(told)) start()
  else app.quit()
}

/** Start once more with a file in place of what was given. */
async function startWithFile(own: readonly string[], given: Given): Promise<void> {
  try {
    const args = [...own, await handOver(app.getPath('userData'), given)]
    // An AppImage runs from a place that goes with this process.
    app.relaunch({ args, execPath: process.env['APPIMAGE'] ?? process.execPath })
    app.exit(0)
  } catch (error) {
    // There is no window to tell it in.
    dialog.showErrorBox('Cuttings', String(error))
    app.exit(1)
  }
}
