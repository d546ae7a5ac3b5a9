import { describe, expect, it } from 'vitest'
import { acceleratorOf } from '../../../electron/main/accelerator'
import { menuTemplate } from '../../../electron/main/menu-template'
import { messagesFor } from '../../../electron/main/messages'
import { en } from '../../../renderer/messages/en'
import { ko } from '../../../renderer/messages/ko'
import { isRole, MENU, type CommandId } from '../../../src/model/commands'
import type { KeySettings } from '../../../src/model/keymap'

type Item = { id?: string; label?: string; accelerator?: string; role?: string; click?: () => void }

function itemsWith(
  keys: Partial<KeySettings> = {},
  run: (id: CommandId) => void = () => undefined,
): readonly Item[] {
  const template = menuTemplate({
    words: messagesFor('en'),
    keys: { shortcuts: {}, letterKeys: true, ...keys },
    platform: 'other',
    run,
  })
  return template.flatMap(({ submenu }) => submenu as Item[])
}
const keyOf = (id: string, items: readonly Item[]): string | undefined =>
  items.find((item) => item.id === id)?.accelerator

describe('the application menu', () => {
  it('has the keys that commands have now', () => {
    const items = itemsWith()
    expect([keyOf('clip', items), keyOf('search', items), keyOf('back', items)]).toEqual([
      'CmdOrCtrl+N',
      '/',
      'Alt+Left',
    ])
    const changed = itemsWith({ shortcuts: { clip: ['F9'], print: [] }, letterKeys: false })
    expect([keyOf('clip', changed), keyOf('print', changed), keyOf('search', changed)]).toEqual([
      'F9',
      undefined,
      'CmdOrCtrl+Shift+F',
    ])
  })

  it('tells the window which command was chosen, and leaves the browser its own', () => {
    const chosen: CommandId[] = []
    const items = itemsWith({}, (id) => chosen.push(id))
    for (const item of items) item.click?.()
    const ids = MENU.flatMap(({ stretches }) => stretches.flat())
    expect(chosen).toEqual(ids.filter((id) => !isRole(id)))
    expect(items.filter(({ role }) => role !== undefined).map(({ id }) => id)).toEqual(
      ids.filter((id) => isRole(id)),
    )
  })

  it.each(['en', 'ko'] as const)('calls commands what the palette calls them (%s)', (locale) => {
    const { commands } = messagesFor(locale)
    for (const id of MENU.flatMap(({ stretches }) => stretches.flat()))
      expect(commands[id].replace(/…$/, '')).toBe({ en, ko }[locale].commands[id])
  })
})

describe('a key as menus write it', () => {
  it.each([
    ['Mod+Shift+p', 'CmdOrCtrl+Shift+P'],
    ['Alt+ArrowLeft', 'Alt+Left'],
    ['F3', 'F3'],
    ['?', '?'],
    ['Mod++', 'CmdOrCtrl+Plus'],
    ['+', 'Plus'],
    ['Mod+,', 'CmdOrCtrl+,'],
    ['é', null],
    ['Hyper+a', null],
  ])('%s: %s', (key, accelerator) => {
    expect(acceleratorOf(key)).toBe(accelerator)
  })
})
