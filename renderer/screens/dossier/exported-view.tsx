// Owns telling where an export was saved and how anyone can check it.
import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { ResponseOf } from '../../../src/contract'
import { Button, Icon } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import styles from './exported-dialog.module.css'

type ExportedDialogProps = {
  readonly exported: NonNullable<ResponseOf<'dossier:export'>>
  readonly onClose: () => void
}

/** Where the file is, and how to check it. */
export function ExportedDialog({ exported, onClose }: ExportedDialogProps) {
  const m = useMessages()
  const [isCopied, setIsCopied] = useState(false)
  const copy = (): void => {
    void navigator.clipboard.writeText(exported.path).then(() => {
      setIsCopied(true)
    })
  }
  return (
    <ModalDialog title={m.exported.title} onClose={onClose}>
      <div className={styles.body}>
        <p>{m.exported.where(exported.quotes, m.bytes(exported.sizeBytes))}</p>
        <p className={styles.path}>{exported.path}</p>
        <Button onPress={copy}>
          <Icon icon={Copy} />
          {isCopied ? m.copied : m.copy}
        </Button>
        <p>{m.exported.check}</p>
        <p>{m.exported.command}</p>
        <code className={styles.path}>{`cuttings verify "${exported.path}"`}</code>
      </div>
    </ModalDialog>
  )
}
