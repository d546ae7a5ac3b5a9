// Owns saving a list of sources to a file that a person chooses in the system's dialog.
import type { BrowserWindow } from 'electron'
import type { ExportedSources } from '../../src/actions/export-sources'
import type { ResponseOf } from '../../src/contract'
import type { SourceFormat } from '../../src/model/citation'
import { saveFile } from '../../src/node/save-file'
import { askForFile } from './ask-for-file'
import type { MainMessages } from './messages'

const EXTENSIONS: Readonly<Record<SourceFormat, string>> = {
  csv: 'csv',
  bibtex: 'bib',
  ris: 'ris',
  'csl-json': 'json',
}

/** Ask where, then gather and write whole. `null` when the person changed their mind. */
export async function saveSources(
  gather: () => Promise<ExportedSources>,
  format: SourceFormat,
  window: BrowserWindow,
  words: MainMessages,
): Promise<ResponseOf<'article:export-list'>> {
  const filePath = await askForFile(window, {
    title: words.exportSourcesTitle,
    name: words.sources,
    kind: words.sourceFiles[format],
    ending: EXTENSIONS[format],
  })
  if (filePath === null) return null
  const { text, articles } = await gather()
  await saveFile(filePath, text)
  return { path: filePath, articles }
}
