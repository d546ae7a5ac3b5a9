// Owns the conditions on a list of statements, beside its words. Leaves what fulfils them to main.
import { STATEMENT_KINDS } from '../../../src/model/quote-kinds'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { Choice, Day } from '../quotes/quote-conditions'
import styles from '../quotes/quote-conditions.module.css'
import type { SentStatementFilter } from './use-statement-rows'

type StatementConditionsProps = {
  readonly filter: SentStatementFilter
  readonly onChange: (filter: SentStatementFilter) => void
  /** Conditions that stand elsewhere. */
  readonly without?: readonly ('speaker' | 'dates')[]
}

const STATES = ['kept', 'suggested'] as const

/** A filter without what isn't asked for. */
export const withoutNothing = (filter: SentStatementFilter): SentStatementFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))

/** Speaker, kind, state, tag, dates. */
export function StatementConditions({ filter, onChange, without = [] }: StatementConditionsProps) {
  const m = useMessages()
  const s = m.statements
  const tags = useAnswer('tag:list', {}).data ?? []
  const set = (change: SentStatementFilter): void => {
    onChange(withoutNothing({ ...filter, ...change }))
  }
  return (
    <div className={styles.conditions} role="group" aria-label={s.conditions}>
      {!without.includes('speaker') && (
        <SpeakerChoice
          value={filter.speaker}
          hasNone
          onChange={(speaker) => {
            set({ speaker })
          }}
        />
      )}
      <Choice
        label={s.kind}
        value={filter.kind}
        onChange={(kind) => {
          set({ kind: STATEMENT_KINDS.find((one) => one === kind) })
        }}
        options={STATEMENT_KINDS.map((kind) => ({ value: kind, label: s.kinds[kind] }))}
      />
      <Choice
        label={s.columns.state}
        value={filter.state}
        onChange={(state) => {
          set({ state: STATES.find((one) => one === state) })
        }}
        options={STATES.map((state) => ({ value: state, label: s.states[state] }))}
      />
      <Choice
        label={m.quotesScreen.tag}
        value={filter.tag}
        onChange={(tag) => {
          set({ tag: tag ?? undefined })
        }}
        options={tags.map(({ tag }) => ({ value: tag, label: tag }))}
      />
      {!without.includes('dates') && (
        <DateStretch
          filter={filter}
          onChange={(stretch) => {
            set(stretch)
          }}
        />
      )}
    </div>
  )
}

type SpeakerChoiceProps = {
  readonly value: string | null | undefined
  /** Whether those of nobody known can be asked for. */
  readonly hasNone?: boolean
  readonly onChange: (speaker: string | null | undefined) => void
}

/** One of those who speak in the library. */
export function SpeakerChoice({ value, hasNone = false, onChange }: SpeakerChoiceProps) {
  const { statements: s } = useMessages()
  const speakers = useAnswer('statement:speakers', {}, { keepLast: true }).data ?? []
  return (
    <Choice
      label={s.columns.speaker}
      value={value}
      {...(hasNone ? { none: s.nobody } : {})}
      onChange={onChange}
      options={speakers.map(({ name, statements }) => ({
        value: name,
        label: s.speakerOption(name, statements),
      }))}
    />
  )
}

type DateStretchProps = {
  readonly filter: Pick<SentStatementFilter, 'from' | 'to'>
  readonly onChange: (stretch: Pick<SentStatementFilter, 'from' | 'to'>) => void
}

/** From and up to a day. */
export function DateStretch({ filter, onChange }: DateStretchProps) {
  const m = useMessages()
  return (
    <span className={styles.dates} role="group" aria-label={m.quotesScreen.dates}>
      <Day
        label={m.quotesScreen.from}
        value={filter.from}
        onChange={(from) => {
          onChange({ from, to: filter.to })
        }}
      />
      <Day
        label={m.quotesScreen.to}
        value={filter.to}
        onChange={(to) => {
          onChange({ from: filter.from, to })
        }}
      />
    </span>
  )
}
