// Owns how a statement looks in a list by date.
import type { ReactNode } from 'react'
import type { ListedStatement } from '../../../src/model/statement-list'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import styles from './timeline-row.module.css'
import { useOpenStatement } from './use-open-statement'

type TimelineRowProps = { readonly statement: ListedStatement; readonly check: ReactNode }

/** A statement with its day before it; its words lead to it. */
export function TimelineRow({ statement, check }: TimelineRowProps) {
  const m = useMessages()
  const s = m.statements
  const open = useOpenStatement()
  const { speaker, role, words, kind, date, isDateSaid, state, conditions, deadlines } = statement
  const parts = [...conditions, ...deadlines]
  return (
    <div role="listitem" className={classes(styles.row, state === 'kept' && styles.kept)}>
      <span className={styles.day}>
        {check}
        <span>
          {m.date(date) ?? ''}
          {date !== null && <span className={styles.less}>{isDateSaid ? s.dateSaid : s.datePublished}</span>}
        </span>
      </span>
      <div className={styles.body}>
        <p className={styles.who}>
          <strong>{speaker ?? s.nobody}</strong>
          {role !== null && <span className={styles.less}>{role}</span>}
          {kind !== null && <span className={styles.kind}>{s.kinds[kind]}</span>}
          <span className={state === 'kept' ? styles.isKept : styles.less}>{s.states[state]}</span>
        </p>
        <button
          type="button"
          data-row
          className={styles.words}
          onClick={() => {
            open(statement)
          }}
        >
          {words}
        </button>
        {parts.length > 0 && <p className={styles.parts}>{parts.join(' · ')}</p>}
        <p className={styles.less}>
          {[statement.siteName, statement.articleTitle].filter((part) => part !== null).join(' · ')}
        </p>
      </div>
    </div>
  )
}
