// Owns the conditions of a query as chips: each can be taken out, or edited where it stands in the field.
import { X } from 'lucide-react'
import type { Clause } from '../../../src/query/query'
import { Icon } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import styles from './search-screen.module.css'

type QueryChipsProps = {
  readonly query: string
  readonly clauses: readonly Clause[]
  readonly onEdit: (start: number, end: number) => void
  readonly onQuery: (query: string) => void
}

/** A chip for each condition; nothing for one alone that is no more than words. */
export function QueryChips({ query, clauses, onEdit, onQuery }: QueryChipsProps) {
  const m = useMessages()
  const [only] = clauses
  if (only === undefined || (clauses.length === 1 && only.node.kind === 'words' && only.node.field === null))
    return null
  return (
    <ul className={styles.chips} aria-label={m.search.conditions}>
      {clauses.map(({ at }) => {
        const words = query.slice(at.start, at.end)
        return (
          <li key={at.start} className={styles.chip}>
            <button
              type="button"
              className={styles.clause}
              aria-label={m.search.edit(words)}
              onClick={() => {
                onEdit(at.start, at.end)
              }}
            >
              {words}
            </button>
            <button
              type="button"
              className={styles.without}
              aria-label={m.search.without(words)}
              data-tip={m.search.without(words)}
              onClick={() => {
                onQuery(`${query.slice(0, at.start).trimEnd()} ${query.slice(at.end).trimStart()}`.trim())
              }}
            >
              <Icon icon={X} size={12} />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
