// Owns a card's place in the margin: where it stands, and telling how high it is. Leaves what is on it to `quote-card.tsx`.
import { memo, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { classes } from '../../components/class-names'
import { QuoteCard, type QuoteCardProps } from './quote-card'
import styles from './quotes-margin.module.css'
import type { CardPart, Editing } from './reader-view'

type CardPlaceProps = Omit<QuoteCardProps, 'onEditing' | 'isCollapsed'> & {
  readonly top: number
  /** Whether the words are found already that it is to stand beside. */
  readonly isMeasured: boolean
  /** Whether it isn't shown whole: its height then says nothing of what it needs. */
  readonly isCrowded: boolean
  readonly onHeight: (id: string, height: number) => void
  readonly onEditing: (editing: Editing | null) => void
}

/** A card in its place. Drawn anew when something of it changes, and not with all others. */
export const CardPlace = memo(function CardPlace(props: CardPlaceProps) {
  const { top, isMeasured, isCrowded, onHeight, onEditing, ...card } = props
  const { id } = card.placed.quote
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
  const edit = useCallback(
    (part: CardPart | null) => {
      onEditing(part === null ? null : { id, part })
    },
    [id, onEditing],
  )
  // Above its neighbours while it is written on: a list of its own may hang out of it.
  const zIndex = card.editing === null ? undefined : 2
  return (
    <li
      ref={place}
      className={classes(styles.place, !isSettled && styles.coming)}
      style={{ transform: `translateY(${String(Math.round(top))}px)`, zIndex }}
    >
      <QuoteCard {...card} isCollapsed={isCrowded} onEditing={edit} />
    </li>
  )
})
