// Owns what the application menu is built of: its commands, each with the key that it has now. The window knows how to do them.
import type { MenuItemConstructorOptions } from 'electron'
import { isRole, MENU, type CommandId, type MenuCommandId, type Role } from '../../src/model/commands'
import { keysOf, type KeySettings, type Platform } from '../../src/model/keymap'
import { acceleratorOf } from './accelerator'
import type { MainMessages } from './messages'

const ELECTRON_ROLES = {
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  'select-all': 'selectAll',
  'zoom-in': 'zoomIn',
  'zoom-out': 'zoomOut',
  'zoom-reset': 'resetZoom',
  'full-screen': 'togglefullscreen',
  quit: 'quit',
} as const satisfies Record<Role, MenuItemConstructorOptions['role']>

/** What the menu goes by. */
export type MenuChoices = {
  readonly words: MainMessages
  readonly keys: KeySettings
  readonly platform: Platform
  /** Hears the command that a person chose. */
  readonly run: (command: CommandId) => void
}

/** The menu as it is built. */
export function menuTemplate(choices: MenuChoices): MenuItemConstructorOptions[] {
  return MENU.map(({ name, stretches }) => ({
    label: choices.words.menus[name],
    submenu: stretches.flatMap((stretch, i) => [
      ...(i === 0 ? [] : [{ type: 'separator' as const }]),
      ...stretch.map((id) => itemFor(id, choices)),
    ]),
  }))
}

function itemFor(id: MenuCommandId, { words, keys, platform, run }: MenuChoices): MenuItemConstructorOptions {
  const label = words.commands[id]
  // What the browser does by itself has its keys from it.
  if (isRole(id)) return { id, label, role: ELECTRON_ROLES[id] }
  const [key] = keysOf(id, keys, platform)
  const accelerator = key === undefined ? null : acceleratorOf(key)
  return {
    id,
    label,
    click: () => {
      run(id)
    },
    // The window listens for the keys itself, also where no menu is shown; here they are told.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
  }
}
