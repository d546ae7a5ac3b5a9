// @vitest-environment jsdom
// docs/keyboard.md says what the list of commands says: it is written by `npx vitest run tests/docs -u`, and fails here when it is behind.
import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { en } from '../../renderer/messages/en'
import { sayKey } from '../../renderer/state/key-name'
import { COMMAND_GROUPS, COMMANDS, FIXED_KEYS } from '../../src/model/commands'
import { defaultKeys, type Platform } from '../../src/model/keymap'

const FILE = resolve(import.meta.dirname, '../../docs/keyboard.md')

const INTRO = `# Keys

Everything can be done without a mouse. Ctrl and K (on a Mac ⌘ and K) opens the palette: every command that can be done where one is, with its key (but pasting: what the clipboard holds is for a key or the menu to bring), and every article, quote, dossier and tag, by a few letters of what they are called. In Korean, initial consonants do (\`ㅂㄱ\` finds 보관함), and so does a syllable that isn't finished. Enter goes there; with Ctrl or ⌘ it goes to something else of the same thing, which is said at the foot. What was done and gone to last stands first while nothing is typed; it is kept in the app's settings, by ids and the names of tags, and never in the library.

\`?\` shows all keys. There, and from the settings, each can be given others by pressing them: menu, buttons and palette show these at once. A key that another command has is taken from it after a question. Keys that the system, the menu, text fields or lists need are refused, with the reason. Shortcuts of a single character can be switched off as a whole (WCAG 2.1.4); whatever matters has another key, too.

Back and forward lead through the last hundred places: screens, articles where they were left in their text, dossiers, tags, and the conditions on the screen of quotes. The buttons at the side of a mouse do the same, but over the original view of a page, which lets nothing out. What is gone from the library is passed over, and is there again when it was put back.

Keys work by their place where the keyboard writes another script: \`j\` is the key of J while Hangul is on.
`

const cell = (keys: readonly string[], platform: Platform): string =>
  keys.map((key) => `\`${sayKey(key, platform).replaceAll('|', '\\|')}\``).join(' or ')

function tableOf(group: (typeof COMMAND_GROUPS)[number]): string {
  const rows = [
    ...COMMANDS.filter((command) => command.group === group).map(({ id }) => ({
      words: en.commands[id],
      other: defaultKeys(id, 'other'),
      mac: defaultKeys(id, 'mac'),
    })),
    ...FIXED_KEYS.filter((fixed) => fixed.group === group).map(({ id, keys, macKeys = keys }) => ({
      words: `${en.fixedKeys[id]} (fixed)`,
      other: keys,
      mac: macKeys,
    })),
  ]
  return [
    `## ${en.commandGroups[group]}`,
    '',
    '| what | keys | on a Mac |',
    '| --- | --- | --- |',
    ...rows.map(({ words, other, mac }) => `| ${words} | ${cell(other, 'other')} | ${cell(mac, 'mac')} |`),
    '',
  ].join('\n')
}

it('has every command with the keys that it comes with', async () => {
  const markdown = [INTRO, ...COMMAND_GROUPS.map(tableOf)].join('\n')
  const written = await format(markdown, { ...(await resolveConfig(FILE)), parser: 'markdown' })
  await expect(written).toMatchFileSnapshot(FILE)
})
