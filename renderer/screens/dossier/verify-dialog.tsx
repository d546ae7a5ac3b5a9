// Owns verifying the open dossier: how far that has come, and what it found. Leaves the checking to main, and the findings to
// `verify-view.tsx`.
import { useEffect, useRef, useState } from 'react'
import type { DossierId } from '../../../src/model/ids'
import type { Verification } from '../../../src/model/verification'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useLibraryJobs } from '../../state/library-jobs'
import { JobProgress } from './job-progress'
import { VerifyView } from './verify-view'

type VerifyDialogProps = { readonly dossierId: DossierId; readonly onClose: () => void }

/** Verify, and show what was found. Whoever closes it stops it. */
export function VerifyDialog({ dossierId, onClose }: VerifyDialogProps) {
  const m = useMessages()
  const { run, cancel } = useLibraryJobs()
  const [found, setFound] = useState<Verification | null>(null)
  const isBegun = useRef(false)
  const close = (): void => {
    if (found === null) cancel()
    onClose()
  }
  useEffect(() => {
    // Once, however often the window draws it.
    if (isBegun.current) return
    isBegun.current = true
    void run('dossier:verify', { id: dossierId }).then((verification) => {
      if (verification === null) onClose()
      else setFound(verification)
    })
  }, [run, dossierId, onClose])
  return (
    <ModalDialog title={found === null ? m.verify.running : m.verify.title} onClose={close} width="wide">
      {found === null ? (
        <JobProgress label={m.verify.running} />
      ) : (
        <VerifyView found={found} onLeave={onClose} />
      )}
    </ModalDialog>
  )
}
