// Owns exporting a dossier to a file that a person chooses in the system's dialog.
import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { exportDossierHtml } from '../../src/actions/dossier-document'
import type { Workspace } from '../../src/actions/workspace'
import type { ResponseOf } from '../../src/contract'
import type { DossierId } from '../../src/model/ids'
import { saveFile } from '../../src/node/save-file'
import { fileName } from '../../src/text/file-name'
import type { MainMessages } from './messages'

/** Ask where, then write whole: a failed export leaves no half file. `null` when the person changed their mind. */
export async function exportDossier(
  workspace: Workspace,
  id: DossierId,
  window: BrowserWindow,
  words: MainMessages,
): Promise<ResponseOf<'dossier:export'>> {
  const { title, html, quotes } = await exportDossierHtml(workspace, id)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.exportTitle,
    defaultPath: join(app.getPath('documents'), `${fileName(title)}.html`),
    filters: [{ name: words.htmlFile, extensions: ['html'] }],
  })
  if (canceled || filePath === '') return null
  return { path: filePath, quotes, sizeBytes: await saveFile(filePath, html) }
}
