// Owns the list of articles: rows as they come into view, the order, moving by keys. Leaves the row's look to `article-row.tsx`.
import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useRef, useState, type RefObject } from 'react'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { orderRequest } from '../../state/article-rows'
import { useChosen } from '../../state/chosen'
import { listPainted } from '../../state/painted'
import type { Place } from '../../state/place'
import { useAct } from '../../state/queries'
import { listOrder, rememberListOrder } from '../../state/remembered'
import { ArticleChosenBar } from './article-chosen-bar'
import styles from './article-list.module.css'
import { ArticleRow } from './article-row'
import { ListEmpty } from './list-empty'
import { ListMenu } from './list-menu'
import { useArticleRows } from './use-article-rows'
import { useCarriedArticles } from './use-carried-articles'
import { useListKeys, type ChosenArticle, type ChosenKeys } from './use-list-keys'

type LibraryPlace = Extract<Place, { readonly screen: 'library' }>

/** What a row takes as a rule, until it is measured. */
const ROW_HEIGHTS = { comfortable: 112, compact: 57, titles: 31 } as const

/** The articles of a shelf or tag. */
export const ArticleList = memo(function ArticleList({ place }: { readonly place: LibraryPlace }) {
  const m = useMessages()
  const [order, setOrder] = useState(listOrder)
  const scroller = useRef<HTMLDivElement>(null)
  const chosenKeys = useRef<ChosenKeys>(() => null)
  const [view, setView] = useState({ from: 0, to: 0 })
  const { readOnly, settings } = useAppState()
  const density = settings.listDensity
  const filter = { shelf: place.shelf, ...(place.tag === null ? {} : { tag: place.tag }) }
  const rows = useArticleRows(filter, order, view.from, view.to)
  // Its functions can’t be memoised: nothing here is.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: rows.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHTS[density],
    overscan: 6,
    onChange: (list) => {
      const items = list.getVirtualItems()
      const next = { from: items[0]?.index ?? 0, to: items.at(-1)?.index ?? 0 }
      setView((old) => (old.from === next.from && old.to === next.to ? old : next))
    },
  })
  const openId = place.article?.id ?? null
  const act = useAct()
  const chosen = useChosen<ChosenArticle>(JSON.stringify(order), (offset, limit) =>
    act('article:ids', { ...filter, ...orderRequest(order), offset, limit }),
  )
  const choice = readOnly === null ? chosen : null
  const { cursor, pressRow, onKeyDown } = useListKeys(place, rows, choice, chosenKeys, (index) => {
    virtual.scrollToIndex(index)
  })
  const carryRow = useCarriedArticles(choice)
  const items = virtual.getVirtualItems()
  const isListed = rows.total === 0 || (items.length > 0 && rows.rowAt(0) !== null)
  useEffect(() => {
    if (isListed) listPainted(openId !== null)
  }, [isListed, openId])
  useFocusBack(scroller, chosen.items.length)
  const [lastDensity, setLastDensity] = useState(density)
  useEffect(() => {
    if (lastDensity === density) return
    setLastDensity(density)
    // Heights that were measured are those of the other look; who stood first stays in view.
    const first = virtual.getVirtualItemForOffset(virtual.scrollOffset ?? 0)?.index ?? 0
    virtual.measure()
    virtual.scrollToIndex(cursor ?? first, { align: cursor === null ? 'start' : 'auto' })
  }, [density, lastDensity, virtual, cursor])

  return (
    <section className={styles.list} aria-label={m.list.label} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <span role="status">{rows.total === null ? '' : m.articles(rows.total)}</span>
        <ListMenu
          order={order}
          onOrder={(next) => {
            setOrder(next)
            rememberListOrder(next)
            scroller.current?.scrollTo({ top: 0 })
          }}
        />
      </header>
      <div ref={scroller} className={styles.scroller}>
        {rows.total === 0 && <ListEmpty place={place} />}
        {rows.total !== null && rows.total > 0 && (
          <div
            className={styles.rows}
            role="listbox"
            data-plain-keys
            data-pane
            data-density={density}
            aria-label={m.list.label}
            aria-multiselectable={choice !== null}
            tabIndex={0}
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
                    density={density}
                    isOpen={article !== null && article.id === openId}
                    isCursor={item.index === cursor}
                    isChosen={article !== null && chosen.has(article.id)}
                    index={item.index}
                    onPress={pressRow}
                    onCarry={carryRow}
                  />
                </div>
              )
            })}
          </div>
        )}
      </div>
      {choice !== null && choice.items.length > 0 && (
        <ArticleChosenBar
          chosen={choice}
          total={rows.total}
          isArchive={place.shelf === 'archive'}
          keysRef={chosenKeys}
        />
      )}
    </section>
  )
})

/** What was pressed in the bar may be there no more, and the focus nowhere: then the keys are the list's again. */
function useFocusBack(scroller: RefObject<HTMLElement | null>, count: number): void {
  const last = useRef(count)
  useEffect(() => {
    const wasThere = last.current > 0 || count > 0
    last.current = count
    if (wasThere && document.activeElement === document.body)
      scroller.current?.querySelector<HTMLElement>('[role=listbox]')?.focus({ preventScroll: true })
  }, [scroller, count])
}
