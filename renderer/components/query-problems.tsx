// Owns telling what in a query was not taken as it was meant.
import { Info } from 'lucide-react'
import type { Problem } from '../../src/query/query'
import { useMessages } from '../messages/messages-context'
import { Icon } from './button'
import styles from './query-problems.module.css'

/** A line for each problem, said aloud as well; nothing where there is none. */
export function QueryProblems({ problems }: { readonly problems: readonly Problem[] }) {
  const m = useMessages()
  return (
    <ul className={styles.list} role="status">
      {problems.map((problem) => (
        <li key={`${problem.kind}-${String(problem.at.start)}`} className={styles.problem}>
          <Icon icon={Info} size={14} />
          <span>{m.search.problem(problem)}</span>
        </li>
      ))}
    </ul>
  )
}
