// Owns telling where an export was saved, and how anyone can check it.
import type { ResponseOf } from '../../../src/contract'
import type { ErrorInfo } from '../../../src/errors'
import type { ExportFormat } from '../../../src/model/export-formats'
import { ExportedFile } from '../../components/exported-file'
import { useMessages } from '../../messages/messages-context'
import styles from './exported-view.module.css'

type Exported = NonNullable<ResponseOf<'dossier:export'>>

/** Where the file is, and how to check it. */
export function ExportedView({ exported }: { readonly exported: Exported }) {
  const m = useMessages()
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
      <ExportedFile path={exported.path} />
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
