// Owns the quotes in the margin: each at the height of its words, scrolling with the article. Leaves the heights to `dom/margin-layout.ts`.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { COLLAPSED_HEIGHT, crowdedCards, layoutCards } from '../../dom/margin-layout'
import { CardPlace } from './card-place'
import type { MarginPaneProps } from './margin-pane'
import type { Quote } from '../../../src/model/quote'
import { useAnswer } from '../../state/queries'
import styles from './quotes-margin.module.css'
import type { ArticleInFrame } from './use-article-frame'
import { useHeldWhilePressed } from './use-held-while-pressed'
import { useStretchInView } from './use-stretch-in-view'

const GAP = 10
/** What a card's parts take, as a guess until it has been measured: one that is crowded from the first never is. */
const GUESS = { frame: 86, line: 21, letters: 36, lines: 12 }
/** Up to so many cards are drawn wherever they stand. */
const ALL_SHOWN = 60
/** Cards begin a little above their words, so that the first line of both stands level. */
const RAISE = 10

/** Cards beside their words. */
export function QuotesMargin(props: MarginPaneProps) {
  const { ordered, marks, frame, activeId, litId, onEditing, onHover, onChoose, onShow } = props
  const places = useAnswer('quote:places', { articleId: props.detail.article.id }, { keepLast: true }).data
  const scroller = useScrollWith(frame, marks.pageHeight)
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
  const stretch = useStretchInView(frame)
  const { lang } = props.detail.article.metadata
  const inUse = new Set([activeId, litId, editing?.id])
  // A few are all there, in one order for the keys; of many those alone that could come into sight.
  const shown =
    ordered.length <= ALL_SHOWN
      ? ordered
      : ordered.filter(({ quote: { id } }) => {
          const top = tops.get(id) ?? 0
          return inUse.has(id) || (top < stretch.to && top + (heights.get(id) ?? 0) > stretch.from)
        })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.cards} style={{ height: Math.max(floor, marks.pageHeight) }}>
        {shown.map((placed) => {
          const { id } = placed.quote
          return (
            <CardPlace
              key={id}
              placed={placed}
              place={places?.[id] ?? null}
              version={props.detail.version}
              lang={lang}
              top={tops.get(id) ?? 0}
              isMeasured={marks.isMeasured}
              isCrowded={crowded.has(id)}
              isActive={id === activeId}
              isLit={id === litId}
              editing={editing?.id === id ? editing.part : null}
              onHeight={onHeight}
              onEditing={onEditing}
              onHover={onHover}
              onChoose={onChoose}
              onShow={onShow}
            />
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

/** Scroll an element with the article and the article with it. */
function useScrollWith(frame: ArticleInFrame | null, pageHeight: number) {
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
      // The page has grown, and the cards have not yet: that they can't follow is no wish to be elsewhere.
      if (expected > pane.scrollHeight - pane.clientHeight) return
      page.scrollTo(0, pane.scrollTop)
    }
    follow()
    page.addEventListener('scroll', follow)
    pane.addEventListener('scroll', lead)
    return () => {
      page.removeEventListener('scroll', follow)
      pane.removeEventListener('scroll', lead)
    }
    // What was out of reach may be within it once the cards are as high as the page.
  }, [frame, pageHeight])
  return scroller
}
