// Owns how an empty place looks: what it is, and what to do next.
import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

type EmptyStateProps = {
  readonly title: string
  readonly hint: string
  /** Buttons for what to do next. */
  readonly children?: ReactNode
}

/** Says that there is nothing here, and what to do about it. */
export function EmptyState({ title, hint, children }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
      {children}
    </div>
  )
}
