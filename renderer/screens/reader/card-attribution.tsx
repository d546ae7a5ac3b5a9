// Owns who said a quote, on its card: one quiet line, and its fields in place of it while they are written.
import { useEffect, useRef, useState, type FocusEvent } from 'react'
import { attributionOf, OFFERED_FIELDS, type AttributionField } from '../../../src/model/attribution'
import type { AttributionChange } from '../../../src/model/attribution-change'
import type { Quote } from '../../../src/model/quote'
import { SPEECH_KINDS, STATEMENT_KINDS } from '../../../src/model/quote-kinds'
import type { QuotePlace } from '../../../src/model/quote-place'
import { placeLine, placeSentence, readDay, speakerLine } from '../../components/attribution-words'
import { OfferField } from '../../components/offer-field'
import { useHeldLine } from '../../components/use-held-line'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import styles from './card-attribution.module.css'

const LONGEST = 300

type CardAttributionProps = {
  readonly quote: Quote
  /** `null` until it is known, and where it can't be. */
  readonly place: QuotePlace | null
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
  readonly save: (change: AttributionChange) => Promise<boolean>
}

/** The line, or the fields. */
export function CardAttribution(props: CardAttributionProps) {
  const { quote, place, isOpen, onOpenChange } = props
  const m = useMessages()
  const line = useRef<HTMLButtonElement>(null)
  const returns = useRef(false)
  useEffect(() => {
    if (isOpen || !returns.current) return
    returns.current = false
    line.current?.focus({ preventScroll: true })
  }, [isOpen])
  if (isOpen) {
    return (
      <AttributionFields
        {...props}
        onClose={(isByKey) => {
          returns.current = isByKey
          onOpenChange(false)
        }}
      />
    )
  }
  const said = speakerLine(quote, m)
  const stands = place === null ? '' : placeLine(place, m)
  if (said === '' && stands === '') return null
  return (
    <button
      ref={line}
      type="button"
      className={styles.line}
      aria-label={said === '' ? m.attribution.add : m.attribution.edit(said)}
      data-tip={place === null ? m.attribution.add : placeSentence(place, m)}
      onClick={() => {
        onOpenChange(true)
      }}
    >
      {said}
      {said !== '' && stands !== '' && ' · '}
      {stands !== '' && <span className={styles.stands}>{stands}</span>}
    </button>
  )
}

type FieldsProps = CardAttributionProps & { readonly onClose: (isByKey: boolean) => void }

function AttributionFields({ quote, place, save, onClose }: FieldsProps) {
  const m = useMessages()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
  }, [])
  const attribution = attributionOf(quote)
  const shared = { speaker: attribution.speaker, save, onClose }
  /** What is pressed elsewhere ends it; a press on the card's own empty space doesn't. */
  const onBlur = (event: FocusEvent): void => {
    const { relatedTarget } = event
    if (relatedTarget === null || event.currentTarget.contains(relatedTarget)) return
    onClose(false)
  }
  return (
    <div role="group" aria-label={m.attribution.label} className={styles.fields} onBlur={onBlur}>
      {OFFERED_FIELDS.map((field) => (
        <Row key={field} label={m.attribution.fields[field]}>
          <LineField
            {...shared}
            field={field}
            stored={attribution[field] ?? ''}
            {...(field === 'speaker' ? { inputRef: first } : {})}
          />
        </Row>
      ))}
      <ChoiceRow
        label={m.attribution.fields.speech}
        value={attribution.speech ?? ''}
        none={m.attribution.noSpeech}
        choices={SPEECH_KINDS.map((id) => ({ id, label: m.attribution.speeches[id] }))}
        onChoose={(speech) => void save({ speech })}
        onClose={onClose}
      />
      <ChoiceRow
        label={m.statements.kind}
        value={attribution.kind ?? ''}
        none={m.statements.noKind}
        choices={STATEMENT_KINDS.map((id) => ({ id, label: m.statements.kinds[id] }))}
        onChoose={(kind) => void save({ kind })}
        onClose={onClose}
      />
      <Row label={m.attribution.fields.saidOn}>
        <LineField {...shared} field="saidOn" stored={attribution.saidOn ?? ''} />
      </Row>
      {place !== null && (
        <Row label={m.attribution.place}>
          <span className={styles.place}>{placeSentence(place, m)}</span>
        </Row>
      )}
    </div>
  )
}

type ChoiceRowProps<T extends string> = {
  readonly label: string
  /** Empty for nothing. */
  readonly value: T | ''
  readonly none: string
  readonly choices: readonly { readonly id: T; readonly label: string }[]
  readonly onChoose: (value: T | '') => void
  readonly onClose: (isByKey: boolean) => void
}

/** One of a few, or nothing. */
function ChoiceRow<T extends string>(props: ChoiceRowProps<T>) {
  const { label, value, none, choices, onChoose, onClose } = props
  return (
    <Row label={label}>
      <select
        className={styles.select}
        aria-label={label}
        value={value}
        onChange={(event) => {
          const { value: chosen } = event.currentTarget
          onChoose(choices.find(({ id }) => id === chosen)?.id ?? '')
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return
          event.stopPropagation()
          onClose(true)
        }}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </Row>
  )
}

function Row({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <span className={styles.name} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  )
}

type LineFieldProps = {
  readonly field: Exclude<AttributionField, 'speech' | 'kind'>
  readonly stored: string
  /** Whose values are offered first. */
  readonly speaker: string | null
  readonly save: (change: AttributionChange) => Promise<boolean>
  readonly onClose: (isByKey: boolean) => void
  readonly inputRef?: React.Ref<HTMLInputElement>
}

function LineField({ field, stored, speaker, save, onClose, inputRef }: LineFieldProps) {
  const m = useMessages()
  const [problem, setProblem] = useState<string | null>(null)
  const label = m.attribution.fields[field]
  const offered = OFFERED_FIELDS.find((one) => one === field)
  const used = useAnswer(
    'quote:values',
    { field: offered ?? 'speaker', speaker },
    { enabled: offered !== undefined, keepLast: true },
  )
  const line = useHeldLine(
    stored,
    async (typed) => {
      const value = field === 'saidOn' ? readDay(typed) : typed
      if (value === null) {
        setProblem(m.attribution.badDate)
        return false
      }
      return save({ [field]: value })
    },
    label,
  )
  const type = (text: string): void => {
    setProblem(null)
    line.type(text)
  }
  return (
    <OfferField
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      label={label}
      placeholder={m.attribution.examples[field]}
      text={line.typed}
      maxLength={LONGEST}
      offers={offered === undefined ? [] : (used.data ?? []).map(({ value }) => value)}
      offersLabel={m.attribution.offers}
      problem={problem}
      onType={type}
      onTake={(offer) => {
        type(offer)
        void line.keep()
      }}
      onBlur={() => void line.keep()}
      onEnter={() => {
        void line.keep().then((isKept) => {
          if (isKept) onClose(true)
        })
      }}
      onEscape={() => {
        line.revert()
        setProblem(null)
        onClose(true)
      }}
    />
  )
}
