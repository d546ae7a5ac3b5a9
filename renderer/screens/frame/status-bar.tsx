// Owns the bar at the foot: what is kept here, what is under way, what is amiss.
import { CircleCheck, Lock, TriangleAlert, X } from 'lucide-react'
import { Icon, IconButton } from '../../components/button'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useJobs, type ClipJob } from '../../state/jobs'
import styles from './status-bar.module.css'

/** A job's step in words with its counts. */
export function describeStep(job: ClipJob, m: LocaleMessages): string {
  const { step } = job
  if (step === null) return m.progress(m.stages.connecting, 0, 0, '')
  const stage = m.stages[step.stage]
  if (step.stage !== 'receiving') return m.progress(stage, step.done, step.total, '')
  // Bytes: in whole kilobytes, that the words don't flicker.
  if (step.total > 0) return m.progress(stage, kilo(step.done), kilo(step.total), ' kB')
  return step.done > 0 ? `${stage}: ${m.bytes(step.done)}` : m.progress(stage, 0, 0, '')
}

const kilo = (bytes: number): number => Math.max(1, Math.round(bytes / 1000))

/** The bar at the foot of the window. */
export function StatusBar() {
  const m = useMessages()
  const state = useAppState()
  const { jobs, cancel } = useJobs()
  return (
    <footer className={styles.bar} aria-label={m.status.label}>
      {state.readOnly !== null && (
        <span className={styles.warn} role="alert">
          <Icon icon={Lock} size={14} />
          {m.status.readOnly[state.readOnly]}
        </span>
      )}
      {state.damaged > 0 && (
        <span className={styles.warn} role="status">
          <Icon icon={TriangleAlert} size={14} />
          {m.status.damaged(state.damaged)}
        </span>
      )}
      <span className={styles.ready}>
        <Icon icon={CircleCheck} size={14} />
        <span className={styles.words}>{m.status.kept(state.counts.articles + state.counts.archived)}</span>
      </span>
      {jobs.map((job) => (
        <span key={job.id} className={styles.job}>
          <progress
            className={styles.progress}
            aria-label={job.name}
            {...(job.step !== null && job.step.total > 0
              ? { value: job.step.done, max: job.step.total }
              : {})}
          />
          <span className={styles.words}>
            {job.name} · {describeStep(job, m)}
          </span>
          <IconButton
            icon={X}
            label={m.status.cancelJob(job.name)}
            size="small"
            onPress={() => {
              cancel(job.id)
            }}
          />
        </span>
      ))}
      <span className={styles.path} title={state.libraryPath}>
        {m.status.library(state.libraryPath)}
      </span>
    </footer>
  )
}
