// Owns showing how far an export has come, and leaving or stopping it.
import { useMessages } from '../messages/messages-context'
import { useLibraryJobs } from '../state/library-jobs'
import { Button } from './button'
import styles from './export-progress.module.css'
import { ProgressBar } from './progress-bar'

type ExportProgressProps = {
  /** Of the work, for who listens. */
  readonly title: string
  /** What is made. */
  readonly name: string
  readonly onLeave: () => void
}

/** The bar, the step in words, a way to stop, and one to go on meanwhile. */
export function ExportProgress({ title, name, onLeave }: ExportProgressProps) {
  const m = useMessages()
  const { job, cancel } = useLibraryJobs()
  const step = job?.step ?? null
  const isGathering = step !== null && step.done < step.total
  return (
    <div className={styles.form}>
      <p className={styles.name}>{name}</p>
      <ProgressBar label={title} step={isGathering ? step : null} />
      <p role="status">
        {step === null ? '' : m.health.stages[step.stage]}
        {isGathering && ` (${m.number(step.done)}/${m.number(step.total)})`}
      </p>
      <div className={styles.buttons}>
        <Button onPress={cancel}>{m.cancel}</Button>
        <Button look="primary" autoFocus onPress={onLeave}>
          {m.exporting.leave}
        </Button>
      </div>
    </div>
  )
}
