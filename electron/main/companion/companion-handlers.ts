// Owns the answers to what the window asks of the way in for browsers. Leaves the way in to `companion-desk.ts`.
import { join } from 'node:path'
import { app, shell } from 'electron'
import type { Handlers } from '../ipc'
import type { CompanionDesk } from './companion-desk'

type Calls = `companion:${'state' | 'show-code' | 'make-token' | 'remove' | 'show-folder'}`

/** Give the answers. */
export const makeCompanionHandlers = (desk: CompanionDesk): Pick<Handlers, Calls> => ({
  'companion:state': () => desk.state(),
  'companion:show-code': ({ isShown }) => {
    desk.showCode(isShown)
    return desk.state()
  },
  'companion:make-token': async ({ name }) => ({ token: await desk.makeToken(name) }),
  'companion:remove': async ({ id }) => {
    await desk.remove(id)
    return {}
  },
  'companion:show-folder': async () => {
    await shell.openPath(join(app.getAppPath(), 'resources', 'companion'))
    return {}
  },
})
