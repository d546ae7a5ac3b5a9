// Owns the bar that shows how far something has come.
import { classes } from './class-names'
import styles from './progress-bar.module.css'

type ProgressBarProps = {
  readonly label: string
  /** `null`, or a total of 0, while nobody knows how much there is. */
  readonly step: { readonly done: number; readonly total: number } | null
  readonly isSmall?: boolean
}

/** How far something has come. */
export function ProgressBar({ label, step, isSmall = false }: ProgressBarProps) {
  const isKnown = step !== null && step.total > 0
  return (
    <progress
      className={classes(styles.bar, isSmall && styles.small)}
      aria-label={label}
      {...(isKnown ? { value: step.done, max: step.total } : {})}
    />
  )
}
