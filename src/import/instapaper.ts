// Owns reading Instapaper's table. Source: instapaper.com, Settings, "Export .CSV file": `URL,Title,Selection,Folder,Timestamp,Tags`; tags as
// a list in JSON. `Selection` holds the words that were chosen when the page was kept.
import { instantOfEpoch, splitTags, webAddress } from '../text/said-values'
import { hasColumns, readTable, type CsvRow } from './csv-table'
import { highlightOf, itemOf, refused, unreadable } from './entries'
import { readAnyText } from './export-text'
import { readsFileByFile } from './file-by-file'
import { arrayOf } from './json-text'
import type { ForeignEntry } from './reader'
import { listOf } from './values'

const COLUMNS = ['url', 'title', 'selection', 'folder', 'timestamp']

export const instapaper = readsFileByFile({
  tool: 'instapaper',
  endings: ['.csv'],
  isOurs: (begin) => hasColumns(begin, COLUMNS),
  async *entries({ files, path }) {
    const text = await readAnyText(files, path)
    if (hasColumns(text, COLUMNS)) for (const row of readTable(text, path)) yield entryOf(row)
    else if (files.paths.length === 1) throw unreadable(path, 'damaged', 'other columns')
  },
})

/** Folders that every account has: a state, and no name that a person gave. */
const STATES: ReadonlySet<string> = new Set(['unread', 'archive', 'starred'])

function entryOf(row: CsvRow): ForeignEntry {
  const url = webAddress(row('url'))
  if (url === null)
    return refused(unreadable(row('title') === '' ? row('url') : row('title'), 'no-addresses', row('url')))
  const folder = row('folder')
  const selection = row('selection')
  return {
    kind: 'item',
    item: itemOf('instapaper', {
      url,
      metadata: row('title') === '' ? {} : { title: row('title') },
      savedAt: instantOfEpoch(row('timestamp')),
      archived: folder.toLowerCase() === 'archive',
      starred: folder.toLowerCase() === 'starred',
      folder: folder === '' || STATES.has(folder.toLowerCase()) ? [] : [folder],
      tags: tagsIn(row('tags')),
      highlights: selection === '' ? [] : [highlightOf(selection)],
    }),
  }
}

function tagsIn(cell: string): readonly string[] {
  try {
    return listOf(arrayOf(JSON.parse(cell)))
  } catch {
    // Older exports, and what other programs wrote in its form.
    return splitTags(cell)
  }
}
