// Owns the application menu. Its commands go to the window, which knows how to do them.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../src/model/menu-command'
import type { MainMessages } from './messages'

/** Put the menu in place; `run` hears the command that a person chose. */
export function setMenu(words: MainMessages, run: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => {
      run(command)
    },
    // The window listens for the keys itself, also where no menu is shown; here they are told.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  })
  const template: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        item(words.clip, 'clip', 'CmdOrCtrl+N'),
        item(words.newNote, 'new-note', 'CmdOrCtrl+Shift+N'),
        item(words.newDossier, 'new-dossier'),
        item(words.checkCited, 'check-cited'),
        { type: 'separator' },
        item(words.print, 'print', 'CmdOrCtrl+P'),
        item(words.savePdf, 'save-pdf', 'CmdOrCtrl+Shift+S'),
        { type: 'separator' },
        item(words.settings, 'settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        item(words.undo, 'undo', 'CmdOrCtrl+Z'),
        item(words.redo, 'redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
        { type: 'separator' },
        item(words.find, 'find', 'CmdOrCtrl+F'),
      ],
    },
    {
      label: words.view,
      submenu: [
        item(words.library, 'library'),
        item(words.quotes, 'quotes'),
        item(words.notes, 'notes'),
        item(words.health, 'health'),
        item(words.search, 'search', 'CmdOrCtrl+K'),
        { type: 'separator' },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.zoomReset },
        { role: 'togglefullscreen', label: words.fullScreen },
      ],
    },
    {
      label: words.help,
      submenu: [item(words.shortcuts, 'shortcuts', '?'), item(words.about, 'about')],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
