// Owns the bar for finding in an article: the field, how many there are, and the ways on. Leaves finding to `use-find.ts`.
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { IconButton } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useCommands } from '../../state/commands'
import styles from './find-bar.module.css'
import type { Find } from './use-find'

/** The bar; it takes the keys as soon as it is there. */
export function FindBar({ find }: { readonly find: Find }) {
  const m = useMessages()
  const field = useRef<HTMLInputElement>(null)
  const { asked, typed, count, at, step, close } = find
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [asked])
  // Also while the article has the keys: what was put on the screen last answers first.
  useCommands({ leave: close })
  const onKeyDown = (event: KeyboardEvent): void => {
    // With Enter a syllable is finished first.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div role="search" className={styles.bar} data-pane onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="text"
        className={styles.field}
        aria-label={m.find.label}
        placeholder={m.find.label}
        value={typed}
        maxLength={1000}
        spellCheck={false}
        onChange={(event) => {
          find.onType(event.currentTarget.value)
        }}
      />
      <span className={styles.count} role="status" data-none={typed.trim() !== '' && count === 0}>
        {typed.trim() === '' ? '' : count === 0 ? m.find.none : m.find.count(at + 1, count)}
      </span>
      <IconButton
        icon={ChevronUp}
        label={m.find.previous}
        shortcut="Shift Enter"
        size="small"
        isDisabled={count === 0}
        onPress={() => {
          step(-1)
        }}
      />
      <IconButton
        icon={ChevronDown}
        label={m.find.next}
        shortcut="Enter"
        size="small"
        isDisabled={count === 0}
        onPress={() => {
          step(1)
        }}
      />
      <IconButton icon={X} label={m.close} shortcut="Esc" size="small" onPress={close} />
    </div>
  )
}
