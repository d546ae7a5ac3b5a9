// Owns the handle by which quotes are dragged to a tag or a dossier where their words can be selected. By keyboard the bar of what is
// chosen and the menus do the same.
import { GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { carry, type Carried } from '../dom/carried'
import { useMessages } from '../messages/messages-context'
import { Icon } from './button'
import styles from './carry-handle.module.css'

type CarryHandleProps = {
  /** What is taken up, asked for when it is. */
  readonly quotes: () => Carried['quotes']
  /** Stands in the place of the handle until it is pointed at. */
  readonly children: ReactNode
}

/** A sign that turns into a handle. */
export function CarryHandle({ quotes, children }: CarryHandleProps) {
  const m = useMessages()
  return (
    <span
      className={styles.handle}
      draggable
      data-tip={m.chosen.drag}
      onDragStart={(event) => {
        const taken = quotes()
        carry(event.nativeEvent, { articles: [], quotes: taken }, m.quotes(taken.length))
      }}
    >
      {children}
      <span className={styles.grip} aria-hidden>
        <Icon icon={GripVertical} size={14} />
      </span>
    </span>
  )
}
