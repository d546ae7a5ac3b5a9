// Owns showing how a dialog's job goes. Leaves the job to `state/jobs.tsx`.
import { Button } from '../../components/button'
import { ProgressBar } from '../../components/progress-bar'
import { useMessages } from '../../messages/messages-context'
import { useJobs } from '../../state/jobs'
import { describeStep } from '../frame/status-bar'
import styles from './clip-dialog.module.css'

/** A job: its name, its step, how to stop it and how to leave it to itself. */
export function JobView({ jobId, onLeave }: { readonly jobId: string; readonly onLeave: () => void }) {
  const m = useMessages()
  const { jobs, cancel } = useJobs()
  const job = jobs.find(({ id }) => id === jobId)
  const step = job?.step ?? null
  return (
    <div className={styles.job}>
      <p className={styles.name}>{job?.name}</p>
      <ProgressBar label={m.clip.title} step={step} />
      <p role="status">{job === undefined ? '' : describeStep(job, m)}</p>
      <p className={styles.hint}>{m.clip.hint}</p>
      <div className={styles.buttons}>
        <Button
          onPress={() => {
            cancel(jobId)
          }}
        >
          {m.cancel}
        </Button>
        <Button look="primary" autoFocus onPress={onLeave}>
          {m.clip.leave}
        </Button>
      </div>
    </div>
  )
}
