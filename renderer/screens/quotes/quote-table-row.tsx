// Owns how a quote looks in a table of all.
import type { ReactNode } from 'react'
import type { ListedQuote } from '../../../src/model/answers'
import { attributionOf } from '../../../src/model/attribution'
import { ColourDot } from '../../components/colour-dot'
import { classes } from '../../components/class-names'
import { hostOf } from '../../components/quote-words'
import { carry, type Carried } from '../../dom/carried'
import { useMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import styles from './quote-table-row.module.css'

/** The names of the columns. */
export function QuoteTableHead() {
  const { columns } = useMessages().quotesScreen
  return (
    <div role="row" className={classes(styles.row, styles.head)}>
      {(['quote', 'speaker', 'date', 'source', 'tags', 'status'] as const).map((column) => (
        <span key={column} role="columnheader">
          {columns[column]}
        </span>
      ))}
    </div>
  )
}

type QuoteTableRowProps = {
  readonly source: ListedQuote
  readonly index: number
  /** What chooses it, before its words. */
  readonly check: ReactNode
  /** What is dragged with it, itself among it; `null` where nothing can be changed. */
  readonly carried: (() => Carried['quotes']) | null
}

/** A quote; its words lead to it. */
export function QuoteTableRow({ source, index, check, carried }: QuoteTableRowProps) {
  const m = useMessages()
  const { openArticle } = usePlace()
  const { quote, status } = source
  const { speaker, speakerRole, saidOn } = attributionOf(quote)
  return (
    <div role="row" aria-rowindex={index + 2} className={styles.row}>
      <span role="cell" className={styles.quote}>
        {check}
        <ColourDot colour={quote.colour} />
        <button
          type="button"
          className={styles.words}
          draggable={carried !== null}
          onDragStart={(event) => {
            if (carried === null) return
            const taken = carried()
            carry(event.nativeEvent, { articles: [], quotes: taken }, m.quotes(taken.length))
          }}
          onClick={() => {
            openArticle(quote.articleId, { quoteId: quote.id, version: quote.version })
          }}
        >
          {m.quoted(quote.selector.exact)}
        </button>
      </span>
      <span role="cell">
        {speaker}
        {speakerRole !== null && <span className={styles.less}>{speakerRole}</span>}
      </span>
      <span role="cell">{m.date(saidOn ?? source.publishedAt)}</span>
      <span role="cell">
        {source.siteName ?? hostOf(source.url)}
        <span className={styles.less}>{source.articleTitle}</span>
      </span>
      <span role="cell">{quote.tags.join(', ')}</span>
      <span role="cell" className={status === 'identical' || status === null ? undefined : styles.changed}>
        {status === null ? m.quotesScreen.without.status : m.quotesScreen.statuses[status]}
      </span>
    </div>
  )
}
