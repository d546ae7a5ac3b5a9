// Owns one command of the list of shortcuts: its keys, and how they are changed by pressing others. Leaves keeping them to the list.
import { Pencil, RotateCcw, X } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { Command } from '../../../src/model/commands'
import {
  chosenKeys,
  defaultKeys,
  keptReason,
  usersOf,
  type KeptReason,
  type KeySettings,
} from '../../../src/model/keymap'
import { Button, IconButton } from '../../components/button'
import { KeyCaps } from '../../components/key-caps'
import { useMessages } from '../../messages/messages-context'
import { nameOfKey, PLATFORM, sayKey } from '../../state/key-name'
import styles from './shortcuts-dialog.module.css'

type ShortcutRowProps = {
  readonly command: Command
  readonly settings: KeySettings
  readonly isChanging: boolean
  readonly onChanging: (isOn: boolean) => void
  readonly onKeys: (keys: readonly string[]) => void
}

/** What came of a press that can't be kept as it is. */
type Trouble =
  | { readonly kind: 'kept'; readonly key: string; readonly reason: KeptReason }
  | { readonly kind: 'taken'; readonly keys: readonly string[]; readonly users: string }

/** A command with its keys. */
export function ShortcutRow({ command, settings, isChanging, onChanging, onKeys }: ShortcutRowProps) {
  const m = useMessages()
  const pencil = useRef<HTMLButtonElement>(null)
  // What had the focus goes away with the change: it comes back to where that began.
  const returns = useRef(false)
  useEffect(() => {
    if (!returns.current || isChanging) return
    returns.current = false
    pencil.current?.focus()
  })
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const { id } = command
  const name = m.commands[id]
  const keys = chosenKeys(id, settings, PLATFORM)
  const defaults = defaultKeys(id, PLATFORM)
  const begin = (): void => {
    setTrouble(null)
    onChanging(true)
  }
  const end = (): void => {
    setTrouble(null)
    onChanging(false)
    returns.current = true
  }
  const give = (next: readonly string[]): void => {
    onKeys(next)
    end()
  }
  const tryKeys = (next: readonly string[]): void => {
    const taken = next.flatMap((key) =>
      usersOf(key, id, settings, PLATFORM).map((user) => [key, user] as const),
    )
    const [first] = taken
    if (first === undefined) give(next)
    else
      setTrouble({
        kind: 'taken',
        keys: next,
        users: [...new Set(taken.map(([, user]) => m.quoted(m.commands[user])))].join(', '),
      })
  }
  const press = (key: string): void => {
    const reason = keptReason(key, PLATFORM)
    if (reason === null) tryKeys([key])
    else setTrouble({ kind: 'kept', key, reason })
  }
  return (
    <li className={styles.row} data-command={id}>
      <span className={styles.words}>{name}</span>
      {trouble?.kind === 'taken' ? (
        <KeyCaps keys={trouble.keys} />
      ) : isChanging ? (
        <PressField
          onPress={press}
          onLeave={end}
          onBlur={() => {
            setTrouble(null)
            onChanging(false)
          }}
        />
      ) : keys.length === 0 ? (
        <span className={styles.without}>{m.keys.without}</span>
      ) : (
        <KeyCaps keys={keys} off={settings.letterKeys ? undefined : m.keys.unused} />
      )}
      {command.isFixed === true ? (
        <span className={styles.tools} title={m.keys.fixed} />
      ) : (
        <span className={styles.tools}>
          <IconButton ref={pencil} icon={Pencil} label={m.keys.change(name)} size="small" onPress={begin} />
          {keys.length > 0 && (
            <IconButton
              icon={X}
              label={m.keys.remove(name)}
              size="small"
              onPress={() => {
                give([])
              }}
            />
          )}
          {keys.join('\n') !== defaults.join('\n') && (
            <IconButton
              icon={RotateCcw}
              label={m.keys.reset(name)}
              size="small"
              onPress={() => {
                tryKeys(defaults)
              }}
            />
          )}
        </span>
      )}
      {trouble !== null && (
        <div className={styles.trouble} role="alert">
          {trouble.kind === 'kept'
            ? m.keys.refused(sayKey(trouble.key), trouble.reason)
            : m.keys.taken(trouble.keys.map((key) => sayKey(key)).join(', '), trouble.users)}
          {trouble.kind === 'taken' && (
            <span className={styles.choices}>
              <Button
                look="primary"
                autoFocus
                onPress={() => {
                  give(trouble.keys)
                }}
              >
                {m.keys.take}
              </Button>
              <Button onPress={end}>{m.cancel}</Button>
            </span>
          )}
        </div>
      )}
    </li>
  )
}

type PressFieldProps = {
  readonly onPress: (key: string) => void
  readonly onLeave: () => void
  readonly onBlur: () => void
}

const MODIFIERS: ReadonlySet<string> = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'Fn',
])

/** Waits for the new keys. Tab leaves it, as it leaves everything. */
function PressField({ onPress, onLeave, onBlur }: PressFieldProps) {
  const m = useMessages()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (MODIFIERS.has(event.key)) return
    const name = nameOfKey(event.nativeEvent)
    if (name === 'Escape') onLeave()
    // What AltGr writes is written, whatever Chromium says of Ctrl and Alt.
    else onPress(event.getModifierState('AltGraph') ? 'AltGraph' : name)
  }
  return (
    <button type="button" autoFocus className={styles.press} onKeyDown={onKeyDown} onBlur={onBlur}>
      {m.keys.press}
    </button>
  )
}
