// Owns showing the dialog that is open.
import { useDialog, useDialogs } from '../../state/dialogs'
import { ClipDialog } from '../clip/clip-dialog'
import { OpenedDialog } from '../clip/opened-dialog'
import { PasteDialog } from '../clip/paste-dialog'
import { AddToDossierDialog } from '../dossier/add-to-dossier-dialog'
import { NewDossierDialog } from '../dossier/new-dossier-dialog'
import { ExportLibraryDialog } from '../library/export-library-dialog'
import { ReceivedDialog } from '../dossier/received-dialog'
import { AboutDialog } from '../settings/about-dialog'
import { SettingsDialog } from '../settings/settings-dialog'
import { ShortcutsDialog } from '../settings/shortcuts-dialog'

/** The open dialog, if any. */
export function Dialogs() {
  const dialog = useDialog()
  const { close } = useDialogs()
  switch (dialog?.kind) {
    case undefined:
    // Drawn by the frame: it has to be there at once.
    case 'palette':
      return null
    case 'clip':
      return (
        <ClipDialog
          key={dialog.address}
          address={dialog.address}
          waits={dialog.waits === true}
          onClose={close}
        />
      )
    case 'paste':
      return <PasteDialog words={dialog.words} onClose={close} />
    case 'opened':
      return <OpenedDialog key={dialog.batch.id} batch={dialog.batch} onClose={close} />
    case 'received':
      return <ReceivedDialog dossiers={dialog.dossiers} onClose={close} />
    case 'new-dossier':
      return <NewDossierDialog quote={dialog.quote} many={dialog.many ?? null} onClose={close} />
    case 'add-to-dossier':
      return <AddToDossierDialog articles={dialog.articles} onClose={close} />
    case 'export-library':
      return <ExportLibraryDialog articles={dialog.articles} onClose={close} />
    case 'settings':
      return <SettingsDialog onClose={close} />
    case 'shortcuts':
      return <ShortcutsDialog onClose={close} />
    case 'about':
      return <AboutDialog onClose={close} />
  }
}
