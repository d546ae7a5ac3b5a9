// Owns the views of a dossier beside its page: timeline, matrix and sources. Leaves computing them to `model/dossier-views`.
import { useMemo, type ReactNode } from 'react'
import type { DossierDetail } from '../../../src/model/answers'
import {
  matrixOf,
  sourceRowsOf,
  timelineOf,
  viewedQuotes,
  type DossierViewName,
  type ViewedQuote,
} from '../../../src/model/dossier-views'
import { ColourDot } from '../../components/colour-dot'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import styles from './dossier-views.module.css'

type DossierViewsProps = {
  readonly detail: DossierDetail
  readonly view: Exclude<DossierViewName, 'page'>
  /** Go to a quote on the page. */
  readonly onGo: (blockId: string) => void
}

type WithQuotes = { readonly quotes: readonly ViewedQuote[]; readonly onGo: (blockId: string) => void }

/** One of the views. */
export function DossierViews({ detail, view, onGo }: DossierViewsProps) {
  const m = useMessages()
  const quotes = useMemo(() => viewedQuotes(detail), [detail])
  if (quotes.length === 0) return <EmptyState title={m.views.empty} hint={m.views.emptyHint} />
  const shared = { quotes, onGo }
  return (
    <section className={styles.view} aria-label={m.views.names[view]}>
      <h2 className={styles.title}>{detail.dossier.title}</h2>
      {view === 'timeline' ? (
        <Timeline {...shared} />
      ) : view === 'matrix' ? (
        <MatrixTable {...shared} />
      ) : (
        <Sources {...shared} />
      )}
    </section>
  )
}

function Timeline({ quotes, onGo }: WithQuotes) {
  const m = useMessages()
  return (
    <ol className={styles.timeline}>
      {timelineOf(quotes).map(({ date, quotes: own }) => (
        <li key={date ?? ''} className={styles.day}>
          <h3 className={styles.date}>{date === null ? m.views.undated : (m.date(date) ?? date)}</h3>
          <ul className={styles.quotes}>
            {own.map((quote) => (
              <li key={quote.blockId}>
                <QuoteLink quote={quote} onGo={onGo} />
                <p className={styles.facts}>
                  {[
                    quote.speaker,
                    quote.source.siteName ?? quote.source.articleTitle,
                    quote.date === null ? null : quote.isDateSaid ? m.views.said : m.views.published,
                  ]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

function MatrixTable({ quotes, onGo }: WithQuotes) {
  const m = useMessages()
  const { topics, rows } = useMemo(() => matrixOf(quotes), [quotes])
  return (
    <ViewTable heads={[m.views.speaker, ...topics.map((topic) => topic ?? m.views.untagged)]}>
      {rows.map(({ speaker, cells }) => (
        <tr key={speaker ?? ''}>
          <th scope="row">{speaker ?? m.views.unnamed}</th>
          {cells.map((own, i) => (
            <QuotesCell key={topics[i] ?? ''} quotes={own} onGo={onGo} />
          ))}
        </tr>
      ))}
    </ViewTable>
  )
}

function Sources({ quotes, onGo }: WithQuotes) {
  const m = useMessages()
  return (
    <ViewTable heads={[m.views.source, m.views.by, m.views.date, m.views.quotes]}>
      {sourceRowsOf(quotes).map(({ source, quotes: own }) => (
        <tr key={source.quote.articleId}>
          <th scope="row">
            {source.articleTitle}
            <p className={styles.facts}>{source.siteName}</p>
          </th>
          <td>{source.byline}</td>
          <td className={styles.number}>{m.date(source.publishedAt)}</td>
          <QuotesCell quotes={own} onGo={onGo} />
        </tr>
      ))}
    </ViewTable>
  )
}

type ViewTableProps = { readonly heads: readonly string[]; readonly children: ReactNode }

/** A table that scrolls by itself; `children` are its rows. */
function ViewTable({ heads, children }: ViewTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th key={i} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}

const QuotesCell = ({ quotes, onGo }: WithQuotes) => (
  <td>
    {quotes.map((quote) => (
      <QuoteLink key={quote.blockId} quote={quote} onGo={onGo} />
    ))}
  </td>
)

function QuoteLink({ quote, onGo }: { readonly quote: ViewedQuote } & Pick<WithQuotes, 'onGo'>) {
  const m = useMessages()
  return (
    <button
      type="button"
      className={styles.quote}
      aria-label={m.views.toPage(quote.words)}
      onClick={() => {
        onGo(quote.blockId)
      }}
    >
      <ColourDot colour={quote.source.quote.colour} />
      <span className={styles.words}>{m.quoted(quote.words)}</span>
    </button>
  )
}
