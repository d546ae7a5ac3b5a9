// Owns the list of quotes: cards or a table, in groups, drawn as far as it is in view.
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState, type ReactNode } from 'react'
import type { QuoteGrouping } from '../../../src/model/quote-groups'
import { useMessages } from '../../messages/messages-context'
import type { Carried } from '../../dom/carried'
import type { Chosen } from '../../state/chosen'
import { makeListItems } from './grouped-items'
import { nameGroup } from './group-words'
import { QuoteCheck, type ChosenQuote } from './quote-check'
import { QuoteListCard } from './quote-list-card'
import styles from './quote-list.module.css'
import { QuoteTableHead, QuoteTableRow } from './quote-table-row'
import { useQuoteRows, type QuoteRows, type SentFilter } from './use-quote-rows'

/** How the quotes are shown. */
export type QuotesView = 'cards' | 'table'

const HEIGHTS = { cards: 150, table: 50 } as const

type QuoteListProps = {
  readonly filter: SentFilter
  readonly group: QuoteGrouping
  readonly view: QuotesView
  /** `null` where nothing can be changed. */
  readonly chosen: Chosen<ChosenQuote> | null
  /** Stands above the rows, and knows how many there are. */
  readonly head: (rows: QuoteRows) => ReactNode
  readonly none: ReactNode
}

/** The quotes that fit. */
export function QuoteList({ filter, group, view, chosen, head, none }: QuoteListProps) {
  const m = useMessages()
  const scroller = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ from: 0, to: 0 })
  const rows = useQuoteRows(filter, group, seen.from, seen.to)
  const items = makeListItems(rows.groups, rows.total ?? 0)
  // Its functions can't be memoised: nothing here is.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.total === null ? 0 : items.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => HEIGHTS[view],
    overscan: 6,
    onChange: (list) => {
      const shown = list.getVirtualItems()
      // A heading before a row is no row: at most so many pages are asked for as there are items.
      const next = { from: rowNear(shown[0]?.index ?? 0), to: rowNear(shown.at(-1)?.index ?? 0) }
      setSeen((old) => (old.from === next.from && old.to === next.to ? old : next))
    },
  })
  const rowNear = (index: number): number => {
    const item = items.at(index) ?? items.at(index + 1)
    return item?.kind === 'row' ? item.row : index
  }
  return (
    <div className={styles.frame}>
      {head(rows)}
      <div ref={scroller} className={styles.scroller} data-view={view} data-pane tabIndex={-1}>
        {rows.total === 0 && none}
        {rows.total !== null && rows.total > 0 && (
          <div
            role={view === 'table' ? 'table' : 'list'}
            aria-label={m.quotesScreen.list}
            {...(view === 'table' ? { 'aria-rowcount': items.count + 1 } : {})}
            className={styles.rows}
          >
            {view === 'table' && <QuoteTableHead />}
            <div role="presentation" className={styles.length} style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map(({ key, index, start }) => {
                const item = items.at(index)
                const row = item?.kind === 'row' ? rows.rowAt(item.row) : null
                const check = item?.kind === 'row' && row !== null && chosen !== null && (
                  <QuoteCheck quote={row.quote} row={item.row} chosen={chosen} />
                )
                const carried = row === null || chosen === null ? null : () => carriedWith(row.quote, chosen)
                return (
                  <div
                    key={key}
                    ref={virtual.measureElement}
                    data-index={index}
                    role="presentation"
                    className={styles.place}
                    style={{ transform: `translateY(${String(start)}px)` }}
                  >
                    {item?.kind === 'heading' && (
                      <GroupHeading
                        view={view}
                        name={nameGroup(item.group, group, m)}
                        count={m.quotes(item.group.count)}
                      />
                    )}
                    {item?.kind === 'row' && row === null && <div className={styles.waiting} aria-busy />}
                    {row !== null &&
                      (view === 'table' ? (
                        <QuoteTableRow source={row} index={index} check={check} carried={carried} />
                      ) : (
                        <QuoteListCard source={row} check={check} carried={carried} />
                      ))}
                  </div>
                )
              })}
            </div>
          </div>
        )}
      </div>
    </div>
  )
}

/** A quote that is chosen is dragged with all that are. */
const carriedWith = ({ id, articleId }: ChosenQuote, chosen: Chosen<ChosenQuote>): Carried['quotes'] =>
  chosen.has(id)
    ? chosen.items.map((item) => ({ articleId: item.articleId, id: item.id }))
    : [{ articleId, id }]

type GroupHeadingProps = { readonly view: QuotesView; readonly name: string; readonly count: string }

/** In a table a heading is a row of its own. */
function GroupHeading({ view, name, count }: GroupHeadingProps) {
  const words = (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.count}>{count}</span>
    </>
  )
  return view === 'table' ? (
    <div role="row" className={styles.heading}>
      <span role="rowheader" aria-colspan={6}>
        {words}
      </span>
    </div>
  ) : (
    <div role="listitem" className={styles.heading}>
      <h2>{words}</h2>
    </div>
  )
}
