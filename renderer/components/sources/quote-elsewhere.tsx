// Owns saying in how many other articles a quote's words stand, and how many of those are independent; a press lists them.
import type { Quote } from '../../../src/model/quote'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { later } from '../later'
import { ReasonButton } from './reason-button'
import styles from './source-count.module.css'

const dialog = later(async () => (await import('./elsewhere-dialog')).ElsewhereDialog)

/** Nothing for a quote whose words stand in no other article. */
export function QuoteElsewhere({ quote }: { readonly quote: Quote }) {
  const m = useMessages()
  const { data } = useAnswer('stories:elsewhere', { article: quote.articleId, quote: quote.id })
  if (data === undefined || data.articles.length === 0) return null
  return (
    <p className={styles.line}>
      <ReasonButton
        words={m.copies.alsoIn(data.articles.length, data.independent)}
        reasons={(close) => <dialog.Component quote={quote} elsewhere={data} onClose={close} />}
      />
    </p>
  )
}
