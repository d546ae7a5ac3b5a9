// Owns opening an article: asking for it, and what is shown while that isn't there. Leaves reading to `reader-view.tsx`.
import { memo } from 'react'
import { ApiError } from '../../api'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import type { OpenArticle } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { ReaderView } from './reader-view'
import styles from './reader.module.css'

/** The reader for an article. The list beside it counts and sorts on its own. */
export const Reader = memo(function Reader({ open }: { readonly open: OpenArticle }) {
  const m = useMessages()
  const answer = useAnswer('article:open', { id: open.id, version: open.version }, { keepLast: true })
  if (answer.error !== null) {
    const text = m.describeError(
      answer.error instanceof ApiError ? answer.error.info : { kind: 'bug', message: answer.error.message },
    )
    return (
      <div className={styles.failed} role="alert">
        <EmptyState title={m.reader.damaged} hint={[text.what, text.safe, text.next].join(' ')}>
          <Button onPress={() => void answer.refetch()}>{m.tryAgain}</Button>
        </EmptyState>
      </div>
    )
  }
  if (answer.data === undefined) return <div className={styles.failed} aria-busy />
  return <ReaderView detail={answer.data} open={open} />
})
