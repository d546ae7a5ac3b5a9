// Owns the bar at the foot: what is kept here, what is under way, what is amiss.
import { CircleCheck, Lock, TriangleAlert, X } from 'lucide-react'
import type { ClipStage } from '../../../src/model/progress'
import { Icon, IconButton } from '../../components/button'
import { classes } from '../../components/class-names'
import { ProgressBar } from '../../components/progress-bar'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { isUnderWay, progressOf, useCaptures } from '../../state/captures'
import { useLibraryJobs } from '../../state/library-jobs'
import { usePlace } from '../../state/place'
import { useJobs, type ClipJob } from '../../state/jobs'
import styles from './status-bar.module.css'

/** A job's step in words with its counts. */
export function describeStep(job: ClipJob, m: LocaleMessages): string {
  const { step } = job
  if (step === null) return m.progress(m.stages.connecting, 0, 0, '')
  const stage = m.stages[step.stage as ClipStage]
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
  const { go } = usePlace()
  const library = useLibraryJobs()
  const libraryStep = library.job?.step ?? library.work
  return (
    <footer className={styles.bar} aria-label={m.status.label}>
      {state.readOnly !== null && (
        <span className={styles.warn} role="alert">
          <Icon icon={Lock} size={14} />
          {m.status.readOnly[state.readOnly]}
        </span>
      )}
      {state.damaged + state.setAside > 0 && (
        <button
          type="button"
          className={classes(styles.warn, styles.link)}
          onClick={() => {
            go({ screen: 'health' })
          }}
        >
          <Icon icon={TriangleAlert} size={14} />
          {state.damaged > 0 ? m.status.damaged(state.damaged) : m.status.setAside(state.setAside)}
        </button>
      )}
      {state.differing > 0 && (
        <button
          type="button"
          className={classes(styles.warn, styles.link)}
          onClick={() => {
            go({ screen: 'health' })
          }}
        >
          <Icon icon={TriangleAlert} size={14} />
          {m.conflicts.status(state.differing)}
        </button>
      )}
      <span className={styles.ready}>
        <Icon icon={CircleCheck} size={14} />
        <span className={styles.words}>{m.status.kept(state.counts.articles + state.counts.archived)}</span>
      </span>
      {jobs.map((job) => (
        <span key={job.id} className={styles.job}>
          <ProgressBar label={job.name} step={job.step} isSmall />
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
      <CapturesUnderWay />
      {libraryStep !== null && (
        <span className={styles.job} role="status">
          <ProgressBar label={m.health.stages[libraryStep.stage]} step={libraryStep} isSmall />
          <span className={styles.words}>
            {m.progress(m.health.stages[libraryStep.stage], libraryStep.done, libraryStep.total, '')}
          </span>
          {library.job !== null && (
            <IconButton icon={X} label={m.cancel} size="small" onPress={library.cancel} />
          )}
        </span>
      )}
      <span className={styles.path} title={state.libraryPath}>
        {m.status.library(state.libraryPath)}
      </span>
    </footer>
  )
}

/** The queue, as long as it has something to do: to its screen. */
function CapturesUnderWay() {
  const m = useMessages()
  const { go } = usePlace()
  const captures = useCaptures()
  if (captures === null || !isUnderWay(captures.counts)) return null
  const step = progressOf(captures.counts)
  return (
    <span className={styles.job}>
      <ProgressBar label={m.captures.title} step={step} isSmall />
      <button
        type="button"
        className={classes(styles.words, styles.link)}
        onClick={() => {
          go({ screen: 'captures' })
        }}
      >
        {captures.isPaused ? m.captures.paused : m.captures.status(step.done, step.total)}
      </button>
    </span>
  )
}
