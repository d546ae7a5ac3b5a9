// Owns how a section of the health screen looks: a heading with what can be done, and a line about what it is.
import { useId, type ReactNode } from 'react'
import styles from './health-screen.module.css'

type SectionProps = {
  readonly title: string
  readonly hint: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A section with its heading. */
export function Section({ title, hint, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {actions}
      </div>
      <p className={styles.hint}>{hint}</p>
      {children}
    </section>
  )
}
