// Owns asking what is to be done with a dossier that somebody handed over: verify it, import it, or clip it as any page. Leaves all of that
// to main.
import { FileCheck2 } from 'lucide-react'
import { useState } from 'react'
import type { KnownDossierWay, ReceivedDossier, ReceivedVerification } from '../../../src/model/verification'
import { call } from '../../api'
import { Button, Icon } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useLibraryJobs } from '../../state/library-jobs'
import { usePlace } from '../../state/place'
import { useToasts } from '../../state/toasts'
import { JobProgress } from './job-progress'
import styles from './verify-dialog.module.css'
import { VerifyView } from './verify-view'

type ReceivedDialogProps = { readonly dossiers: readonly ReceivedDossier[]; readonly onClose: () => void }

/** One after the other. */
export function ReceivedDialog({ dossiers, onClose }: ReceivedDialogProps) {
  const [at, setAt] = useState(0)
  const dossier = dossiers[at]
  if (dossier === undefined) return null
  const leave = (): void => {
    void call('received:drop', { id: dossier.id })
    if (at + 1 < dossiers.length) setAt(at + 1)
    else onClose()
  }
  return <OneReceived key={dossier.id} dossier={dossier} onLeave={leave} onClose={onClose} />
}

type OneReceivedProps = {
  readonly dossier: ReceivedDossier
  readonly onLeave: () => void
  /** Also of those that come after it: the person goes elsewhere. */
  readonly onClose: () => void
}

function OneReceived({ dossier, onLeave, onClose }: OneReceivedProps) {
  const m = useMessages()
  const { run, cancel } = useLibraryJobs()
  const importIt = useImport()
  const [found, setFound] = useState<ReceivedVerification | null>(null)
  const [running, setRunning] = useState<string | null>(null)
  const verify = async (): Promise<void> => {
    setRunning(m.verify.running)
    setFound(await run('received:verify', { id: dossier.id }))
    setRunning(null)
  }
  const take = async (known: KnownDossierWay): Promise<void> => {
    setRunning(m.received.importing)
    const isDone = await importIt(dossier.id, known)
    setRunning(null)
    if (isDone) onLeave()
  }
  const clip = async (): Promise<void> => {
    setRunning(m.received.importing)
    await run('received:clip', { id: dossier.id })
    onLeave()
  }
  const title = running ?? (found === null ? m.received.title : m.verify.title)
  return (
    <ModalDialog
      title={title}
      width={found === null ? 'narrow' : 'wide'}
      onClose={() => {
        if (running !== null) cancel()
        onLeave()
      }}
    >
      {running !== null ? (
        <JobProgress label={running} />
      ) : found === null ? (
        <Asked name={dossier.name} onVerify={verify} onClip={clip} onLeave={onLeave} />
      ) : (
        <VerifyView found={found} onLeave={onClose}>
          <Offer found={found} onTake={(known) => void take(known)} />
        </VerifyView>
      )}
    </ModalDialog>
  )
}

type AskedProps = {
  readonly name: string
  readonly onVerify: () => Promise<void>
  readonly onClip: () => Promise<void>
  readonly onLeave: () => void
}

function Asked({ name, onVerify, onClip, onLeave }: AskedProps) {
  const m = useMessages()
  const { readOnly } = useAppState()
  return (
    <div className={styles.progress}>
      <p className={styles.received}>
        <Icon icon={FileCheck2} size={20} />
        <span>{m.received.what(name)}</span>
      </p>
      <p className={styles.how}>{m.received.ask}</p>
      <div className={styles.buttons}>
        <Button onPress={onLeave}>{m.cancel}</Button>
        <Button isDisabled={readOnly !== null} onPress={() => void onClip()}>
          {m.received.clip}
        </Button>
        <Button look="primary" autoFocus onPress={() => void onVerify()}>
          {m.received.verify}
        </Button>
      </div>
    </div>
  )
}

type OfferProps = {
  readonly found: ReceivedVerification
  readonly onTake: (known: KnownDossierWay) => void
}

/** What can be done with a dossier that was verified. */
function Offer({ found, onTake }: OfferProps) {
  const m = useMessages()
  const { readOnly } = useAppState()
  const { refusal, isHere, name } = found
  const reason =
    readOnly !== null
      ? m.received.readOnly
      : refusal === null
        ? null
        : m.describeError({ kind: 'refused-dossier', data: { name, reason: refusal }, message: '' }).what
  if (reason !== null) return <p className={styles.refusal}>{reason}</p>
  if (!isHere)
    return (
      <div className={styles.offer}>
        <p className={styles.hint}>{m.received.importHint}</p>
        <Button
          look="primary"
          autoFocus
          onPress={() => {
            onTake('leave')
          }}
        >
          {m.received.import}
        </Button>
      </div>
    )
  return (
    <div className={styles.offer}>
      <p className={styles.hint}>
        {m.received.isHere} {m.received.addMissingHint}
      </p>
      <Button
        onPress={() => {
          onTake('copy')
        }}
      >
        {m.received.addCopy}
      </Button>
      <Button
        look="primary"
        autoFocus
        onPress={() => {
          onTake('leave')
        }}
      >
        {m.received.addMissing}
      </Button>
    </div>
  )
}

/** How to import one, and say what came of it; gives whether it came to an end. */
function useImport(): (id: string, known: KnownDossierWay) => Promise<boolean> {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  const { openDossier } = usePlace()
  return async (id, known) => {
    const outcome = await run('received:import', { id, known })
    if (outcome === null) return false
    show({
      text: m.received.done(outcome),
      detail: m.received.detail(outcome),
      action: {
        label: m.received.open,
        run: () => {
          openDossier(outcome.dossierId)
        },
      },
    })
    return true
  }
}
