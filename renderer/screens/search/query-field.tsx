// Owns the field of a query on its screen, with what may be written next. Asks a moment after the last key.
import { Search } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { useCompletions, type Completion } from '../../state/completions'
import styles from './search-screen.module.css'

const PAUSE_MS = 200

type QueryFieldProps = {
  readonly query: string
  readonly onQuery: (query: string) => void
  readonly ref: Ref<HTMLInputElement>
}

/** The query, to be changed. */
export function QueryField({ query, onQuery, ref }: QueryFieldProps) {
  const m = useMessages()
  const id = useId()
  const [typed, setTyped] = useState({ of: query, text: query })
  const text = typed.of === query ? typed.text : query
  const [caret, setCaret] = useState(query.length)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const offers = useCompletions(text, caret)
  const shown = isOpen ? offers : []

  const write = (next: string, at: number, isNow: boolean): void => {
    setTyped({ of: query, text: next })
    setCaret(at)
    setActive(-1)
    clearTimeout(timer.current)
    if (isNow) onQuery(next)
    else timer.current = setTimeout(() => onQuery(next), PAUSE_MS)
  }
  const take = (offer: Completion, field: HTMLInputElement): void => {
    write(offer.text, offer.caret, false)
    requestAnimationFrame(() => field.setSelectionRange(offer.caret, offer.caret))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const offer = shown[active] ?? (event.key === 'Tab' && !event.shiftKey ? shown[0] : undefined)
    if (move !== undefined && shown.length > 0) {
      event.preventDefault()
      setActive(((active + 1 + move + shown.length + 1) % (shown.length + 1)) - 1)
    } else if ((event.key === 'Enter' || event.key === 'Tab') && offer !== undefined) {
      event.preventDefault()
      take(offer, event.currentTarget)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      setIsOpen(false)
      write(text, caret, true)
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.stopPropagation()
      setIsOpen(false)
    }
  }
  return (
    <span className={styles.field} role="search">
      <span className={styles.sign}>
        <Icon icon={Search} />
      </span>
      <input
        ref={ref}
        className={styles.input}
        type="text"
        role="combobox"
        aria-label={m.search.field}
        aria-expanded={shown.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        {...(active >= 0 && shown.length > 0 ? { 'aria-activedescendant': `${id}-${String(active)}` } : {})}
        placeholder={m.search.field}
        value={text}
        maxLength={1000}
        spellCheck={false}
        onChange={(event) => {
          setIsOpen(true)
          write(event.currentTarget.value, event.currentTarget.selectionStart ?? 0, false)
        }}
        onBlur={() => {
          setIsOpen(false)
        }}
        onKeyDown={onKeyDown}
      />
      {shown.length > 0 && (
        <ul id={id} role="listbox" aria-label={m.search.complete} className={styles.offers}>
          {shown.map((offer, i) => (
            <li
              key={offer.label}
              id={`${id}-${String(i)}`}
              role="option"
              aria-selected={i === active}
              className={classes(styles.offer, i === active && styles.active)}
              onPointerDown={(event) => {
                event.preventDefault()
                const field = event.currentTarget.closest('span')?.querySelector('input')
                if (field instanceof HTMLInputElement) take(offer, field)
              }}
            >
              <code>{offer.label}</code>
              <span className={styles.meaning}>{offer.hint}</span>
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}
