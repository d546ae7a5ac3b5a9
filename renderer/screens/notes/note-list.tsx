// Owns the list of free notes: the order, moving by keys. Leaves what a note says to its own view.
import { ChevronDown, Plus } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import type { FreeNoteSummary } from '../../../src/model/free-note'
import { NOTE_ORDERS, type NoteOrder } from '../../../src/model/note-order'
import { Button, Icon, IconButton } from '../../components/button'
import { classes } from '../../components/class-names'
import { MenuButton } from '../../components/menu'
import { TagNames } from '../../components/tag-list'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useNoteActions } from '../../state/note-actions'
import { useCommands } from '../../state/commands'
import styles from './note-list.module.css'

type NoteListProps = {
  readonly rows: readonly FreeNoteSummary[]
  readonly total: number
  readonly order: NoteOrder
  readonly onOrder: (order: NoteOrder) => void
  readonly openId: string | null
  readonly onOpen: (id: string) => void
  /** The same by a key, on the way to another. */
  readonly onStep: (id: string) => void
  readonly onMore: () => void
}

/** The notes, each in a few lines. */
export function NoteList(props: NoteListProps) {
  const { rows, total, order, onOrder, openId, onOpen, onStep, onMore } = props
  const m = useMessages()
  const { readOnly } = useAppState()
  const { begin, remove } = useNoteActions()
  const list = useRef<HTMLDivElement>(null)
  const at = rows.findIndex(({ id }) => id === openId)
  const step = (by: 1 | -1): void => {
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]
    if (next === undefined) return
    onStep(next.id)
    list.current?.querySelector(`[data-note="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const removeOpen = (): void => {
    const open = rows[at]
    if (open !== undefined && readOnly === null) remove(open)
  }
  const write = (): void => {
    document.querySelector<HTMLElement>('[data-note-words] textarea')?.focus()
  }
  useCommands({
    'next-note': () => {
      step(1)
    },
    'previous-note': () => {
      step(-1)
    },
    'write-note': readOnly === null ? write : undefined,
    'delete-note': readOnly === null ? removeOpen : undefined,
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => {
        step(1)
      },
      ArrowUp: () => {
        step(-1)
      },
      Delete: removeOpen,
      Enter: write,
    }
    const action = event.altKey || event.ctrlKey || event.metaKey ? undefined : keys[event.key]
    if (action === undefined) return
    event.preventDefault()
    action()
  }
  return (
    <section className={styles.list} aria-label={m.notes.list}>
      <header className={styles.head}>
        <span role="status">{m.notes.count(total)}</span>
        <span className={styles.gap} />
        <MenuButton
          button={(button) => (
            <Button {...button} look="quiet" aria-label={`${m.notes.sort}: ${m.notes.orders[order]}`}>
              {m.notes.orders[order]}
              <Icon icon={ChevronDown} size={14} />
            </Button>
          )}
          label={m.notes.sort}
          items={NOTE_ORDERS.map((id) => ({ id, label: m.notes.orders[id], isChosen: id === order }))}
          onChoose={(id) => {
            onOrder(NOTE_ORDERS.find((known) => known === id) ?? order)
          }}
        />
        {readOnly === null && (
          <IconButton icon={Plus} label={m.notes.add} command="new-note" onPress={begin} />
        )}
      </header>
      <div className={styles.scroller}>
        <div
          ref={list}
          role="listbox"
          data-plain-keys
          data-pane
          aria-label={m.notes.list}
          tabIndex={0}
          className={styles.rows}
          onKeyDown={onKeyDown}
          {...(at < 0 ? {} : { 'aria-activedescendant': `note-${rows[at]?.id ?? ''}` })}
        >
          {rows.map((row, index) => (
            <div
              key={row.id}
              id={`note-${row.id}`}
              data-note={row.id}
              role="option"
              aria-selected={row.id === openId}
              aria-posinset={index + 1}
              aria-setsize={total}
              className={classes(styles.row, row.id === openId && styles.open)}
              onClick={() => {
                onOpen(row.id)
              }}
            >
              <NoteLines row={row} />
            </div>
          ))}
        </div>
        {total > rows.length && (
          <div className={styles.more}>
            <Button onPress={onMore}>{m.notes.showMore(total - rows.length)}</Button>
          </div>
        )}
      </div>
    </section>
  )
}

function NoteLines({ row }: { readonly row: FreeNoteSummary }) {
  const m = useMessages()
  const { title, words, tags, updatedAt } = row
  return (
    <>
      <p className={classes(styles.title, title === '' && styles.untitled)}>
        {title === '' ? m.notes.untitled : title}
      </p>
      <p className={styles.words}>{words === '' ? m.notes.nothing : words}</p>
      <p className={styles.facts}>
        <span>{m.date(updatedAt)}</span>
        {tags.length > 0 && <TagNames tags={tags} />}
      </p>
    </>
  )
}
