// Owns what the app says about itself.
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { FailureReport } from './failure-report'
import styles from './about-dialog.module.css'

/** Name, versions, library. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const m = useMessages()
  const { version, runtime, libraryPath } = useAppState()
  return (
    <ModalDialog title={m.about.title} onClose={onClose}>
      <p className={styles.what}>{m.about.what}</p>
      <dl className={styles.facts}>
        <dt>{m.about.version}</dt>
        <dd>{version}</dd>
        <dt>{m.about.runtime}</dt>
        <dd>{runtime}</dd>
        <dt>{m.about.library}</dt>
        <dd>{libraryPath}</dd>
        <dt>{m.citations.engineLabel}</dt>
        <dd>{m.citations.engine}</dd>
        <dt>{m.citations.dataLabel}</dt>
        <dd>{m.citations.data}</dd>
      </dl>
      <FailureReport />
    </ModalDialog>
  )
}
