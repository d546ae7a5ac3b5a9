// Owns drawing what the omnibox offers: results by kind with their matches marked, as plain text.
import { Plus } from 'lucide-react'
import type { SearchHit } from '../../../src/model/answers'
import type { Span } from '../../../src/model/quote'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import styles from './result-list.module.css'

/** One offer of the omnibox. */
export type OmniOption =
  { readonly kind: 'hit'; readonly hit: SearchHit } | { readonly kind: 'clip'; readonly address: string }

type ResultListProps = {
  readonly id: string
  readonly options: readonly OmniOption[]
  readonly active: number
  readonly total: number
  readonly isSettled: boolean
  readonly onChoose: (option: OmniOption) => void
  readonly clipLabel: (address: string) => string
}

/** The offers below the field. */
export function ResultList(props: ResultListProps) {
  const { id, options, active, total, isSettled, onChoose, clipLabel } = props
  const m = useMessages()
  const isEmpty = options.length === 0
  return (
    <div className={styles.panel}>
      <ul id={id} role="listbox" aria-label={m.bar.results} className={styles.list}>
        {options.map((option, index) => (
          <OptionRow
            key={option.kind === 'hit' ? `${option.hit.kind}-${option.hit.id}` : 'clip'}
            id={`${id}-${String(index)}`}
            option={option}
            isActive={index === active}
            isFirstOfKind={kindAt(options, index) !== kindAt(options, index - 1)}
            onChoose={() => {
              onChoose(option)
            }}
            clipLabel={clipLabel}
          />
        ))}
      </ul>
      {isEmpty && isSettled && <p className={styles.foot}>{m.bar.nothing}</p>}
      {!isEmpty && total > 0 && (
        <p className={styles.foot} role="status">
          {m.bar.found(total)}
        </p>
      )}
    </div>
  )
}

function kindAt(options: readonly OmniOption[], index: number): string | null {
  const option = options[index]
  return option?.kind === 'hit' ? option.hit.kind : null
}

type OptionRowProps = {
  readonly id: string
  readonly option: OmniOption
  readonly isActive: boolean
  readonly isFirstOfKind: boolean
  readonly onChoose: () => void
  readonly clipLabel: (address: string) => string
}

function OptionRow({ id, option, isActive, isFirstOfKind, onChoose, clipLabel }: OptionRowProps) {
  const m = useMessages()
  return (
    <>
      {option.kind === 'hit' && isFirstOfKind && (
        <li role="presentation" className={styles.kind}>
          {m.bar.kinds[option.hit.kind]}
        </li>
      )}
      <li
        id={id}
        role="option"
        aria-selected={isActive}
        ref={(row) => {
          if (isActive) row?.scrollIntoView({ block: 'nearest' })
        }}
        className={classes(styles.option, isActive && styles.active)}
        // Before the field loses the focus, which would take the list away.
        onPointerDown={(event) => {
          event.preventDefault()
          onChoose()
        }}
      >
        {option.kind === 'clip' ? (
          <span className={styles.clip}>
            <Icon icon={Plus} />
            {clipLabel(option.address)}
          </span>
        ) : (
          <Hit hit={option.hit} />
        )}
      </li>
    </>
  )
}

function Hit({ hit }: { readonly hit: SearchHit }) {
  const m = useMessages()
  return (
    <>
      <span className={styles.title}>
        {hit.kind === 'note' && hit.title === '' ? m.notes.untitled : hit.title}
        {hit.detail !== null && <span className={styles.detail}>{hit.detail}</span>}
      </span>
      {hit.snippet !== '' && (
        <span className={styles.snippet}>
          <Marked text={hit.snippet} marks={hit.marks} />
        </span>
      )}
    </>
  )
}

/** A text with stretches of it marked. */
function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  const parts = marks.map((mark, i) => (
    <span key={mark.start}>
      {text.slice(marks[i - 1]?.end ?? 0, mark.start)}
      <mark>{text.slice(mark.start, mark.end)}</mark>
    </span>
  ))
  return (
    <>
      {parts}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  )
}
