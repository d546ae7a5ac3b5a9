// Owns the views of a dossier beside its page: timeline, matrix and sources. Leaves computing them to `model/dossier-views`.
import { FileText } from 'lucide-react'
import { useMemo, type ReactNode } from 'react'
import type { DossierDetail } from '../../../src/model/answers'
import {
  matrixOf,
  sourceRowsOf,
  timelineOf,
  viewedQuotes,
  type DossierViewName,
  type SourceRow,
  type ViewedQuote,
} from '../../../src/model/dossier-views'
import { Icon } from '../../components/button'
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
  const rows = useMemo(() => sourceRowsOf(detail, quotes), [detail, quotes])
  const isEmpty = view === 'sources' ? rows.length === 0 : quotes.length === 0
  if (isEmpty) return <EmptyState title={m.views.empty} hint={m.views.emptyHint} />
  const shared = { quotes, onGo }
  return (
    <section className={styles.view} aria-label={m.views.names[view]}>
      <h2 className={styles.title}>{detail.dossier.title}</h2>
      {view === 'timeline' ? (
        <Timeline {...shared} />
      ) : view === 'matrix' ? (
        <MatrixTable {...shared} />
      ) : (
        <Sources rows={rows} onGo={onGo} />
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

type SourcesProps = { readonly rows: readonly SourceRow[] } & Pick<WithQuotes, 'onGo'>

function Sources({ rows, onGo }: SourcesProps) {
  const m = useMessages()
  return (
    <ViewTable heads={[m.views.source, m.views.by, m.views.date, m.views.quotes]}>
      {rows.map(({ articleId, title, siteName, byline, publishedAt, quotes, wholeAt }) => (
        <tr key={articleId}>
          <th scope="row">
            {title}
            <p className={styles.facts}>{siteName}</p>
          </th>
          <td>{byline}</td>
          <td className={styles.number}>{m.date(publishedAt)}</td>
          <td>
            {wholeAt.map((blockId) => (
              <PageLink key={blockId} blockId={blockId} name={title} onGo={onGo}>
                <Icon icon={FileText} size={14} />
                <span className={styles.whole}>{m.views.whole}</span>
              </PageLink>
            ))}
            {quotes.map((quote) => (
              <QuoteLink key={quote.blockId} quote={quote} onGo={onGo} />
            ))}
          </td>
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
    <PageLink blockId={quote.blockId} name={quote.words} onGo={onGo}>
      <ColourDot colour={quote.source.quote.colour} />
      <span className={styles.words}>{m.quoted(quote.words)}</span>
    </PageLink>
  )
}

type PageLinkProps = {
  readonly blockId: string
  readonly name: string
  readonly children: ReactNode
} & Pick<WithQuotes, 'onGo'>

/** A way to a part of the page. */
function PageLink({ blockId, name, onGo, children }: PageLinkProps) {
  const m = useMessages()
  return (
    <button
      type="button"
      className={styles.quote}
      aria-label={m.views.toPage(name)}
      onClick={() => {
        onGo(blockId)
      }}
    >
      {children}
    </button>
  )
}
