// Owns how it is said that a source has changed: a sentence, what goes with it, and the ways on. Leaves the words to whoever says it.
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './button'
import styles from './change-notice.module.css'
import { classes } from './class-names'

type ChangeNoticeProps = {
  readonly text: string
  /** Nobody can tell whether it changed. */
  readonly isUnsure?: boolean
  /** Buttons. */
  readonly ways: ReactNode
  readonly children?: ReactNode
}

/** The notice. */
export function ChangeNotice({ text, isUnsure = false, ways, children }: ChangeNoticeProps) {
  return (
    <div className={styles.change}>
      <p className={classes(styles.status, isUnsure && styles.unsure)}>
        <Icon icon={TriangleAlert} size={13} />
        <span>{text}</span>
      </p>
      {children}
      <div className={styles.buttons}>{ways}</div>
    </div>
  )
}
