// Owns showing values that differ between copies, side by side with what stands, and asking which of them to keep.
import { TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import type { RequestOf } from '../../src/contract'
import type { Resolution } from '../../src/model/joined-copies'
import type { Conflict } from '../../src/model/record'
import { useMessages } from '../messages/messages-context'
import { useAppState } from '../state/app-state'
import { useDecide } from '../state/decide'
import { Button, Icon } from './button'
import { ColourDot } from './colour-dot'
import styles from './conflict-list.module.css'
import { canKeepBoth, describeValue, isColour, nameField } from './conflict-words'

type Target = RequestOf<'conflict:resolve'>['target']

type ConflictListProps = {
  readonly target: Target
  readonly conflicts: readonly Conflict[]
  /** What stands in the record; `undefined` where the place that the field names is gone. */
  readonly valueOf: (field: string) => unknown
}

/** Values that differ; nothing where there are none. */
export function ConflictList({ target, conflicts, valueOf }: ConflictListProps) {
  const m = useMessages()
  const list = useRef<HTMLUListElement>(null)
  const decide = useDecide()
  if (conflicts.length === 0) return null
  const onDecide = (conflict: Conflict, resolution: Resolution, told: string): void => {
    const pane = list.current?.closest<HTMLElement>('[data-pane]')
    const { field, value, updatedAt } = conflict
    void decide({ target, conflict: { field, value, updatedAt }, resolution }, told).then((isDone) => {
      // The button that had the focus goes with the conflict: the keyboard goes on from the pane.
      if (isDone) pane?.focus({ preventScroll: true })
    })
  }
  return (
    <ul ref={list} className={styles.list} aria-label={m.conflicts.label}>
      {conflicts.map((conflict) => (
        <li key={`${conflict.field} ${JSON.stringify(conflict.value)}`}>
          <ConflictItem
            isTimed={!(target.kind === 'article' && conflict.field === 'note')}
            conflict={conflict}
            value={valueOf(conflict.field)}
            onDecide={onDecide}
          />
        </li>
      ))}
    </ul>
  )
}

type ConflictItemProps = {
  /** An article's note is a file that doesn't say when it was changed. */
  readonly isTimed: boolean
  readonly conflict: Conflict
  readonly value: unknown
  readonly onDecide: (conflict: Conflict, resolution: Resolution, told: string) => void
}

function ConflictItem({ isTimed, conflict, value, onDecide }: ConflictItemProps) {
  const m = useMessages()
  const c = m.conflicts
  const { readOnly } = useAppState()
  const { field } = conflict
  const name = nameField(field, m)
  const isGone = value === undefined
  // Some records don't say when they were changed: the time of their copies is the beginning of time.
  const hasTime = isTimed && Date.parse(conflict.updatedAt) > 0
  const button = (resolution: Resolution, words: string, told: string) => (
    <Button
      aria-label={c.button(words, name)}
      onPress={() => {
        onDecide(conflict, resolution, told)
      }}
    >
      {words}
    </Button>
  )
  const known = (resolution: Resolution) =>
    button(resolution, c.resolutions[resolution], c.decided[resolution](name))
  return (
    <section className={styles.conflict} aria-label={c.differs(name)}>
      <p className={styles.head}>
        <Icon icon={TriangleAlert} size={14} />
        <span>{c.differs(name)}</span>
      </p>
      {isGone ? (
        <p className={styles.gone}>{c.gone}</p>
      ) : (
        <Value label={c.here} field={field} value={value} />
      )}
      <Value
        label={hasTime ? c.otherOf(m.instant(conflict.updatedAt)) : c.other}
        field={field}
        value={conflict.value}
      />
      {readOnly === null && (
        <div className={styles.buttons}>
          {isGone ? (
            button('keep', c.letGo, c.gotGone(name))
          ) : (
            <>
              {known('keep')}
              {known('take')}
              {canKeepBoth(field, value, conflict.value) && known('both')}
            </>
          )}
        </div>
      )}
    </section>
  )
}

type ValueProps = { readonly label: string; readonly field: string; readonly value: unknown }

/** Whole, however long: a long one scrolls, also from the keyboard. */
function Value({ label, field, value }: ValueProps) {
  const m = useMessages()
  const text = describeValue(field, value, m)
  return (
    <div>
      <p className={styles.label}>{label}</p>
      {text === null ? (
        <p className={styles.nothing}>{m.conflicts.nothing}</p>
      ) : (
        <div className={styles.value} role="group" aria-label={label} dir="auto" tabIndex={0}>
          {field === 'colour' && isColour(value, m) && <ColourDot colour={value} />}
          {text}
        </div>
      )}
    </div>
  )
}
