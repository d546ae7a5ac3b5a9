// Owns naming a version of a dossier that is kept as it is now. Leaves keeping it to main.
import { useId, useState, type SyntheticEvent } from 'react'
import type { Dossier } from '../../../src/model/dossier'
import { VERSION_NAME_LIMIT } from '../../../src/model/dossier-version-entry'
import { Button } from '../../components/button'
import { ModalDialog } from '../../components/modal-dialog'
import { useMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import { useToasts } from '../../state/toasts'
import styles from './new-dossier-dialog.module.css'

type KeepVersionDialogProps = { readonly dossier: Dossier; readonly onClose: () => void }

/** Ask for a name, and keep. */
export function KeepVersionDialog({ dossier, onClose }: KeepVersionDialogProps) {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const id = useId()
  const [name, setName] = useState(() => m.dossierVersions.offered(m.dayOfYear(new Date())))
  const given = name.trim()
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    if (given === '' || (await act('dossier:keep-version', { id: dossier.id, name: given })) === null) return
    onClose()
    show({ text: m.dossierVersions.kept(given) })
  }
  return (
    <ModalDialog title={m.dossierVersions.keepTitle} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          void submit(event)
        }}
      >
        <label htmlFor={id}>{m.dossierVersions.name}</label>
        <div className={styles.row}>
          <input
            id={id}
            className={styles.input}
            autoFocus
            value={name}
            maxLength={VERSION_NAME_LIMIT}
            onFocus={(event) => {
              event.currentTarget.select()
            }}
            onChange={(event) => {
              setName(event.currentTarget.value)
            }}
          />
        </div>
        <p className={styles.hint}>{m.dossierVersions.keepHint}</p>
        <div className={styles.buttons}>
          <Button look="primary" type="submit" isDisabled={given === ''}>
            {m.dossierVersions.keepTitle}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
