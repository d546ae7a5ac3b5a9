// Owns the ways to a file, or a folder, that was exported: opening it, showing where it lies, its path.
import { Copy, ExternalLink, Folder } from 'lucide-react'
import { useState } from 'react'
import type { RequestOf } from '../../src/contract'
import { useMessages } from '../messages/messages-context'
import { useAct } from '../state/queries'
import { useToasts } from '../state/toasts'
import { Button, Icon } from './button'
import styles from './exported-file.module.css'

/** The buttons. */
export function ExportedFile({ path }: { readonly path: string }) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const [isCopied, setIsCopied] = useState(false)
  const copy = (): void => {
    void navigator.clipboard.writeText(path).then(() => {
      setIsCopied(true)
    })
  }
  const go = async (how: RequestOf<'dossier:show-export'>['how']): Promise<void> => {
    const answer = await act('dossier:show-export', { path, how })
    if (answer?.shown === false) show({ tone: 'bad', text: m.exported.failed })
  }
  return (
    <div className={styles.buttons}>
      <Button look="primary" autoFocus onPress={() => void go('open')}>
        <Icon icon={ExternalLink} />
        {m.exported.open}
      </Button>
      <Button onPress={() => void go('in-folder')}>
        <Icon icon={Folder} />
        {m.exported.show}
      </Button>
      <Button onPress={copy}>
        <Icon icon={Copy} />
        {isCopied ? m.copied : m.copy}
      </Button>
    </div>
  )
}
