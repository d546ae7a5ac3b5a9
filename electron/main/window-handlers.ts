// Owns what the window asks of the program around it: what the browser does by itself, and what was done and gone to last.
import { app, type BrowserWindow } from 'electron'
import { nameRecentThings } from '../../src/actions/recent-things'
import type { Workspace } from '../../src/actions/workspace'
import type { Role } from '../../src/model/commands'
import { withRecent } from '../../src/model/recent-things'
import type { Handlers } from './ipc'
import type { SettingsFile } from './settings-file'

/** As much as Electron's own menu makes all larger or smaller by. */
const ZOOM_STEP = 0.5

export type WindowHandlerTools = {
  readonly workspace: () => Promise<Workspace>
  readonly window: () => BrowserWindow
  readonly settings: SettingsFile
}

/** Give the answers. */
export const makeWindowHandlers = ({
  workspace,
  window,
  settings,
}: WindowHandlerTools): Pick<Handlers, 'window:do' | 'recent:list' | 'recent:add'> => ({
  'window:do': ({ role }) => {
    doRole(role, window())
    return {}
  },
  'recent:list': async () => nameRecentThings(await workspace(), settings.get().recentThings),
  // The window isn't told of a change of settings: nothing that is drawn depends on it.
  'recent:add': async ({ thing }) => {
    await settings.change({ recentThings: withRecent(settings.get().recentThings, thing) })
    return {}
  },
})

function doRole(role: Exclude<Role, 'paste'>, window: BrowserWindow): void {
  const { webContents } = window
  switch (role) {
    case 'cut':
      webContents.cut()
      return
    case 'copy':
      webContents.copy()
      return
    case 'select-all':
      webContents.selectAll()
      return
    case 'zoom-in':
      webContents.setZoomLevel(webContents.getZoomLevel() + ZOOM_STEP)
      return
    case 'zoom-out':
      webContents.setZoomLevel(webContents.getZoomLevel() - ZOOM_STEP)
      return
    case 'zoom-reset':
      webContents.setZoomLevel(0)
      return
    case 'full-screen':
      window.setFullScreen(!window.isFullScreen())
      return
    case 'quit':
      app.quit()
  }
}
