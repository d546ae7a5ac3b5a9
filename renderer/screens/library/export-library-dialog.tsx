// Owns exporting the library, or articles chosen from it: as what, how far it has come, and where it is. Leaves asking for the place, and
// making the file, to main.
import { useState, type SyntheticEvent } from 'react'
import type { RequestOf, ResponseOf } from '../../../src/contract'
import { LIBRARY_FORMATS } from '../../../src/model/library-formats'
import { Button } from '../../components/button'
import { ChoiceList } from '../../components/choice-list'
import { ExportProgress } from '../../components/export-progress'
import { ExportedFile } from '../../components/exported-file'
import { ModalDialog } from '../../components/modal-dialog'
import { useIsShown } from '../../components/use-is-shown'
import { useMessages } from '../../messages/messages-context'
import { useLibraryJobs } from '../../state/library-jobs'
import { libraryExportedAs, rememberLibraryExportedAs } from '../../state/remembered'
import { useToasts } from '../../state/toasts'
import styles from './export-library-dialog.module.css'

type ExportLibraryDialogProps = {
  /** `null` for the whole library. */
  readonly articles: RequestOf<'library:export'>['ids']
  readonly onClose: () => void
}

/** Ask for the format, export, and say where. */
export function ExportLibraryDialog({ articles, onClose }: ExportLibraryDialogProps) {
  const m = useMessages()
  const { run } = useLibraryJobs()
  const { show } = useToasts()
  const isShown = useIsShown()
  const [format, setFormat] = useState(libraryExportedAs)
  const [isRunning, setIsRunning] = useState(false)
  const [exported, setExported] = useState<ResponseOf<'library:export'>>(null)
  const title = articles === null ? m.exportLibrary.title : m.exportLibrary.titleOf(articles.length)
  const submit = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault()
    rememberLibraryExportedAs(format)
    setIsRunning(true)
    const saved = await run('library:export', { format, ids: articles })
    // Whoever has left the dialog is told all the same.
    if (!isShown.current && saved !== null) show({ text: m.exported.title, detail: saved.path })
    setExported(saved)
    setIsRunning(false)
  }
  if (exported !== null)
    return (
      <ModalDialog title={m.exported.title} onClose={onClose}>
        <div className={styles.done}>
          <p>
            {m.exportLibrary.where(
              m.articles(exported.articles),
              m.bytes(exported.sizeBytes),
              exported.format,
            )}
          </p>
          <p className={styles.path}>{exported.path}</p>
          <ExportedFile path={exported.path} />
          <p className={styles.hint}>{m.exportLibrary.next[exported.format]}</p>
        </div>
      </ModalDialog>
    )
  return (
    <ModalDialog title={title} onClose={onClose}>
      {isRunning ? (
        <ExportProgress title={title} name={m.exportLibrary.formats[format].name} onLeave={onClose} />
      ) : (
        <form
          className={styles.form}
          onSubmit={(event) => {
            void submit(event)
          }}
        >
          <p className={styles.hint}>{articles === null ? m.exportLibrary.whole : m.exportLibrary.chosen}</p>
          <ChoiceList
            legend={m.exporting.choose}
            options={LIBRARY_FORMATS.map((id) => ({ id, ...m.exportLibrary.formats[id] }))}
            chosen={format}
            onChoose={setFormat}
          />
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
