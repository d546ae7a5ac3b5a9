// Owns the dialog that clips an address or a file, and shows how it goes. Leaves the job to `state/jobs.tsx`.
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import type { CaptureEngine } from '../../../src/model/capture-queue'
import { ModalDialog } from '../../components/modal-dialog'
import { linesIn } from '../../dom/pasted'
import { useMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './clip-dialog.module.css'
import { AddressField, EngineField, FileButtons } from './clip-fields'
import { JobView } from './job-view'
import { useClipJob } from './use-clip-job'

type ClipDialogProps = {
  /** An address to begin with; empty for none. */
  readonly address: string
  /** Whether it is for the person to confirm; else it is clipped at once. */
  readonly waits: boolean
  readonly onClose: () => void
}

/** Ask for an address or a file, and clip it. */
export function ClipDialog({ address, waits, onClose }: ClipDialogProps) {
  const m = useMessages()
  const [text, setText] = useState(address)
  const [engine, setEngine] = useState<CaptureEngine>('auto')
  const { jobId, error, start } = useClipJob(onClose)
  const addMany = useAddMany(onClose)
  const addresses = linesIn(text)
  const started = useRef(false)
  useEffect(() => {
    if (address === '' || waits || started.current) return
    started.current = true
    start({ url: address, engine: 'auto' })
  }, [address, waits, start])

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
          <p className={styles.paste}>{m.ways.pasteHint}</p>
        </form>
      ) : (
        <JobView jobId={jobId} onLeave={onClose} />
      )}
    </ModalDialog>
  )
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
