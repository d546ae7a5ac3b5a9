// Owns the quotes in the margin: each at the height of its words, scrolling with the article. Leaves the heights to `dom/margin-layout.ts`.
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { layoutCards } from '../../dom/margin-layout'
import type { MarginPaneProps } from './margin-pane'
import { QuoteCard } from './quote-card'
import styles from './quotes-margin.module.css'
import type { ArticleInFrame } from './use-article-frame'

const GAP = 10
/** A guess until a card has been measured. */
const FIRST_HEIGHT = 96
/** Cards begin a little above their words, so that the first line of both stands level. */
const RAISE = 10

/** Cards beside their words. */
export function QuotesMargin(props: MarginPaneProps) {
  const { ordered, marks, frame, activeId, litId, editing, onEditing, onHover, onChoose, onShow } = props
  const scroller = useScrollWith(frame)
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const onHeight = useCallback((id: string, height: number) => {
    setHeights((old) => (old.get(id) === height ? old : new Map(old).set(id, height)))
  }, [])
  const tops = layoutCards(
    ordered.map(({ quote }) => ({
      id: quote.id,
      // Quotes whose words are gone stand at the top.
      anchor: Math.max(RAISE, (marks.anchors.get(quote.id) ?? 0) - RAISE),
      height: heights.get(quote.id) ?? FIRST_HEIGHT,
    })),
    GAP,
    activeId,
  )
  const floor = Math.max(
    0,
    ...ordered.map(({ quote }) => (tops.get(quote.id) ?? 0) + (heights.get(quote.id) ?? FIRST_HEIGHT) + GAP),
  )
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.cards} style={{ height: Math.max(floor, marks.pageHeight) }}>
        {ordered.map((placed) => {
          const { id } = placed.quote
          return (
            <CardPlace
              key={id}
              id={id}
              top={tops.get(id) ?? 0}
              isRaised={editing?.id === id}
              onHeight={onHeight}
            >
              <QuoteCard
                placed={placed}
                isActive={id === activeId}
                isLit={id === litId}
                editing={editing?.id === id ? editing.part : null}
                onEditing={(part) => {
                  onEditing(part === null ? null : { id, part })
                }}
                onHover={onHover}
                onChoose={onChoose}
                onShow={onShow}
              />
            </CardPlace>
          )
        })}
      </ul>
    </div>
  )
}

type CardPlaceProps = {
  readonly id: string
  readonly top: number
  /** Above its neighbours: a list of its own may hang out of it. */
  readonly isRaised: boolean
  readonly onHeight: (id: string, height: number) => void
  readonly children: ReactNode
}

function CardPlace({ id, top, isRaised, onHeight, children }: CardPlaceProps) {
  const place = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    const element = place.current
    if (element === null) return
    const observer = new ResizeObserver(() => {
      onHeight(id, element.offsetHeight)
    })
    onHeight(id, element.offsetHeight)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [id, onHeight])
  return (
    <li
      ref={place}
      className={styles.place}
      style={{ transform: `translateY(${String(Math.round(top))}px)`, zIndex: isRaised ? 2 : undefined }}
    >
      {children}
    </li>
  )
}

/** Scroll an element with the article and the article with it. */
function useScrollWith(frame: ArticleInFrame | null) {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const pane = scroller.current
    if (frame === null || pane === null) return
    const { window: page } = frame
    // Scroll events come late: one that we caused ourselves must not move the other back.
    let expected = -1
    const follow = (): void => {
      expected = Math.round(page.scrollY)
      pane.scrollTop = page.scrollY
    }
    const lead = (): void => {
      if (Math.abs(pane.scrollTop - expected) < 2) return
      page.scrollTo(0, pane.scrollTop)
    }
    follow()
    page.addEventListener('scroll', follow)
    pane.addEventListener('scroll', lead)
    return () => {
      page.removeEventListener('scroll', follow)
      pane.removeEventListener('scroll', lead)
    }
  }, [frame])
  return scroller
}
