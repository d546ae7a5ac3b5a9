// Owns one finding of a verification: a sign that isn't colour alone, and its words.
import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../components/button'
import { classes } from '../../components/class-names'
import styles from './verify-dialog.module.css'

type FindingProps = {
  readonly isGood: boolean
  readonly isLarge?: boolean
  readonly children: ReactNode
}

/** What was found. */
export const Finding = ({ isGood, isLarge = false, children }: FindingProps) => (
  <span className={classes(styles.verdict, isLarge && styles.large, isGood ? styles.good : styles.bad)}>
    <Icon icon={isGood ? CircleCheck : CircleAlert} size={isLarge ? 20 : 14} />
    <span>{children}</span>
  </span>
)
