// Owns saying at the foot of an article that copies of it, or of its quotes, differ, and leading there. Leaves deciding to the margin.
import { TriangleAlert } from 'lucide-react'
import type { ArticleDetail } from '../../../src/model/answers'
import { Button, Icon } from '../../components/button'
import { nameField } from '../../components/conflict-words'
import { useMessages } from '../../messages/messages-context'
import styles from './reader.module.css'

type ConflictNoticesProps = {
  readonly detail: ArticleDetail
  readonly onShowDetails: () => void
  readonly onShowQuote: (id: string) => void
}

/** Notices, when copies differ. */
export function ConflictNotices({ detail, onShowDetails, onShowQuote }: ConflictNoticesProps) {
  const m = useMessages()
  const names = new Set((detail.article.conflicts ?? []).map(({ field }) => nameField(field, m)))
  const quotes = detail.quotes.filter(({ quote }) => (quote.conflicts ?? []).length > 0)
  const first = quotes[0]?.quote.id
  return (
    <>
      {names.size > 0 && (
        <Notice text={m.conflicts.ofArticle([...names].join(', '))} onCompare={onShowDetails} />
      )}
      {first !== undefined && (
        <Notice
          text={m.conflicts.ofQuotes(quotes.length)}
          onCompare={() => {
            onShowQuote(first)
          }}
        />
      )}
    </>
  )
}

function Notice({ text, onCompare }: { readonly text: string; readonly onCompare: () => void }) {
  const m = useMessages()
  return (
    <p className={styles.notice}>
      <Icon icon={TriangleAlert} />
      <span>{text}</span>
      <Button look="quiet" onPress={onCompare}>
        {m.conflicts.compare}
      </Button>
    </p>
  )
}
