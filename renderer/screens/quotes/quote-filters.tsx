// Owns the conditions on a list of quotes.
import { Search } from 'lucide-react'
import type { Colour } from '../../../src/model/quote'
import { COLOUR_NUMBERS, COLOUR_ORDER } from '../../colours'
import { Icon } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import styles from './quote-filters.module.css'

type QuoteFiltersProps = {
  readonly text: string
  readonly tag: string | null
  /** Without `onColour` the colour isn't asked for. */
  readonly colour?: Colour | null
  /** Name of the field for words. */
  readonly textLabel?: string
  readonly onText: (text: string) => void
  readonly onTag: (tag: string | null) => void
  readonly onColour?: (colour: Colour | null) => void
}

/** Words, tag and colour. */
export function QuoteFilters(props: QuoteFiltersProps) {
  const { text, tag, colour = null, textLabel, onText, onTag, onColour } = props
  const m = useMessages()
  const tags = (useAnswer('tag:list', {}).data ?? []).filter(({ quotes }) => quotes > 0)
  const label = textLabel ?? m.quotesScreen.filter
  return (
    <div className={styles.filters} role="search">
      <span className={styles.field}>
        <span className={styles.sign}>
          <Icon icon={Search} size={14} />
        </span>
        <input
          className={styles.text}
          type="text"
          aria-label={label}
          placeholder={label}
          value={text}
          maxLength={1000}
          onChange={(event) => {
            onText(event.currentTarget.value)
          }}
        />
      </span>
      <select
        className={styles.select}
        aria-label={m.quotesScreen.tag}
        value={tag ?? ''}
        onChange={(event) => {
          onTag(event.currentTarget.value === '' ? null : event.currentTarget.value)
        }}
      >
        <option value="">{`${m.quotesScreen.tag}: ${m.quotesScreen.any}`}</option>
        {tag !== null && !tags.some((known) => known.tag === tag) && <option value={tag}>{tag}</option>}
        {tags.map((known) => (
          <option key={known.tag} value={known.tag}>
            {known.tag}
          </option>
        ))}
      </select>
      {onColour !== undefined && (
        <select
          className={styles.select}
          aria-label={m.quotesScreen.colour}
          value={colour ?? ''}
          onChange={(event) => {
            onColour(COLOUR_ORDER.find((known) => known === event.currentTarget.value) ?? null)
          }}
        >
          <option value="">{`${m.quotesScreen.colour}: ${m.quotesScreen.any}`}</option>
          {COLOUR_ORDER.map((known) => (
            <option key={known} value={known}>
              {m.numbered(m.colours[known], COLOUR_NUMBERS[known])}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
