// Owns the dialog that clips an address or a file, and shows how it goes. Leaves the job to `state/jobs.tsx`.
import { FileUp } from 'lucide-react'
import { useEffect, useId, useRef, useState, type SyntheticEvent } from 'react'
import { Button, Icon } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import type { WireErrorInfo } from '../../messages/error-text'
import { useMessages } from '../../messages/messages-context'
import { useJobs, type ClipSource } from '../../state/jobs'
import { describeStep } from '../frame/status-bar'
import styles from './clip-dialog.module.css'

type ClipDialogProps = {
  /** An address to clip at once; empty for none. */
  readonly address: string
  readonly onClose: () => void
}

/** Ask for an address or a file, and clip it. */
export function ClipDialog({ address, onClose }: ClipDialogProps) {
  const m = useMessages()
  const [text, setText] = useState(address)
  const { jobId, error, start } = useClipJob(onClose)
  const started = useRef(false)
  useEffect(() => {
    if (address === '' || started.current) return
    started.current = true
    start({ url: address })
  }, [address, start])

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault()
    start({ url: text.trim() })
  }
  return (
    <ModalDialog title={m.clip.title} onClose={onClose}>
      {jobId === null ? (
        <form onSubmit={submit} noValidate className={styles.form}>
          <AddressField text={text} onChange={setText} error={error} />
          <div className={styles.file}>
            <FileButton
              onChoose={(file) => {
                start({ file })
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

type AddressFieldProps = {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly error: WireErrorInfo | null
}

function AddressField({ text, onChange, error }: AddressFieldProps) {
  const m = useMessages()
  const id = useId()
  const words = error === null ? null : m.describeError(error)
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {m.clip.address}
      </label>
      <div className={styles.row}>
        <input
          id={id}
          className={styles.input}
          type="text"
          inputMode="url"
          autoFocus
          spellCheck={false}
          value={text}
          maxLength={8192}
          placeholder={m.clip.placeholder}
          aria-invalid={words !== null}
          aria-describedby={`${id}-error`}
          onChange={(event) => {
            onChange(event.currentTarget.value)
          }}
        />
        <Button look="primary" type="submit">
          {m.clip.start}
        </Button>
      </div>
      <div id={`${id}-error`} role="alert" className={styles.error}>
        {words !== null && (
          <>
            <p className={styles.what}>{words.what}</p>
            <p>{`${words.safe} ${words.next}`.trim()}</p>
          </>
        )}
      </div>
    </>
  )
}

function FileButton({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const m = useMessages()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <span className={styles.hint}>{m.clip.file}</span>
      <Button onPress={() => input.current?.click()}>
        <Icon icon={FileUp} />
        {m.clip.choose}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".html,.htm"
        aria-label={m.clip.choose}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          if (file !== undefined) onChoose(file)
        }}
      />
    </>
  )
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
