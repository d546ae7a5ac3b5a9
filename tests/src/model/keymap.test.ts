import { describe, expect, it } from 'vitest'
import { COMMANDS, isRole, type CommandId } from '../../../src/model/commands'
import {
  canMeet,
  chosenKeys,
  defaultKeys,
  giveKeys,
  isCharacterKey,
  keptReason,
  keysOf,
  usersOf,
  type KeySettings,
} from '../../../src/model/keymap'

const AS_IT_COMES: KeySettings = { shortcuts: {}, letterKeys: true }
const PLATFORMS = ['mac', 'other'] as const

describe.each(PLATFORMS)('the keys that commands come with (%s)', (platform) => {
  it('can all be given, but for those that are fixed', () => {
    const kept = COMMANDS.filter(({ isFixed }) => isFixed !== true).flatMap(({ id }) =>
      defaultKeys(id, platform).filter((key) => keptReason(key, platform) !== null),
    )
    expect(kept).toEqual([])
  })

  it('never mean two things in the same place', () => {
    const taken = COMMANDS.flatMap(({ id }) =>
      defaultKeys(id, platform).flatMap((key) =>
        usersOf(key, id, AS_IT_COMES, platform).map((user) => `${key}: ${id}, ${user}`),
      ),
    )
    expect(taken).toEqual([])
  })

  it('leave the shortcuts and the search in reach without keys that write a character', () => {
    const settings = { shortcuts: {}, letterKeys: false }
    const reachable: readonly CommandId[] = ['palette', 'search', 'shortcuts', 'settings', 'back', 'forward']
    for (const id of reachable) expect(keysOf(id, settings, platform), id).not.toEqual([])
    expect(COMMANDS.flatMap(({ id }) => keysOf(id, settings, platform)).filter(isCharacterKey)).toEqual([])
  })
})

describe('keys that can not be given', () => {
  it.each([
    ['Tab', 'moving'],
    ['Shift+ArrowLeft', 'moving'],
    ['Mod+Shift+ArrowLeft', 'moving'],
    [' ', 'moving'],
    ['Escape', 'moving'],
    ['Alt+F4', 'system'],
    ['Mod+w', 'system'],
    ['AudioVolumeUp', 'system'],
    ['Mod+c', 'menu'],
    ['Mod+=', 'menu'],
    ['F11', 'menu'],
    ['Dead', 'typing'],
    ['AltGraph', 'typing'],
    ['', 'typing'],
  ] as const)('%s: %s', (key, reason) => {
    expect(keptReason(key, 'other')).toBe(reason)
  })

  it('are others on a Mac', () => {
    expect(keptReason('Alt+ArrowLeft', 'mac')).toBe('moving')
    expect(keptReason('Alt+ArrowLeft', 'other')).toBeNull()
    expect([keptReason('Mod+m', 'mac'), keptReason('Mod+m', 'other')]).toEqual(['system', null])
    expect([keptReason('F11', 'mac'), keptReason('F11', 'other')]).toEqual([null, 'menu'])
  })

  it.each(['j', '+', '#', 'Mod++'.slice(0, -1) + 'b', 'Mod+Alt+Shift+k', 'F9', 'Alt+ArrowUp', 'é'])(
    'are not: %s',
    (key) => {
      expect(keptReason(key, 'other')).toBeNull()
    },
  )

  it('are not in force where the settings name them all the same', () => {
    const shortcuts = { clip: ['Mod+c', 'Mod+b'], search: ['Tab'], quit: ['q'] }
    const settings = { shortcuts, letterKeys: true }
    expect(chosenKeys('clip', settings, 'other')).toEqual(['Mod+b'])
    expect(chosenKeys('search', settings, 'other')).toEqual([])
    // What the browser does has the browser's keys.
    expect(chosenKeys('quit', settings, 'other')).toEqual(['Mod+q'])
  })
})

describe('a key that is taken', () => {
  it('is told with its users, where a person could mean either', () => {
    expect(usersOf('Mod+p', 'clip', AS_IT_COMES, 'other')).toEqual(['print'])
    expect(usersOf('j', 'archive', AS_IT_COMES, 'other')).toEqual(['next-article'])
    // Compared versions lie over the article, and a dossier has no article beside it.
    expect(usersOf('[', 'next-change', AS_IT_COMES, 'other')).toEqual(['previous-change'])
    expect(usersOf('e', 'verify', AS_IT_COMES, 'other')).toEqual([])
    expect([canMeet('compare', 'next-change'), canMeet('clip', 'verify')]).toEqual([false, true])
  })

  it('goes from one to the other, and what is as it came is not kept', () => {
    const once = giveKeys('clip', ['Mod+p'], AS_IT_COMES, 'other')
    expect(once).toEqual({ clip: ['Mod+p'], print: [] })
    const settings = { shortcuts: once, letterKeys: true }
    expect(keysOf('print', settings, 'other')).toEqual([])
    expect(giveKeys('print', ['Mod+p'], settings, 'other')).toEqual({ clip: [] })
    expect(giveKeys('clip', ['Mod+n'], settings, 'other')).toEqual({ print: [] })
  })

  it('leaves a command its other keys', () => {
    expect(giveKeys('clip', ['/'], AS_IT_COMES, 'other')).toEqual({ clip: ['/'], search: ['Mod+Shift+f'] })
  })

  it('keeps what another version of the app was told', () => {
    const shortcuts = { 'a-later-command': ['Mod+9'] }
    expect(giveKeys('clip', ['Mod+b'], { shortcuts, letterKeys: true }, 'other')).toEqual({
      ...shortcuts,
      clip: ['Mod+b'],
    })
  })
})

it('has no key of the browser’s own twice', () => {
  const keys = COMMANDS.filter(({ id }) => isRole(id)).flatMap(({ keys: own }) => own)
  expect(new Set(keys).size).toBe(keys.length)
})
