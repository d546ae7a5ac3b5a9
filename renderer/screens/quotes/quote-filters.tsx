// Owns the few conditions on a small list of quotes.
import { SearchField } from '../../components/search-field'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import styles from './quote-filters.module.css'

type QuoteFiltersProps = {
  readonly text: string
  readonly tag: string | null
  /** Name of the field for words. */
  readonly textLabel: string
  readonly onText: (text: string) => void
  readonly onTag: (tag: string | null) => void
}

/** Words and tag. */
export function QuoteFilters(props: QuoteFiltersProps) {
  const { text, tag, textLabel, onText, onTag } = props
  const m = useMessages()
  const tags = (useAnswer('tag:list', {}).data ?? []).filter(({ quotes }) => quotes > 0)
  return (
    <div className={styles.filters} role="search">
      <SearchField label={textLabel} text={text} onText={onText} />
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
    </div>
  )
}
