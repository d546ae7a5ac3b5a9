// Owns the only way out to the system's browser: a checked address, shown as it is, and a person's yes.
import { dialog, shell, type BrowserWindow } from 'electron'
import { externalLink } from '../../src/model/external-link'
import type { MainMessages } from './messages'

/** Ask, then open. Gives whether it was opened; an address that may not leave is refused without asking. */
export async function openLink(
  window: BrowserWindow,
  address: string,
  words: MainMessages,
): Promise<boolean> {
  const link = externalLink(address)
  if (link === null) return false
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.openLink(link.shownHost),
    detail: `${words.openLinkDetail}\n\n${link.href.length > 500 ? `${link.href.slice(0, 500)}…` : link.href}`,
    buttons: [words.open, words.cancel],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  })
  if (response !== 0) return false
  await shell.openExternal(link.href)
  return true
}
