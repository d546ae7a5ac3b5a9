// Owns the dialog that clips an address or a file, and shows how it goes. Leaves the job to `state/jobs.tsx`.
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import type { CaptureEngine } from '../../../src/model/capture-queue'
import { Button } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import type { WireErrorInfo } from '../../messages/error-text'
import { useMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import { useJobs, type ClipSource } from '../../state/jobs'
import { describeStep } from '../frame/status-bar'
import styles from './clip-dialog.module.css'
import { AddressField, EngineField, FileButtons } from './clip-fields'

/** Lines that hold something. */
const linesIn = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

type ClipDialogProps = {
  /** An address to clip at once; empty for none. */
  readonly address: string
  readonly onClose: () => void
}

/** Ask for an address or a file, and clip it. */
export function ClipDialog({ address, onClose }: ClipDialogProps) {
  const m = useMessages()
  const [text, setText] = useState(address)
  const [engine, setEngine] = useState<CaptureEngine>('auto')
  const { jobId, error, start } = useClipJob(onClose)
  const addMany = useAddMany(onClose)
  const addresses = linesIn(text)
  const started = useRef(false)
  useEffect(() => {
    if (address === '' || started.current) return
    started.current = true
    start({ url: address, engine: 'auto' })
  }, [address, start])

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (addresses.length > 1) void addMany(addresses, engine)
    else start({ url: text.trim(), engine })
  }
  return (
    <ModalDialog title={m.clip.title} onClose={onClose}>
      {jobId === null ? (
        <form onSubmit={submit} noValidate className={styles.form}>
          <AddressField text={text} onChange={setText} error={error} count={addresses.length} />
          <EngineField engine={engine} onChange={setEngine} />
          <div className={styles.file}>
            <FileButtons
              onChoose={(what) => {
                start({ choose: what })
              }}
            />
          </div>
        </form>
      ) : (
        <JobView jobId={jobId} onLeave={onClose} />
      )}
    </ModalDialog>
  )
}

/** The dialog's own job: it ends the dialog when it succeeds, and stays with its failure. */
function useClipJob(onDone: () => void) {
  const { clip, watch } = useJobs()
  const [jobId, setJobId] = useState<string | null>(null)
  const [error, setError] = useState<WireErrorInfo | null>(null)
  const isMounted = useRef(true)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])
  useEffect(() => (jobId === null ? undefined : watch(jobId)), [jobId, watch])
  const latest = useRef({ clip, onDone })
  useEffect(() => {
    latest.current = { clip, onDone }
  })
  const [start] = useState(() => (source: ClipSource): void => {
    setError(null)
    const job = latest.current.clip(source)
    setJobId(job.id)
    void job.end.then((end) => {
      if (!isMounted.current) return
      if (end.ok) {
        latest.current.onDone()
        return
      }
      setJobId(null)
      // A person who cancels knows what happened: a toast is enough.
      setError(end.error.kind === 'cancelled' ? null : end.error)
    })
  })
  return { jobId, error, start }
}

/** Queue many pages, and say how many. */
function useAddMany(
  onDone: () => void,
): (addresses: readonly string[], engine: CaptureEngine) => Promise<void> {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  return async (addresses, engine) => {
    const answer = await act('queue:add', { addresses: [...addresses], engine })
    if (answer === null) return
    const { added, refused } = answer
    const detail = refused.length > 0 ? { detail: m.captures.refused(refused.length) } : {}
    show({ text: added > 0 ? m.captures.added(added) : m.captures.none, ...detail })
    onDone()
  }
}

function JobView({ jobId, onLeave }: { readonly jobId: string; readonly onLeave: () => void }) {
  const m = useMessages()
  const { jobs, cancel } = useJobs()
  const job = jobs.find(({ id }) => id === jobId)
  const step = job?.step ?? null
  return (
    <div className={styles.job}>
      <p className={styles.name}>{job?.name}</p>
      <progress
        className={styles.progress}
        aria-label={m.clip.title}
        {...(step !== null && step.total > 0 ? { value: step.done, max: step.total } : {})}
      />
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
