// Owns choosing one statement of a list. Leaves what is chosen to `state/chosen.ts`.
import type { StatementRef, ListedStatement } from '../../../src/model/statement-list'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import type { Chosen } from '../../state/chosen'
import styles from '../quotes/quote-check.module.css'

type StatementCheckProps = {
  readonly statement: ListedStatement
  readonly row: number
  readonly chosen: Chosen<StatementRef>
}

/** A box to tick; with Shift, all rows from the one before. */
export function StatementCheck({ statement, row, chosen }: StatementCheckProps) {
  const m = useMessages()
  const { id, articleId, version, place, quoteId, words } = statement
  return (
    <input
      type="checkbox"
      className={classes(styles.check, chosen.items.length > 0 && styles.shown)}
      aria-label={m.statements.choose(words)}
      checked={chosen.has(id)}
      onChange={(event) => {
        const { nativeEvent } = event
        chosen.toggle(
          { id, articleId, version, place, quoteId },
          row,
          nativeEvent instanceof MouseEvent && nativeEvent.shiftKey,
        )
      }}
    />
  )
}
