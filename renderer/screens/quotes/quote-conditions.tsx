// Owns the conditions on the list of all quotes, beside its words. Leaves what fulfils them to main.
import type { ReactNode } from 'react'
import { parentTag, ownNameOfTag } from '../../../src/model/tag-path'
import { QUOTE_STATUSES } from '../../../src/model/quote-kinds'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../../colours'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import styles from './quote-conditions.module.css'
import type { SentFilter } from './use-quote-rows'

type QuoteConditionsProps = {
  readonly filter: SentFilter
  readonly onChange: (filter: SentFilter) => void
}

/** Stands for `null` among the values of a list: no name has it. */
const NONE = '\u0000'

/** Tag, colour, speaker, source, dossier, status, dates. */
export function QuoteConditions({ filter, onChange }: QuoteConditionsProps) {
  const m = useMessages()
  const s = m.quotesScreen
  const tags = useAnswer('tag:list', {}).data ?? []
  const speakers = useAnswer('quote:values', { field: 'speaker', speaker: null }).data ?? []
  const sources = useAnswer('quote:sources', {}).data ?? []
  const dossiers = useAnswer('dossier:list', {}).data ?? []
  const set = (change: SentFilter): void => {
    const next: Record<string, unknown> = { ...filter, ...change }
    onChange(Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)))
  }
  return (
    <div className={styles.conditions} role="group" aria-label={s.conditions}>
      <Choice
        label={s.tag}
        value={filter.tag}
        none={s.without.tag}
        onChange={(tag) => {
          set({ tag })
        }}
        options={treeOf(tags.filter(({ quotes }) => quotes > 0).map(({ tag }) => tag)).map((tag) => ({
          value: tag,
          label: `${'\u2003'.repeat(tag.split('/').length - 1)}${ownNameOfTag(tag)}`,
        }))}
      />
      <Choice
        label={s.colour}
        value={filter.colour}
        onChange={(colour) => {
          set({ colour: COLOUR_ORDER.find((one) => one === colour) })
        }}
        options={COLOUR_ORDER.map((colour) => ({
          value: colour,
          label: m.numbered(m.colours[colour], COLOUR_NUMBERS[colour]),
        }))}
      />
      <Choice
        label={s.speaker}
        value={filter.speaker}
        none={s.without.speaker}
        onChange={(speaker) => {
          set({ speaker })
        }}
        options={speakers.map(({ value }) => ({ value, label: value }))}
      />
      <Choice
        label={s.source}
        value={filter.source}
        none={s.without.source}
        onChange={(source) => {
          set({ source })
        }}
        options={sources.map(({ value }) => ({ value, label: value }))}
      />
      <Choice
        label={s.dossier}
        value={filter.dossier}
        none={s.without.dossier}
        onChange={(dossier) => {
          set({ dossier })
        }}
        options={dossiers.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Choice
        label={s.status}
        value={filter.status}
        onChange={(status) => {
          set({ status: STATUSES.find((one) => one === status) })
        }}
        options={STATUSES.map((status) => ({ value: status, label: s.statuses[status] }))}
      />
      <span className={styles.dates} role="group" aria-label={s.dates} title={s.dates}>
        <Day
          label={s.from}
          value={filter.from}
          onChange={(from) => {
            set({ from })
          }}
        />
        <Day
          label={s.to}
          value={filter.to}
          onChange={(to) => {
            set({ to })
          }}
        />
      </span>
    </div>
  )
}

const STATUSES = ['changed', ...QUOTE_STATUSES] as const

/** Tags with all that they stand below, also where nothing carries these themselves. */
function treeOf(tags: readonly string[]): readonly string[] {
  const all = new Set<string>()
  for (const tag of tags) for (let at: string | null = tag; at !== null; at = parentTag(at)) all.add(at)
  return [...all].sort((a, b) => (a < b ? -1 : 1))
}

type ChoiceProps = {
  readonly label: string
  /** `undefined` for any, `null` for those that have none. */
  readonly value: string | null | undefined
  /** What those that have none are called; absent where there can't be any. */
  readonly none?: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null | undefined) => void
}

/** One of the values, any, or none. */
export function Choice({ label, value, none, options, onChange }: ChoiceProps): ReactNode {
  const m = useMessages()
  const isKnown = typeof value !== 'string' || options.some((option) => option.value === value)
  return (
    <select
      className={classes(styles.select, value !== undefined && styles.set)}
      aria-label={label}
      value={value === undefined ? '' : (value ?? NONE)}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChange(chosen === '' ? undefined : chosen === NONE ? null : chosen)
      }}
    >
      <option value="">{value === undefined ? label : `${label}: ${m.quotesScreen.any}`}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {none !== undefined && <option value={NONE}>{none}</option>}
    </select>
  )
}

type DayProps = {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** A day, or none. */
export function Day({ label, value, onChange }: DayProps) {
  return (
    <label className={styles.day}>
      {label}
      <input
        className={classes(styles.select, value !== undefined && styles.set)}
        type="date"
        value={value ?? ''}
        onChange={(event) => {
          const { value: day } = event.currentTarget
          onChange(day === '' ? undefined : day)
        }}
      />
    </label>
  )
}
