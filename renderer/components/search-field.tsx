// Owns a field for words to be found in a list.
import { Search } from 'lucide-react'
import { Icon } from './button'
import styles from './search-field.module.css'

type SearchFieldProps = {
  readonly label: string
  readonly text: string
  readonly onText: (text: string) => void
}

/** A field for words. */
export function SearchField({ label, text, onText }: SearchFieldProps) {
  return (
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
  )
}
