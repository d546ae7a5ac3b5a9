// Owns typing a tag with completion from the tags there are. Leaves keeping it to the caller.
import { useId, useState, type KeyboardEvent } from 'react'
import { useMessages } from '../messages/messages-context'
import { useAnswer } from '../state/queries'
import { classes } from './class-names'
import styles from './tag-field.module.css'

type TagFieldProps = {
  /** How the field is called where it is for other words than tags: then no tags are offered. */
  readonly label?: string | undefined
  /** How the field is called where it isn't for the tags of one thing. */
  readonly name?: string | undefined
  /** Tags that are there already: not offered again. */
  readonly taken: readonly string[]
  readonly onAdd: (tag: string) => void
  readonly onLeave: (how: 'escape' | 'blur') => void
}

const OFFERED = 8
const LENGTH_LIMIT = 200

/** A field for one tag after another: Enter adds, Escape leaves. */
export function TagField({ label, name, taken, onAdd, onLeave }: TagFieldProps) {
  const m = useMessages()
  const listId = useId()
  const tags = useAnswer('tag:list', {}, { enabled: label === undefined })
  const [text, setText] = useState('')
  const [active, setActive] = useState(-1)
  const wanted = text.trim().toLocaleLowerCase()
  const offers = (label === undefined ? (tags.data ?? []) : [])
    .map(({ tag }) => tag)
    .filter((tag) => !taken.includes(tag) && tag.toLocaleLowerCase().includes(wanted))
    .slice(0, OFFERED)

  const add = (tag: string): void => {
    const typed = tag.trim()
    if (typed !== '' && !taken.includes(typed)) onAdd(typed)
    setText('')
    setActive(-1)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const move = moves[event.key]
    if (move !== undefined) {
      event.preventDefault()
      const length = offers.length + 1
      setActive(((active + 1 + move + length) % length) - 1)
    } else if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add(offers[active] ?? text)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      onLeave('escape')
    }
  }
  const optionId = (index: number): string => `${listId}-${String(index)}`
  return (
    <span className={styles.field}>
      <input
        className={styles.input}
        role="combobox"
        aria-label={label ?? name ?? m.quote.tagField}
        aria-expanded={offers.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(active >= 0 ? { 'aria-activedescendant': optionId(active) } : {})}
        autoFocus
        value={text}
        maxLength={LENGTH_LIMIT}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          add(text)
          onLeave('blur')
        }}
      />
      {offers.length > 0 && (
        <ul className={styles.offers} role="listbox" id={listId} aria-label={m.nav.tags}>
          {offers.map((tag, index) => (
            <li
              key={tag}
              id={optionId(index)}
              role="option"
              aria-selected={index === active}
              className={classes(styles.offer, index === active && styles.active)}
              // Before the field loses the focus, which would take the list away.
              onPointerDown={(event) => {
                event.preventDefault()
                add(tag)
              }}
            >
              {tag}
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}
