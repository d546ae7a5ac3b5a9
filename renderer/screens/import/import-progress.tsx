// Owns how far an import is, and how to end it.
import { Button } from '../../components/button'
import { ProgressBar } from '../../components/progress-bar'
import { useMessages } from '../../messages/messages-context'
import { useLibraryJobs } from '../../state/library-jobs'
import styles from './import-screen.module.css'

/** The import under way. */
export function ImportProgress() {
  const m = useMessages()
  const { job, cancel } = useLibraryJobs()
  const step = job?.step ?? null
  const words =
    step === null ? m.import.running : m.progress(m.health.stages[step.stage], step.done, step.total, '')
  return (
    <section className={styles.running} aria-label={m.import.running}>
      <p className={styles.heading} role="status">
        {words}
      </p>
      <ProgressBar label={m.import.running} step={step} />
      <p className={styles.hint}>{m.import.runsOn}</p>
      <div className={styles.buttons}>
        <Button onPress={cancel}>{m.import.cancel}</Button>
      </div>
    </section>
  )
}
