// Owns the frame of a dialog: title, close button, focus kept within. Leaves its content to the screens.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useMessages } from '../messages/messages-context'
import { IconButton } from './button'
import { classes } from './class-names'
import styles from './modal-dialog.module.css'

type ModalDialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly width?: 'narrow' | 'wide'
  readonly children: ReactNode
}

/** A dialog over the window; Escape, the button and a press outside close it. */
export function ModalDialog({ title, onClose, width = 'narrow', children }: ModalDialogProps) {
  const m = useMessages()
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      className={classes(styles.overlay)}
    >
      <Modal className={classes(styles.modal, styles[width])}>
        <Dialog className={classes(styles.dialog)}>
          <header className={styles.head}>
            <Heading slot="title" className={classes(styles.title)}>
              {title}
            </Heading>
            <IconButton icon={X} label={m.close} onPress={onClose} />
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
