// The one list of commands: what is in the menu is in the palette, what has keys is listed, and each is answered to by a screen.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOffered } from '../../../renderer/screens/palette/entry'
import {
  COMMAND_GROUPS,
  commandOf,
  COMMANDS,
  FIXED_KEYS,
  isCommandId,
  isRole,
  MENU,
  ROLES,
} from '../../../src/model/commands'

const ROOT = resolve(import.meta.dirname, '../../..')
const sources = readdirSync(join(ROOT, 'renderer'), { withFileTypes: true, recursive: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('messages'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(ROOT, path), source: readFileSync(path, 'utf8') }))

describe('the list of commands', () => {
  it('has each command once, the groups one after the other', () => {
    const ids = [...COMMANDS, ...FIXED_KEYS].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const groups = COMMANDS.map(({ group }) => group).filter((group, i, all) => group !== all[i - 1])
    // Of some groups no key can be changed.
    expect(groups).toEqual(COMMAND_GROUPS.filter((group) => group !== 'tags' && group !== 'writing'))
    expect([isCommandId('clip'), isCommandId('toString'), isCommandId('')]).toEqual([true, false, false])
  })

  it('has every command of the menu in the palette, once in the menu', () => {
    const inMenu = MENU.flatMap(({ stretches }) => stretches.flat())
    expect(new Set(inMenu).size).toBe(inMenu.length)
    expect(inMenu.filter((id) => !isOffered(commandOf(id)))).toEqual(['paste', 'palette'])
    expect(ROLES.filter((role) => !inMenu.some((id) => id === role))).toEqual([])
  })

  it('is answered to, each command by some screen', () => {
    const answering = sources.filter(({ source }) => /\b(?:useCommands|isKeyOf)\(/.test(source))
    expect(answering.length).toBeGreaterThan(10)
    const isAnswered = (id: string): boolean =>
      answering.some(
        ({ source }) =>
          new RegExp(`(?:^|[\\s{])'?${id}'?(?::|,\\n|\\()`, 'm').test(source) ||
          source.includes(`isKeyOf('${id}'`),
      )
    const silent = COMMANDS.map(({ id }) => id).filter(
      (id) => !isRole(id) && !/^colour-\d$/.test(id) && !isAnswered(id),
    )
    expect(silent).toEqual([])
    expect(isAnswered('no-such-command')).toBe(false)
  })

  it('is the only place where keys are named that mean something by themselves', () => {
    /** Lists, trees and fields move by them, as lists, trees and fields do. */
    const OWN =
      /^(?:Enter|Escape|Tab| |Arrow\w+|Page\w+|Home|End|Backspace|Delete|F2|Control|Shift|Alt|Meta)$/
    const compared = sources
      .filter(({ path }) => !/state[\\/](?:key-name|commands)/.test(path))
      .flatMap(({ path, source }) => [
        ...[...source.matchAll(/\.key [!=]== '([^']+)'/g)].map((match) => `${path}: ${match[1] ?? ''}`),
        ...[...source.matchAll(/'((?:Mod|Alt)\+[^']+)'/g)].map((match) => `${path}: ${match[1] ?? ''}`),
      ])
    expect(compared.length).toBeGreaterThan(20)
    const fixed = new Set(FIXED_KEYS.flatMap(({ keys }) => keys))
    const strays = compared.filter((one) => {
      const key = one.slice(one.indexOf(': ') + 2)
      return !OWN.test(key) && !fixed.has(key)
    })
    // How the palette says its other way, and what ends a wording or a tag in the field that it is typed in.
    const known = [
      'renderer/screens/palette/palette.tsx: Mod+Enter',
      'renderer/screens/dossier/wording-editor.tsx: Mod+Enter',
      'renderer/components/tag-field.tsx: ,',
    ]
    expect(strays.filter((one) => !known.includes(one.replaceAll('\\', '/')))).toEqual([])
  })
})
