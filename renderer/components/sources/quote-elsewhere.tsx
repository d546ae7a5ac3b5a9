// Owns saying in how many other articles a quote's words stand, and how many of those are independent; a press lists them.
import { useState } from 'react'
import type { Quote } from '../../../src/model/quote'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { later } from '../later'
import styles from './source-count.module.css'

const dialog = later(async () => (await import('./elsewhere-dialog')).ElsewhereDialog)

/** Nothing for a quote whose words stand in no other article. */
export function QuoteElsewhere({ quote }: { readonly quote: Quote }) {
  const m = useMessages()
  const [isOpen, setIsOpen] = useState(false)
  const { data } = useAnswer('stories:elsewhere', { article: quote.articleId, quote: quote.id })
  if (data === undefined || data.articles.length === 0) return null
  return (
    <p className={styles.line}>
      <button
        type="button"
        className={styles.count}
        aria-haspopup="dialog"
        onClick={() => {
          setIsOpen(true)
        }}
      >
        {m.copies.alsoIn(data.articles.length, data.independent)}
      </button>
      {isOpen && (
        <dialog.Component
          quote={quote}
          elsewhere={data}
          onClose={() => {
            setIsOpen(false)
          }}
        />
      )}
    </p>
  )
}
