// Owns saying how many sources some articles are, and how many of them are independent; a press shows why.
import { lazy, Suspense, useState } from 'react'
import type { ArticleId } from '../../../src/model/ids'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import styles from './source-count.module.css'

const SourcesDialog = lazy(() =>
  import('./sources-dialog').then(({ SourcesDialog: Dialog }) => ({ default: Dialog })),
)

type SourceCountProps = {
  readonly articles: readonly ArticleId[]
  /** How many they are, until it is known how many the library has. */
  readonly count: number
}

/** The number, as a way to its reasons. */
export function SourceCount({ articles, count }: SourceCountProps) {
  const m = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useAnswer('stories:group', { articles: [...articles] }, { keepLast: true })
  const words = m.copies.count(count, data?.independent ?? null)
  if (articles.length === 0) return <span>{words}</span>
  return (
    <>
      <button
        type="button"
        className={styles.count}
        aria-haspopup="dialog"
        title={m.copies.why}
        onClick={() => {
          setIsOpen(true)
        }}
      >
        {words}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <SourcesDialog
            articles={articles}
            onClose={() => {
              setIsOpen(false)
            }}
          />
        </Suspense>
      )}
    </>
  )
}
