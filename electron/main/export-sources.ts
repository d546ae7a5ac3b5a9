// Owns saving a list of articles to a file that a person chooses in the system's dialog.
import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { exportSources } from '../../src/actions/export-sources'
import type { Workspace } from '../../src/actions/workspace'
import type { ResponseOf } from '../../src/contract'
import type { ArticleId } from '../../src/model/ids'
import { saveFile } from '../../src/node/save-file'
import type { MainMessages } from './messages'

/** Ask where, then write. `null` when the person changed their mind. */
export async function saveSources(
  workspace: Workspace,
  ids: readonly ArticleId[],
  window: BrowserWindow,
  words: MainMessages,
): Promise<ResponseOf<'article:export-list'>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.exportSourcesTitle,
    defaultPath: join(app.getPath('documents'), `${words.sources}.csv`),
    filters: [{ name: words.csvFile, extensions: ['csv'] }],
  })
  if (canceled || filePath === '') return null
  const { text, articles } = await exportSources(workspace, ids)
  await saveFile(filePath, text)
  return { path: filePath, articles }
}
