// Owns drawing what the omnibox offers: completions, results by kind with their matches marked, and the way to all of them.
import { Plus, Search } from 'lucide-react'
import type { FoundCount, FoundKind, SearchHit } from '../../../src/model/answers'
import type { Problem } from '../../../src/query/query'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { MarkedText } from '../../components/marked-text'
import { QueryProblems } from '../../components/query-problems'
import { useMessages } from '../../messages/messages-context'
import type { Completion } from '../../state/completions'
import styles from './result-list.module.css'

/** One offer of the omnibox. */
export type OmniOption =
  | { readonly kind: 'hit'; readonly hit: SearchHit }
  | { readonly kind: 'clip'; readonly address: string }
  | { readonly kind: 'complete'; readonly completion: Completion }
  | { readonly kind: 'meant'; readonly text: string }
  | { readonly kind: 'all'; readonly text: string }

type ResultListProps = {
  readonly id: string
  readonly options: readonly OmniOption[]
  readonly active: number
  readonly counts: readonly FoundCount[]
  readonly problems: readonly Problem[]
  /** Whether it is known that nothing fits. */
  readonly isNothing: boolean
  readonly onChoose: (option: OmniOption) => void
  readonly clipLabel: (address: string) => string
}

/** The offers below the field. */
export function ResultList(props: ResultListProps) {
  const { id, options, active, counts, problems, isNothing, onChoose, clipLabel } = props
  const m = useMessages()
  return (
    <div className={styles.panel}>
      <ul id={id} role="listbox" aria-label={m.bar.results} className={styles.list}>
        {options.map((option, index) => (
          <OptionRow
            key={keyOf(option)}
            id={`${id}-${String(index)}`}
            option={option}
            isActive={index === active}
            heading={groupOf(option) === groupOf(options[index - 1]) ? null : headingOf(option, counts, m)}
            onChoose={() => {
              onChoose(option)
            }}
            clipLabel={clipLabel}
          />
        ))}
      </ul>
      {(isNothing || problems.length > 0) && (
        <div className={styles.foot}>
          {isNothing && <p>{m.bar.nothing}</p>}
          <QueryProblems problems={problems} />
        </div>
      )}
    </div>
  )
}

function keyOf(option: OmniOption): string {
  switch (option.kind) {
    case 'hit':
      return `${option.hit.kind}-${option.hit.id}`
    case 'complete':
      return `complete-${option.completion.label}`
    default:
      return option.kind
  }
}

const groupOf = (option: OmniOption | undefined): string | null =>
  option === undefined ? null : option.kind === 'hit' ? option.hit.kind : option.kind

type Words = ReturnType<typeof useMessages>

function headingOf(option: OmniOption, counts: readonly FoundCount[], m: Words): string | null {
  if (option.kind === 'complete') return m.search.complete
  if (option.kind !== 'hit') return null
  return `${m.search.kinds[option.hit.kind]} ${countOf(counts, option.hit.kind, m)}`.trim()
}

function countOf(counts: readonly FoundCount[], kind: FoundKind, m: Words): string {
  const count = counts.find((one) => one.kind === kind)
  return count === undefined ? '' : m.search.count(count.total, count.isMore)
}

type OptionRowProps = {
  readonly id: string
  readonly option: OmniOption
  readonly isActive: boolean
  readonly heading: string | null
  readonly onChoose: () => void
  readonly clipLabel: (address: string) => string
}

function OptionRow({ id, option, isActive, heading, onChoose, clipLabel }: OptionRowProps) {
  return (
    <>
      {heading !== null && (
        <li role="presentation" className={styles.kind}>
          {heading}
        </li>
      )}
      <li
        id={id}
        role="option"
        aria-selected={isActive}
        ref={(row) => {
          if (isActive) row?.scrollIntoView({ block: 'nearest' })
        }}
        className={classes(styles.option, option.kind === 'all' && styles.all, isActive && styles.active)}
        // Before the field loses the focus, which would take the list away.
        onPointerDown={(event) => {
          event.preventDefault()
          onChoose()
        }}
      >
        <OptionWords option={option} clipLabel={clipLabel} />
      </li>
    </>
  )
}

function OptionWords({ option, clipLabel }: Pick<OptionRowProps, 'option' | 'clipLabel'>) {
  const m = useMessages()
  switch (option.kind) {
    case 'hit':
      return <Hit hit={option.hit} />
    case 'clip':
      return (
        <span className={styles.clip}>
          <Icon icon={Plus} />
          {clipLabel(option.address)}
        </span>
      )
    case 'complete':
      return (
        <span className={styles.complete}>
          <code>{option.completion.label}</code>
          <span className={styles.detail}>{option.completion.hint}</span>
        </span>
      )
    case 'meant':
      return (
        <span className={styles.clip}>
          {m.search.meant}
          <strong>{option.text}</strong>
        </span>
      )
    case 'all':
      return (
        <span className={styles.clip}>
          <Icon icon={Search} />
          {m.search.all(option.text)}
        </span>
      )
  }
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
          <MarkedText text={hit.snippet} marks={hit.marks} />
        </span>
      )}
    </>
  )
}
