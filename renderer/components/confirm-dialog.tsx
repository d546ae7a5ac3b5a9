// Owns asking before something that can't be undone.
import { Button } from './button'
import styles from './confirm-dialog.module.css'
import { ModalDialog } from './modal-dialog'
import { useMessages } from '../messages/messages-context'

type ConfirmDialogProps = {
  readonly question: string
  readonly hint: string
  /** What the button says that does it. */
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** A question with two answers; the harmless one has the focus. */
export function ConfirmDialog({ question, hint, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  const m = useMessages()
  return (
    <ModalDialog title={question} onClose={onClose}>
      <p className={styles.hint}>{hint}</p>
      <div className={styles.buttons}>
        <Button autoFocus onPress={onClose}>
          {m.cancel}
        </Button>
        <Button
          look="danger"
          onPress={() => {
            onConfirm()
            onClose()
          }}
        >
          {confirm}
        </Button>
      </div>
    </ModalDialog>
  )
}
