// Owns what holds for every page that we show or run, whoever wrote it. Leaves what a window may beyond that to the window.
import type { WebPreferences } from 'electron'

/** A sandboxed process, without Node in any part of it. */
export const CONFINED: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
}
