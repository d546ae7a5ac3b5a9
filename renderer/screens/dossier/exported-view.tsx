// Owns telling where an export was saved, the ways to it, and how anyone can check it.
import { Copy, ExternalLink, Folder } from 'lucide-react'
import { useState } from 'react'
import type { RequestOf, ResponseOf } from '../../../src/contract'
import type { ErrorInfo } from '../../../src/errors'
import type { ExportFormat } from '../../../src/model/export-formats'
import { Button, Icon } from '../../components/button'
import { useMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './exported-view.module.css'

type Exported = NonNullable<ResponseOf<'dossier:export'>>

/** Where the file is, and how to check it. */
export function ExportedView({ exported }: { readonly exported: Exported }) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const [isCopied, setIsCopied] = useState(false)
  const copy = (): void => {
    void navigator.clipboard.writeText(exported.path).then(() => {
      setIsCopied(true)
    })
  }
  const go = async (how: RequestOf<'dossier:show-export'>['how']): Promise<void> => {
    const answer = await act('dossier:show-export', { path: exported.path, how })
    if (answer?.shown === false) show({ tone: 'bad', text: m.exported.failed })
  }
  return (
    <div className={styles.body}>
      <p>
        {exported.format === 'folder'
          ? m.exported.whereFolder(exported.quotes, m.bytes(exported.sizeBytes))
          : m.exported.where(exported.quotes, m.bytes(exported.sizeBytes))}
      </p>
      <p className={styles.path}>{exported.path}</p>
      {exported.noStamp !== null && (
        <p role="status">{m.signing.noStamp(m.describeError(exported.noStamp).what)}</p>
      )}
      {exported.noSignature !== null && (
        <p role="status">{m.signing.noSignature(pathOf(exported.noSignature))}</p>
      )}
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
      <HowToCheck format={exported.format} path={exported.path} />
    </div>
  )
}

function HowToCheck({ format, path }: { readonly format: ExportFormat; readonly path: string }) {
  const m = useMessages()
  if (format === 'html')
    return (
      <>
        <p>{m.exported.check}</p>
        <p>{m.exported.command}</p>
        <code className={styles.path}>{`cuttings verify "${path}"`}</code>
      </>
    )
  if (format === 'zip' || format === 'folder')
    return (
      <>
        <p>{m.exported[format]}</p>
        <code className={styles.path}>sha256sum -c SHA256SUMS</code>
      </>
    )
  return <p>{m.exported.plain}</p>
}

/** The file of a key that can't be read. */
const pathOf = (error: ErrorInfo): string => (error.kind === 'damaged' ? error.data.path : '')
