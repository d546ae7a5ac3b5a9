// Owns one place of the navigation: its name with a count.
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import { useDropTarget, type OnCarried } from '../../state/drop-target'
import styles from './navigation.module.css'

type NavItemProps = {
  readonly label: string
  /** What it is called where the label is short for it. */
  readonly fullLabel?: string
  /** Drawn before the words. */
  readonly sign?: ReactNode
  /** Stands before it in its row, such as what folds a branch. */
  readonly before?: ReactNode
  readonly depth?: number
  readonly count: number
  /** What is to be looked at there; absent for nothing. */
  readonly alarm?: string | null
  readonly isHere: boolean
  readonly onPress: () => void
  /** Takes articles and quotes that are dropped on it; absent or `null`: it takes none. */
  readonly onCarried?: OnCarried | null
}

const INDENT = 14

/** A button that leads to a place, as an item of a list. */
export function NavItem(props: NavItemProps) {
  const { label, fullLabel, sign, before, depth = 0, count, alarm = null, isHere, onPress } = props
  const { onCarried = null } = props
  const { isOver, dropProps } = useDropTarget(onCarried)
  const m = useMessages()
  return (
    <li
      className={classes(styles.row, before !== undefined && styles.branch)}
      style={{ paddingInlineStart: depth * INDENT }}
    >
      {before}
      <button
        type="button"
        {...dropProps}
        className={classes(
          styles.item,
          isHere && styles.here,
          onCarried !== null && styles.takes,
          isOver && styles.over,
        )}
        {...(isHere ? { 'aria-current': 'page' as const } : {})}
        title={fullLabel ?? label}
        onClick={onPress}
      >
        {sign}
        <span className={styles.label}>{label}</span>
        {alarm !== null && (
          <span className={styles.alarm} title={alarm}>
            <Icon icon={TriangleAlert} size={13} />
            <span className="visually-hidden">{alarm}</span>
          </span>
        )}
        {count > 0 && <small className={styles.count}>{m.number(count)}</small>}
      </button>
    </li>
  )
}
