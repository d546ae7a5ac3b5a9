// Owns showing how far work that a dialog waits for has come, and stopping it.
import { Button } from '../../components/button'
import { ProgressBar } from '../../components/progress-bar'
import { useMessages } from '../../messages/messages-context'
import { useLibraryJobs } from '../../state/library-jobs'
import styles from './verify-dialog.module.css'

/** The bar, the step in words, and a way to stop. */
export function JobProgress({ label }: { readonly label: string }) {
  const m = useMessages()
  const { job, cancel } = useLibraryJobs()
  const step = job?.step ?? null
  return (
    <div className={styles.progress}>
      <ProgressBar label={label} step={step} />
      <p role="status">
        {step === null ? '' : m.health.stages[step.stage]}
        {step !== null && step.total > 0 && ` (${m.number(step.done)}/${m.number(step.total)})`}
      </p>
      <div className={styles.buttons}>
        <Button autoFocus onPress={cancel}>
          {m.cancel}
        </Button>
      </div>
    </div>
  )
}
