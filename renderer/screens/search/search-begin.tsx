// Owns what stands where nothing is searched for yet: what can be asked, each to be tried.
import { useMessages } from '../../messages/messages-context'
import { FIELDS } from '../../../src/query/query'
import styles from './search-screen.module.css'

const EXAMPLES: readonly string[] = [
  '"letter for letter"',
  'medi*',
  'near("talks border", 5)',
  'one OR other',
  '-without',
]

/** The language of the field, in short. */
export function SearchBegin({ onExample }: { readonly onExample: (text: string) => void }) {
  const m = useMessages()
  return (
    <section className={styles.begin}>
      <h1 className={styles.beginTitle}>{m.search.begin}</h1>
      <p className={styles.beginHint}>{m.search.beginHint}</p>
      <dl className={styles.fields}>
        {FIELDS.map((field) => (
          <div key={field} className={styles.fieldRow}>
            <dt>
              <button
                type="button"
                className={styles.example}
                onClick={() => {
                  onExample(`${field}:`)
                }}
              >
                {field}:
              </button>
            </dt>
            <dd>{m.search.fields[field]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.examples}>
        {EXAMPLES.map((example) => (
          <button
            key={example}
            type="button"
            className={styles.example}
            onClick={() => {
              onExample(example)
            }}
          >
            {example}
          </button>
        ))}
      </p>
    </section>
  )
}
