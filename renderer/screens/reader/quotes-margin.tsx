// Owns the quotes in the margin: each at the height of its words, scrolling with the article. Leaves the heights to `dom/margin-layout.ts`.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { classes } from '../../components/class-names'
import { COLLAPSED_HEIGHT, crowdedCards, layoutCards } from '../../dom/margin-layout'
import type { MarginPaneProps } from './margin-pane'
import { QuoteCard } from './quote-card'
import type { Quote } from '../../../src/model/quote'
import { useAnswer } from '../../state/queries'
import styles from './quotes-margin.module.css'
import type { ArticleInFrame } from './use-article-frame'
import { useHeldWhilePressed } from './use-held-while-pressed'

const GAP = 10
/** What a card's parts take, as a guess until it has been measured: one that is crowded from the first never is. */
const GUESS = { frame: 86, line: 21, letters: 36, lines: 12 }
/** Cards begin a little above their words, so that the first line of both stands level. */
const RAISE = 10

/** Cards beside their words. */
export function QuotesMargin(props: MarginPaneProps) {
  const { ordered, marks, frame, activeId, litId, onEditing, onHover, onChoose, onShow } = props
  const places = useAnswer('quote:places', { articleId: props.detail.article.id }, { keepLast: true }).data
  const scroller = useScrollWith(frame)
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map())
  const onHeight = useCallback((id: string, height: number) => {
    setHeights((old) => (old.get(id) === height ? old : new Map(old).set(id, height)))
  }, [])
  const laidOut = useMemo(
    () => ({
      ...placeCards(ordered, marks.anchors, heights, activeId, props.editing?.id ?? null),
      editing: props.editing,
    }),
    [ordered, marks.anchors, heights, activeId, props.editing],
  )
  // What was being edited is part of it: a note that closes takes its height out of the card.
  const { tops, floor, crowded, editing } = useHeldWhilePressed(scroller, laidOut)
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
              isMeasured={marks.isMeasured}
              isRaised={editing?.id === id}
              isCrowded={crowded.has(id)}
              onHeight={onHeight}
            >
              <QuoteCard
                placed={placed}
                version={props.detail.version}
                place={places?.[id] ?? null}
                isCollapsed={crowded.has(id)}
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

function placeCards(
  ordered: MarginPaneProps['ordered'],
  anchors: ReadonlyMap<string, number>,
  heights: ReadonlyMap<string, number>,
  activeId: string | null,
  editedId: string | null,
): {
  readonly tops: ReadonlyMap<string, number>
  readonly floor: number
  readonly crowded: ReadonlySet<string>
} {
  const whole = ordered.map(({ quote }) => ({
    id: quote.id,
    // Quotes whose words are gone stand at the top.
    anchor: Math.max(RAISE, (anchors.get(quote.id) ?? 0) - RAISE),
    height: heights.get(quote.id) ?? guessHeight(quote),
  }))
  // What is in use stays whole, and what asks for a decision.
  const differing = ordered.filter(({ quote }) => (quote.conflicts ?? []).length > 0)
  const inUse = [activeId, editedId, ...differing.map(({ quote }) => quote.id)].filter((id) => id !== null)
  const crowded = crowdedCards(whole, GAP, new Set(inUse))
  const cards = whole.map((card) => (crowded.has(card.id) ? { ...card, height: COLLAPSED_HEIGHT } : card))
  const tops = layoutCards(cards, GAP, activeId)
  const floor = Math.max(0, ...cards.map(({ id, height }) => (tops.get(id) ?? 0) + height + GAP))
  return { tops, floor, crowded }
}

function guessHeight({ selector, note }: Quote): number {
  const lines = (text: string): number =>
    text === '' ? 0 : Math.min(GUESS.lines, Math.ceil(text.length / GUESS.letters))
  return GUESS.frame + GUESS.line * (lines(selector.exact) + lines(note))
}

type CardPlaceProps = {
  readonly id: string
  readonly top: number
  /** Whether the words are found already that it is to stand beside. */
  readonly isMeasured: boolean
  /** Above its neighbours: a list of its own may hang out of it. */
  readonly isRaised: boolean
  /** Whether it isn't shown whole: its height then says nothing of what it needs. */
  readonly isCrowded: boolean
  readonly onHeight: (id: string, height: number) => void
  readonly children: ReactNode
}

function CardPlace({ id, top, isMeasured, isRaised, isCrowded, onHeight, children }: CardPlaceProps) {
  const place = useRef<HTMLLIElement>(null)
  // Seen once it stands in its place: on the way there it could be pressed, and the press would miss.
  const [isSettled, setIsSettled] = useState(false)
  useEffect(() => {
    if (!isMeasured) return
    const waiting = requestAnimationFrame(() => {
      setIsSettled(true)
    })
    return () => {
      cancelAnimationFrame(waiting)
    }
  }, [isMeasured])
  useLayoutEffect(() => {
    const element = place.current
    if (element === null || isCrowded) return
    const observer = new ResizeObserver(() => {
      onHeight(id, element.offsetHeight)
    })
    onHeight(id, element.offsetHeight)
    observer.observe(element)
    return () => {
      observer.disconnect()
    }
  }, [id, isCrowded, onHeight])
  return (
    <li
      ref={place}
      className={classes(styles.place, !isSettled && styles.coming)}
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
