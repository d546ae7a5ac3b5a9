// Owns the list of all keys, by where they work, and changing them. Leaves a row to `shortcut-row.tsx`, and keeping them to main.
import { useState } from 'react'
import { COMMAND_GROUPS, COMMANDS, FIXED_KEYS, type CommandId } from '../../../src/model/commands'
import { giveKeys } from '../../../src/model/keymap'
import { Button } from '../../components/button'
import { KeyCaps } from '../../components/key-caps'
import { ModalDialog } from '../../components/modal-dialog'
import { SearchField } from '../../components/search-field'
import { useMessages } from '../../messages/messages-context'
import { useSettings } from '../../state/app-state'
import { PLATFORM } from '../../state/key-name'
import { ShortcutRow } from './shortcut-row'
import styles from './shortcuts-dialog.module.css'

/** Every command with its keys, and what keys do in lists and texts besides. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages()
  const { settings, change } = useSettings()
  const [text, setText] = useState('')
  const [changing, setChanging] = useState<CommandId | null>(null)
  const wanted = text.trim().toLocaleLowerCase()
  const fits = (words: string): boolean => words.toLocaleLowerCase().includes(wanted)
  const groups = COMMAND_GROUPS.map((group) => ({
    group,
    commands: COMMANDS.filter((command) => command.group === group && fits(m.commands[command.id])),
    fixed: FIXED_KEYS.filter((one) => one.group === group && fits(m.fixedKeys[one.id])),
  })).filter(({ commands, fixed }) => commands.length + fixed.length > 0)
  return (
    <ModalDialog title={m.keys.title} onClose={onClose} width="wide">
      <div className={styles.top} role="search">
        <SearchField label={m.keys.find} text={text} onText={setText} />
        <Button
          isDisabled={Object.keys(settings.shortcuts).length === 0}
          onPress={() => {
            change({ shortcuts: {} })
          }}
        >
          {m.keys.resetAll}
        </Button>
      </div>
      {groups.length === 0 && <p className={styles.none}>{m.keys.none}</p>}
      {groups.map(({ group, commands, fixed }) => (
        <section key={group} className={styles.group} aria-labelledby={`keys-${group}`}>
          <h3 id={`keys-${group}`} className={styles.title}>
            {m.commandGroups[group]}
          </h3>
          <ul>
            {commands.map((command) => (
              <ShortcutRow
                key={command.id}
                command={command}
                settings={settings}
                isChanging={changing === command.id}
                onChanging={(isOn) => {
                  setChanging(isOn ? command.id : null)
                }}
                onKeys={(keys) => {
                  change({ shortcuts: sent(giveKeys(command.id, keys, settings, PLATFORM)) })
                }}
              />
            ))}
            {fixed.map(({ id, keys, macKeys = keys }) => (
              <li key={id} className={styles.row} title={m.keys.fixed}>
                <span className={styles.words}>{m.fixedKeys[id]}</span>
                <KeyCaps keys={PLATFORM === 'mac' ? macKeys : keys} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </ModalDialog>
  )
}

/** As it goes to main, which has no lists that can't be written to. */
const sent = (chosen: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(chosen).map(([id, keys]) => [id, [...keys]]))
