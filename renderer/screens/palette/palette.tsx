// Owns the palette: one field that leads to every command, article, quote, dossier and tag, by keys. Leaves what is offered to
// `use-entries.ts`, and doing it to `use-goals.ts`.
import { Search } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { Icon } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { availableCommands, isKeyOf } from '../../state/commands'
import { sayKey } from '../../state/key-name'
import { EntryRow } from './entry-row'
import type { Entry } from './entry'
import styles from './palette.module.css'
import { useEntries } from './use-entries'
import { useGoals } from './use-goals'

const PAGE = 8

/** The palette; whoever leaves it is where they were. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages()
  const goals = useGoals()
  const id = useId()
  const [text, setText] = useState('')
  // What could be done where one was: the palette itself answers to nothing.
  const [available] = useState(availableCommands)
  const [cameFrom] = useState(() => document.activeElement)
  const [chosen, setChosen] = useState<string | null>(null)
  const { groups, isSettled } = useEntries(text, available)
  const entries = groups.flatMap((one) =>
    one.entries.map((entry) => ({ key: `${one.name} ${entry.key}`, entry })),
  )
  const at = Math.max(
    0,
    entries.findIndex(({ key }) => key === chosen),
  )
  const active = entries[at]
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The heading of the first stands above it.
    if (at === 0) list.current?.scrollTo(0, 0)
    else list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at, text])

  const leave = (): void => {
    onClose()
    if (cameFrom instanceof HTMLElement) cameFrom.focus()
  }
  const choose = (entry: Entry, isOther: boolean): void => {
    leave()
    if (isOther && goals.otherWords(entry.goal) !== null) goals.reachOther(entry.goal)
    else goals.reach(entry.goal)
  }
  const moveTo = (to: number): void => {
    setChosen(entries[to]?.key ?? null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // With Enter a syllable is finished first.
    if (event.nativeEvent.isComposing) return
    const last = entries.length - 1
    const isMod = event.ctrlKey || event.metaKey
    if (event.key === 'Escape' || isKeyOf('palette', event.nativeEvent)) leave()
    else if (event.key === 'ArrowDown') moveTo(at >= last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') moveTo(at <= 0 ? last : at - 1)
    else if (event.key === 'PageDown') moveTo(Math.min(last, at + PAGE))
    else if (event.key === 'PageUp') moveTo(Math.max(0, at - PAGE))
    else if (event.key === 'Enter') {
      if (active !== undefined) choose(active.entry, isMod)
    } else if (event.key !== 'Tab') return
    event.preventDefault()
    event.stopPropagation()
  }
  const other = active === undefined ? null : goals.otherWords(active.entry.goal)
  const isNone = entries.length === 0 && isSettled
  return (
    <div className={styles.shade} onPointerDown={leave}>
      <div
        role="dialog"
        aria-modal
        aria-label={m.palette.label}
        className={styles.panel}
        onPointerDown={(event) => {
          event.stopPropagation()
        }}
      >
        <div className={styles.head}>
          <Icon icon={Search} />
          <input
            className={styles.field}
            type="text"
            role="combobox"
            autoFocus
            aria-label={m.palette.placeholder}
            aria-expanded={entries.length > 0}
            aria-controls={id}
            aria-autocomplete="list"
            {...(active === undefined
              ? {}
              : { 'aria-activedescendant': `${id} ${active.key}`.replaceAll(' ', '-') })}
            placeholder={m.palette.placeholder}
            value={text}
            maxLength={1000}
            spellCheck={false}
            onChange={(event) => {
              setText(event.currentTarget.value)
              setChosen(null)
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div ref={list} id={id} role="listbox" aria-label={m.palette.results} className={styles.list}>
          {groups.map(({ name, entries: own }) => (
            <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
              <div id={`${id}-${name}`} role="presentation" className={styles.kind}>
                {name === 'recent' ? m.palette.recent : m.palette.groups[name]}
              </div>
              {own.map((entry) => {
                const key = `${name} ${entry.key}`
                return (
                  <EntryRow
                    key={key}
                    id={`${id} ${key}`.replaceAll(' ', '-')}
                    entry={entry}
                    isActive={active?.key === key}
                    onPoint={() => {
                      setChosen(key)
                    }}
                    onChoose={(isOther) => {
                      choose(entry, isOther)
                    }}
                  />
                )
              })}
            </div>
          ))}
        </div>
        {isNone && <p className={styles.none}>{m.palette.none}</p>}
        <p className={styles.foot}>
          <span>{m.palette.hint}</span>
          {other !== null && <span>{`${sayKey('Mod+Enter')}: ${other}`}</span>}
          <span role="status" className="visually-hidden">
            {isSettled && text.trim() !== '' ? m.palette.found(entries.length) : ''}
          </span>
        </p>
      </div>
    </div>
  )
}
