// Owns saying how many statements fit, from how many sources, and how far the library was looked through.
import { Button } from '../../components/button'
import { SourceCount } from '../../components/sources/source-count'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import styles from '../quotes/quotes-screen.module.css'
import type { SentStatementFilter } from './use-statement-rows'

type CountLineProps = {
  readonly filter: SentStatementFilter
  readonly total: number | null
  readonly onClear: (() => void) | null
}

/** How many there are, from how many sources, and how far the library was looked through. */
export function CountLine({ filter, total, onClear }: CountLineProps) {
  const m = useMessages()
  const s = m.statements
  const progress = useAnswer('statement:progress', {}).data
  const articles = useAnswer('statement:sources', { filter }, { keepLast: true }).data
  return (
    <p className={styles.count}>
      <span role="status">{total === null ? '' : s.count(total)}</span>
      {articles !== undefined && articles.length > 0 && (
        <SourceCount articles={articles} count={articles.length} />
      )}
      {progress !== undefined && progress.done < progress.total && (
        <span>{s.lookedThrough(progress.done, progress.total)}</span>
      )}
      {onClear !== null && (
        <Button look="quiet" onPress={onClear}>
          {m.quotesScreen.clear}
        </Button>
      )}
    </p>
  )
}
