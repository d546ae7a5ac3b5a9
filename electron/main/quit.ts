// Owns the end of the app: it waits until what was changed is on the disk, but not for ever.
import { app, dialog } from 'electron'
import type { LibraryHolder } from './library-holder'
import type { MainMessages } from './messages'

const LONGEST_WAIT_MS = 10_000

/** Hold up the end of the app until the library is closed; after ten seconds say what that may mean, and end all the same. */
export function closeBeforeQuit(holder: LibraryHolder, words: () => MainMessages): void {
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    const closing = holder.close().then(
      () => true,
      // It never opened: there is nothing to wait for.
      () => true,
    )
    const waiting = new Promise<boolean>((resolve) => {
      setTimeout(() => {
        resolve(false)
      }, LONGEST_WAIT_MS)
    })
    void Promise.race([closing, waiting]).then((isDone) => {
      if (!isDone) dialog.showErrorBox(words().unsavedTitle, words().unsaved)
      app.exit()
    })
  })
}
