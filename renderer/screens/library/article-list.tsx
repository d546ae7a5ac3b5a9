// Owns the list of articles: rows as they come into view, the order, moving by keys. Leaves the row's look to `article-row.tsx`.
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown } from 'lucide-react'
import { memo, useEffect, useRef, useState } from 'react'
import type { ArticleOrder } from '../../../src/contract/requests'
import { Button, Icon } from '../../components/button'
import { ChosenBar } from '../../components/chosen-bar'
import { MenuButton } from '../../components/menu'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useChosen } from '../../state/chosen'
import { listPainted } from '../../state/painted'
import type { Place } from '../../state/place'
import { useAct } from '../../state/queries'
import styles from './article-list.module.css'
import { ArticleRow } from './article-row'
import { ListEmpty } from './list-empty'
import { useArticleRows } from './use-article-rows'
import { useListKeys, type ChosenArticle } from './use-list-keys'

type LibraryPlace = Extract<Place, { readonly screen: 'library' }>

const ROW_HEIGHT = 112

const orderPlaces = { clipped: 0, published: 1, title: 2, source: 3 } as const satisfies Record<
  ArticleOrder,
  number
>
const ORDERS = Object.keys(orderPlaces) as readonly ArticleOrder[]

/** The articles of a shelf or tag. */
export const ArticleList = memo(function ArticleList({ place }: { readonly place: LibraryPlace }) {
  const m = useMessages()
  const [order, setOrder] = useState<ArticleOrder>('clipped')
  const scroller = useRef<HTMLDivElement>(null)
  const [view, setView] = useState({ from: 0, to: 0 })
  const filter = { shelf: place.shelf, ...(place.tag === null ? {} : { tag: place.tag }) }
  const rows = useArticleRows(filter, order, view.from, view.to)
  const virtual = useVirtualizer({
    count: rows.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    onChange: (list) => {
      const items = list.getVirtualItems()
      const next = { from: items[0]?.index ?? 0, to: items.at(-1)?.index ?? 0 }
      setView((old) => (old.from === next.from && old.to === next.to ? old : next))
    },
  })
  const openId = place.article?.id ?? null
  const { readOnly } = useAppState()
  const act = useAct()
  const chosen = useChosen<ChosenArticle>(order, (offset, limit) =>
    act('article:ids', { ...filter, order, offset, limit }),
  )
  const choice = readOnly === null ? chosen : null
  const { cursor, pressRow, onKeyDown } = useListKeys(place, rows, choice, (index) => {
    virtual.scrollToIndex(index)
  })
  const items = virtual.getVirtualItems()
  const isListed = rows.total === 0 || (items.length > 0 && rows.rowAt(0) !== null)
  useEffect(() => {
    if (isListed) listPainted(openId !== null)
  }, [isListed, openId])

  return (
    <section className={styles.list} aria-label={m.list.label}>
      <header className={styles.head}>
        {chosen.items.length > 0 ? (
          <ChosenBar
            isNarrow
            count={m.list.chosen(chosen.items.length)}
            targets={{ articles: chosen.items.map(({ id }) => id), quotes: [] }}
            all={
              rows.total !== null && rows.total > chosen.items.length
                ? { label: m.chosen.all(rows.total), choose: chosen.chooseAll }
                : null
            }
            onClear={chosen.clear}
          />
        ) : (
          <span role="status">{rows.total === null ? '' : m.articles(rows.total)}</span>
        )}
        {chosen.items.length === 0 && (
          <MenuButton
            button={(props) => (
              <Button {...props} look="quiet" aria-label={`${m.list.sort}: ${m.list.orders[order]}`}>
                {m.list.orders[order]}
                <Icon icon={ChevronDown} size={14} />
              </Button>
            )}
            label={m.list.sort}
            items={ORDERS.map((id) => ({ id, label: m.list.orders[id], isChosen: id === order }))}
            onChoose={(id) => {
              setOrder(ORDERS.find((known) => known === id) ?? order)
            }}
          />
        )}
      </header>
      <div ref={scroller} className={styles.scroller}>
        {rows.total === 0 && <ListEmpty place={place} />}
        {rows.total !== null && rows.total > 0 && (
          <div
            className={styles.rows}
            role="listbox"
            data-plain-keys
            data-pane
            aria-label={m.list.label}
            aria-multiselectable={choice !== null}
            tabIndex={0}
            onKeyDown={onKeyDown}
            {...(cursor === null ? {} : { 'aria-activedescendant': `row-${String(cursor)}` })}
            style={{ height: virtual.getTotalSize() }}
          >
            {items.map((item) => {
              const article = rows.rowAt(item.index)
              return (
                <div
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={styles.place}
                  role="presentation"
                  style={{ transform: `translateY(${String(item.start)}px)` }}
                >
                  <ArticleRow
                    id={`row-${String(item.index)}`}
                    article={article}
                    total={rows.total ?? 0}
                    isOpen={article !== null && article.id === openId}
                    isCursor={item.index === cursor}
                    isChosen={article !== null && chosen.has(article.id)}
                    index={item.index}
                    onPress={pressRow}
                  />
                </div>
              )
            })}
          </div>
        )}
      </div>
    </section>
  )
})
