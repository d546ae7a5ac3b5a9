// Owns how a statement looks in a table, and the names of the columns, by which it is put in order.
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ListedStatement } from '../../../src/model/statement-list'
import { STATEMENT_ORDERS, type StatementOrderName } from '../../../src/model/statement-orders'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import styles from './statement-row.module.css'
import { useOpenStatement } from './use-open-statement'

/** By which column, and which way round. */
export type Sorting = {
  readonly order: StatementOrderName
  readonly reversed: boolean
  readonly onSort: (order: StatementOrderName) => void
}

const COLUMNS: readonly StatementOrderName[] = ['speaker', 'words', 'kind', 'mode', 'date', 'source', 'state']

/** The names of the columns; each puts the table in its order, and pressed again turns that round. */
export function StatementTableHead({ sorting }: { readonly sorting: Sorting }) {
  const { statements: s } = useMessages()
  return (
    <div role="row" className={classes(styles.row, styles.head)}>
      {COLUMNS.filter((column) => STATEMENT_ORDERS.includes(column)).map((column) => {
        const isHere = sorting.order === column
        // The newest stand first unless that is turned round.
        const isUpward = sorting.reversed === (column === 'date')
        return (
          <span
            key={column}
            role="columnheader"
            {...(isHere ? { 'aria-sort': isUpward ? ('ascending' as const) : ('descending' as const) } : {})}
          >
            <button
              type="button"
              className={styles.sort}
              onClick={() => {
                sorting.onSort(column)
              }}
            >
              {s.columns[column]}
              {isHere && <Icon icon={isUpward ? ArrowUp : ArrowDown} size={12} />}
            </button>
          </span>
        )
      })}
    </div>
  )
}

type StatementRowProps = {
  readonly statement: ListedStatement
  readonly index: number
  /** What chooses it, before its speaker. */
  readonly check: ReactNode
}

/** A statement; its words lead to it. */
export function StatementRow({ statement, index, check }: StatementRowProps) {
  const m = useMessages()
  const s = m.statements
  const open = useOpenStatement()
  const { speaker, role, words, kind, mode, date, isDateSaid, state } = statement
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row}>
      <span role="cell" className={styles.who}>
        {check}
        <span>
          {speaker ?? <span className={styles.less}>{s.nobody}</span>}
          {role !== null && <span className={styles.below}>{role}</span>}
        </span>
      </span>
      <span role="cell">
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
      </span>
      <span role="cell">{kind === null ? '' : s.kinds[kind]}</span>
      <span role="cell">{mode === null ? '' : s.shortModes[mode]}</span>
      <span role="cell">
        {m.date(date)}
        {date !== null && <span className={styles.below}>{isDateSaid ? s.dateSaid : s.datePublished}</span>}
      </span>
      <span role="cell">
        {statement.siteName}
        <span className={styles.below}>{statement.articleTitle}</span>
      </span>
      <span role="cell" className={state === 'kept' ? styles.kept : styles.less}>
        {s.states[state]}
      </span>
    </div>
  )
}
