// Owns putting the application menu in place. Leaves what it holds to `menu-template.ts`.
import { Menu } from 'electron'
import { menuTemplate, type MenuChoices } from './menu-template'

/** Put the menu in place of the one before. */
export function setMenu(choices: MenuChoices): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(choices)))
}
