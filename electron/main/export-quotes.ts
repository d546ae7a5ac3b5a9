// Owns exporting quotes to a file that a person chooses in the system's dialog.
import type { BrowserWindow } from 'electron'
import { exportQuotes, type QuotesToExport } from '../../src/actions/export-quotes'
import type { Workspace } from '../../src/actions/workspace'
import type { ResponseOf } from '../../src/contract'
import { saveFile } from '../../src/node/save-file'
import { askForFile } from './ask-for-file'
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
  const filePath = await askForFile(window, {
    title: words.exportQuotesTitle,
    name: words.quotes,
    kind: name,
    ending: extension,
  })
  if (filePath === null) return null
  const { text, quotes } = await exportQuotes(workspace, wanted, job)
  await saveFile(filePath, text)
  return { path: filePath, quotes }
}
