// Owns how a section of the settings and of About is set off and headed. Leaves what is in it to whoever fills it.
import type { ReactNode } from 'react'
import styles from './settings-section.module.css'

type SettingsSectionProps = {
  readonly heading: string
  /** What it is about, in a sentence or a few. */
  readonly hint?: string
  readonly children: ReactNode
}

/** A section with its heading. */
export function SettingsSection({ heading, hint, children }: SettingsSectionProps) {
  return (
    <section className={styles.section} aria-label={heading}>
      <h3 className={styles.heading}>{heading}</h3>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  )
}
