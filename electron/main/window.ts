// Owns the one window: how it is made, where it stands, when it shows. Leaves what it may do to `guards`.
import { fileURLToPath } from 'node:url'
import { BrowserWindow, nativeTheme } from 'electron'
import type { Settings } from '../../src/model/settings'
import { UI_ORIGIN } from './policy'
import { CONFINED } from './web-preferences'

/** Paper of each theme: what stands behind the page before it is painted. */
const PAPER: Readonly<Record<Exclude<Settings['theme'], 'system'>, string>> = {
  paper: '#faf8f4',
  white: '#ffffff',
  sepia: '#f4ecd8',
  dark: '#1b1a18',
  black: '#000000',
}

/** A window that has not said by then that it is painted is shown as it is. */
const LONGEST_WAIT_MS = 4000

const paperOf = (theme: Settings['theme']): string =>
  theme === 'system' ? (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.paper) : PAPER[theme]

/** Make the window and begin to load its page. It shows itself when the page calls `showWindow`, painted. */
export function makeWindow(settings: Settings, devOrigin: string | null): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 760,
    minHeight: 500,
    show: false,
    backgroundColor: paperOf(settings.theme),
    title: 'Cuttings',
    // Alt shows it; the window has all of its commands.
    autoHideMenuBar: true,
    webPreferences: {
      preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
      ...CONFINED,
    },
  })
  const timer = setTimeout(() => {
    showWindow(window)
  }, LONGEST_WAIT_MS)
  window.once('show', () => {
    clearTimeout(timer)
  })
  window.once('closed', () => {
    clearTimeout(timer)
  })
  void window.loadURL(`${devOrigin ?? UI_ORIGIN}/index.html`)
  return window
}

/** Show a window that has waited to be painted. */
export function showWindow(window: BrowserWindow): void {
  if (!window.isDestroyed() && !window.isVisible()) window.show()
}

/** Bring a window to the person, wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
