// Owns exporting quotes to a file that a person chooses in the system's dialog.
import { join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import { exportQuotes, type QuotesToExport } from '../../src/actions/export-quotes'
import type { Workspace } from '../../src/actions/workspace'
import type { ResponseOf } from '../../src/contract'
import { saveFile } from '../../src/node/save-file'
import type { JobTools } from './jobs'
import type { MainMessages } from './messages'

/** Ask where, then gather and write whole. `null` when the person changed their mind. */
export async function saveQuotes(
  workspace: Workspace,
  wanted: QuotesToExport,
  window: BrowserWindow,
  words: MainMessages,
  job: JobTools,
): Promise<ResponseOf<'quote:export'>> {
  const [name, extension] = wanted.format === 'csv' ? [words.csvFile, 'csv'] : [words.markdownFile, 'md']
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.exportQuotesTitle,
    defaultPath: join(app.getPath('documents'), `${words.quotes}.${extension}`),
    filters: [{ name, extensions: [extension] }],
  })
  if (canceled || filePath === '') return null
  const { text, quotes } = await exportQuotes(workspace, wanted, job)
  await saveFile(filePath, text)
  return { path: filePath, quotes }
}
