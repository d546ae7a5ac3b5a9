// Owns the end of the app: it waits until what was typed and changed is on the disk, but not for ever, and says what isn't.
import { app, dialog, type BrowserWindow } from 'electron'
import type { ParsedRequestOf } from '../../src/contract'
import type { UnsavedText } from '../../src/model/unsaved'
import { sendEvent } from './ipc'
import type { LibraryHolder } from './library-holder'
import type { MainMessages } from './messages'
import { mayLose } from './unsaved-dialog'

const LONGEST_WAIT_MS = 10_000
/** For what is still under way when the person has been told already. */
const LAST_WAIT_MS = 1000

export type QuitTools = {
  readonly holder: LibraryHolder
  readonly window: BrowserWindow
  readonly words: () => MainMessages
  readonly report: (error: unknown) => void
}

export type Quitting = {
  /** The window's answer to `app:closing`. */
  readonly unsavedTold: (told: ParsedRequestOf<'app:unsaved'>) => void
}

/** Resolves to `null` when so much time has passed. */
const after = (waitMs: number): Promise<null> =>
  new Promise((resolve) => {
    setTimeout(() => {
      resolve(null)
    }, waitMs)
  })

/** Hold up the end of the app until all is kept; after ten seconds say what isn't, and let the person decide. */
export function closeBeforeQuit({ holder, window, words, report }: QuitTools): Quitting {
  let told: readonly UnsavedText[] = []
  let allTried: () => void = () => undefined
  let isAsking = false
  let mayClose = false
  /** The person knows that something is lost. */
  let isKnown = false
  let endsAt = 0

  /** Have the window keep its texts; gives those that it couldn't. */
  const keepTexts = async (): Promise<readonly UnsavedText[]> => {
    // A window that never came up, or whose page is gone, has nothing to tell.
    if (!(window.isVisible() || window.isMinimized()) || window.webContents.isCrashed()) return []
    told = []
    const trying = new Promise<void>((resolve) => {
      allTried = resolve
    })
    sendEvent(window.webContents, 'app:closing', {})
    await Promise.race([trying, after(endsAt - performance.now())])
    return told
  }
  const close = async (): Promise<void> => {
    const texts = await keepTexts()
    if (window.isDestroyed()) return
    if (texts.length > 0) {
      if (!(await mayLose(texts, window, words()))) return
      isKnown = true
    }
    mayClose = true
    // Its page has kept what it could, and one that hangs must not keep it open.
    window.destroy()
  }
  window.on('close', (event) => {
    if (mayClose) return
    event.preventDefault()
    if (isAsking) return
    isAsking = true
    endsAt = performance.now() + LONGEST_WAIT_MS
    close()
      .catch(report)
      .finally(() => {
        isAsking = false
      })
  })
  endWhenClosed(holder, words, () => ({
    isKnown,
    waitMs: isKnown ? LAST_WAIT_MS : Math.max(LAST_WAIT_MS, endsAt - performance.now()),
  }))
  return {
    unsavedTold: ({ texts, isDone }) => {
      told = texts
      if (isDone) allTried()
    },
  }
}

/** The windows are closed: wait for what is under way, and end. */
function endWhenClosed(
  holder: LibraryHolder,
  words: () => MainMessages,
  patience: () => { readonly isKnown: boolean; readonly waitMs: number },
): void {
  let isClosing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    const { isKnown, waitMs } = patience()
    const closing = holder.close().then(
      () => true,
      // It never opened: there is nothing to wait for.
      () => true,
    )
    void Promise.race([closing, after(waitMs)]).then((isClosed) => {
      if (isClosed === null && !isKnown) dialog.showErrorBox(words().unsavedTitle, words().unsaved)
      app.exit()
    })
  })
}
