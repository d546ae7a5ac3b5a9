// Owns exporting a dossier: which format, how far it has come, and where it is. Leaves asking for the place, and making the file, to main.
import { useState, type SyntheticEvent } from 'react'
import type { ResponseOf } from '../../../src/contract'
import { EXPORT_FORMATS } from '../../../src/model/export-formats'
import { VERSION_NAME_LIMIT, type DossierVersionEntry } from '../../../src/model/dossier-version-entry'
import type { DossierId } from '../../../src/model/ids'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ModalDialog } from '../../components/modal-dialog'
import { ExportProgress } from '../../components/export-progress'
import { useIsShown } from '../../components/use-is-shown'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { useLibraryJobs } from '../../state/library-jobs'
import { exportedAs, isExportKept, rememberExportedAs, rememberExportKept } from '../../state/remembered'
import { useToasts } from '../../state/toasts'
import styles from './export-dialog.module.css'
import { ExportedView } from './exported-view'

type ExportDialogProps = {
  readonly dossierId: DossierId
  /** One of its versions; `null` for it as it is now. */
  readonly version?: DossierVersionEntry | null
  readonly onClose: () => void
}

/** Ask for the format, export, and say where. */
export function ExportDialog({ dossierId, version = null, onClose }: ExportDialogProps) {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  const { readOnly } = useAppState()
  const isShown = useIsShown()
  const [format, setFormat] = useState(exportedAs)
  const [isKept, setIsKept] = useState(isExportKept)
  const [name, setName] = useState(() => m.dossierVersions.offered(m.dayOfYear(new Date())))
  const [isRunning, setIsRunning] = useState(false)
  const [exported, setExported] = useState<ResponseOf<'dossier:export'>>(null)
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    rememberExportedAs(format)
    setIsRunning(true)
    const keepsAs = version === null && isKept && name.trim() !== ''
    if (version === null) rememberExportKept(isKept)
    const saved = await run('dossier:export', {
      id: dossierId,
      format,
      ...(version === null ? {} : { version: version.id }),
      ...(keepsAs ? { keepAs: name.trim() } : {}),
    })
    // Whoever has left the dialog is told all the same.
    if (!isShown.current && saved !== null) show({ text: m.exported.title, detail: saved.path })
    setExported(saved)
    setIsRunning(false)
  }
  if (exported !== null)
    return (
      <ModalDialog title={m.exported.title} onClose={onClose}>
        <ExportedView exported={exported} />
      </ModalDialog>
    )
  return (
    <ModalDialog
      title={version === null ? m.exporting.title : m.dossierVersions.exporting(version.name)}
      onClose={onClose}
    >
      {isRunning ? (
        <ExportProgress title={m.exporting.title} name={m.exporting.formats[format].name} onLeave={onClose} />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            void submit(event)
          }}
        >
          <ChoiceList
            legend={m.exporting.choose}
            options={EXPORT_FORMATS.map((id) => ({ id, ...m.exporting.formats[id] }))}
            chosen={format}
            onChoose={setFormat}
          />
          {version === null && readOnly === null && (
            <KeepChoice isKept={isKept} name={name} onKeep={setIsKept} onName={setName} />
          )}
          <div className={styles.buttons}>
            <Button onPress={onClose}>{m.cancel}</Button>
            <Button look="primary" type="submit">
              {m.exporting.save}
            </Button>
          </div>
        </form>
      )}
    </ModalDialog>
  )
}

type KeepChoiceProps = {
  readonly isKept: boolean
  readonly name: string
  readonly onKeep: (isKept: boolean) => void
  readonly onName: (name: string) => void
}

/** Whether what is exported is kept as a version, and under which name. */
function KeepChoice({ isKept, name, onKeep, onName }: KeepChoiceProps) {
  const m = useMessages()
  return (
    <div className={styles.keep}>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isKept}
          onChange={(event) => {
            onKeep(event.currentTarget.checked)
          }}
        />
        {m.dossierVersions.keepExported}
      </label>
      {isKept && (
        <input
          className={styles.input}
          aria-label={m.dossierVersions.name}
          value={name}
          maxLength={VERSION_NAME_LIMIT}
          onChange={(event) => {
            onName(event.currentTarget.value)
          }}
        />
      )}
    </div>
  )
}
