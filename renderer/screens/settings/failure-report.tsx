// Owns the report that a person may send when something went wrong: shown whole before it is copied.
import { useId } from 'react'
import { Button } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAnswer } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './failure-report.module.css'

/** The report. */
export function FailureReport() {
  const m = useMessages()
  const id = useId()
  const { show } = useToasts()
  const { data: report } = useAnswer('trouble:report', {})
  if (report === undefined) return null
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(report)
    show({ text: m.copied })
  }
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.heading}>
        {m.trouble.heading}
      </h3>
      <p className={styles.hint}>{m.trouble.hint}</p>
      <pre className={styles.report} tabIndex={0} role="group" aria-label={m.trouble.text}>
        {report.trimEnd()}
      </pre>
      <Button onPress={() => void copy()}>{m.trouble.copyReport}</Button>
    </section>
  )
}
