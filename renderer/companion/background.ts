// Owns what the companion does without its window: context menu, keys, and sending what waits. Leaves clipping to `clip.ts`.
import { browser, word } from './browser'
import { clipLink, clipTab, deliver, NO_WORDS, type Said } from './clip'
import { readKept } from './kept'

const AGAIN = 'send-what-waits'
const AGAIN_MINUTES = 1
const QUOTE: Said = { ...NO_WORDS, quote: { colour: 'yellow' } }

const MENU = [
  { id: 'page', contexts: ['page'], title: 'clipPage' },
  { id: 'selection', contexts: ['selection'], title: 'clipSelection' },
  { id: 'link', contexts: ['link'], title: 'clipLink' },
] as const

browser.runtime.onInstalled.addListener(() => {
  browser.contextMenus.removeAll(() => {
    for (const { id, contexts, title } of MENU)
      browser.contextMenus.create({ id, contexts: [...contexts], title: word(title) })
  })
})

browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
  const tabId = tab?.id
  if (menuItemId === 'link' && linkUrl !== undefined) void clipLink(tabId ?? null, linkUrl).then(sendLater)
  else if (tabId !== undefined)
    void clipTab(tabId, menuItemId === 'selection' ? QUOTE : NO_WORDS).then(sendLater)
})

browser.commands.onCommand.addListener((command, tab) => {
  const tabId = tab?.id
  if (tabId === undefined) return
  void clipTab(tabId, command === 'clip-selection' ? QUOTE : NO_WORDS).then(sendLater)
})

/** What waits is sent when the browser starts, and every minute for as long as something does. */
async function sendLater(): Promise<void> {
  const { waiting } = await readKept()
  if (waiting.length > 0) await browser.alarms.create(AGAIN, { periodInMinutes: AGAIN_MINUTES })
  else await browser.alarms.clear(AGAIN)
}

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === AGAIN) void deliver().then(sendLater)
})
browser.runtime.onStartup.addListener(() => void deliver().then(sendLater))
// The window of the companion lets something wait, too.
browser.storage.onChanged.addListener((changed) => {
  if ('waiting' in changed) void sendLater()
})
