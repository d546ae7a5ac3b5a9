// Owns asking what is to be done with files that the system gave the app to open. Leaves taking them to `state/jobs.tsx`.
import { FileText, FileX, Folder } from 'lucide-react'
import type { OpenedBatch } from '../../../src/contract'
import { call } from '../../api'
import { Button, Icon } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useDialogs } from '../../state/dialogs'
import { useJobs } from '../../state/jobs'
import styles from './opened-dialog.module.css'

/** Of a long list, so many are shown. */
const SHOWN = 8

type OpenedDialogProps = { readonly batch: OpenedBatch; readonly onClose: () => void }

/** Show the files, and take them when the person says so. */
export function OpenedDialog({ batch, onClose }: OpenedDialogProps) {
  const m = useMessages()
  const { clip } = useJobs()
  const { open } = useDialogs()
  const { id, files, addresses, refused } = batch
  const more = Math.max(0, files.length - SHOWN) + Math.max(0, refused.length - SHOWN)

  const leave = (): void => {
    onClose()
    if (addresses.length > 0) open({ kind: 'clip', address: addresses.join('\n'), waits: true })
  }
  const drop = (): void => {
    void call('opened:drop', { id })
    leave()
  }
  return (
    <ModalDialog title={files.length > 0 ? m.ways.opened(files.length) : m.ways.notOpened} onClose={drop}>
      <ul className={styles.list}>
        {files.slice(0, SHOWN).map(({ name, isFolder }, i) => (
          <li key={i} className={styles.row}>
            <Icon icon={isFolder ? Folder : FileText} />
            <span className={styles.name}>{name}</span>
          </li>
        ))}
        {refused.slice(0, SHOWN).map(({ error }, i) => {
          const { what, next } = m.describeError(error)
          return (
            <li key={`refused ${String(i)}`} className={styles.row}>
              <Icon icon={FileX} />
              <span className={styles.name}>
                {what}
                <span className={styles.next}>{next}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {more > 0 && <p className={styles.more}>{m.captures.more(more)}</p>}
      {files.length > 0 && <p className={styles.hint}>{m.ways.openedHint}</p>}
      <div className={styles.buttons}>
        <Button autoFocus={files.length === 0} onPress={drop}>
          {files.length > 0 ? m.cancel : m.close}
        </Button>
        {files.length > 0 && (
          <Button
            look="primary"
            autoFocus
            onPress={() => {
              clip({ opened: id })
              leave()
            }}
          >
            {m.ways.take}
          </Button>
        )}
      </div>
    </ModalDialog>
  )
}
