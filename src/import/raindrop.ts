// Owns reading the CSV of Raindrop.io. Source: help.raindrop.io, "Export": `id,title,note,excerpt,url,folder,tags,created,cover,
// highlights,favorite`. How `highlights` are written isn't published: lines that begin with `Highlight:` and `Note:` are read as the
// tool's own text exports have them, and a cell without such lines as one highlight a paragraph.
import type { ForeignHighlight } from '../model/foreign-item'
import { hasColumns, readTable, type CsvRow } from './csv-table'
import { highlightOf, itemOf, refused, unreadable, type Tally } from './entries'
import { readAnyText } from './export-text'
import { readsFileByFile } from './file-by-file'
import type { ForeignEntry } from './reader'
import { colourOf, instantOf, isTrue, splitList, webAddressOf } from './values'

const COLUMNS = ['id', 'title', 'note', 'excerpt', 'url', 'folder', 'tags', 'created', 'favorite']

export const raindrop = readsFileByFile({
  tool: 'raindrop',
  endings: ['.csv'],
  isOurs: (begin) => hasColumns(begin, COLUMNS),
  async *entries({ files, path, tally }) {
    const text = await readAnyText(files, path)
    if (!hasColumns(text, COLUMNS)) throw unreadable(path, 'damaged', 'other columns')
    for (const row of readTable(text, path)) yield entryOf(row, tally)
  },
})

function entryOf(row: CsvRow, tally: Tally): ForeignEntry {
  const url = webAddressOf(row('url'))
  if (url === null) return refused(unreadable(row('url') || row('title') || row('id'), 'no-addresses'))
  tally.add('cover', row('cover'))
  const said = { title: row('title'), excerpt: row('excerpt') }
  return {
    kind: 'item',
    item: itemOf('raindrop', {
      toolId: row('id') || null,
      url,
      metadata: {
        ...(said.title === '' ? {} : { title: said.title }),
        ...(said.excerpt === '' ? {} : { excerpt: said.excerpt }),
      },
      savedAt: instantOf(row('created')),
      starred: isTrue(row('favorite')),
      // What nobody put anywhere stands in a folder of that name.
      folder: row('folder') === 'Unsorted' ? [] : splitList(row('folder'), '/'),
      tags: splitList(row('tags'), ','),
      note: row('note'),
      highlights: highlightsOf(row('highlights')),
    }),
  }
}

function highlightsOf(cell: string): readonly ForeignHighlight[] {
  const marks: { exact: string; note: string; colour: string }[] = []
  let field: 'exact' | 'note' = 'exact'
  const isLabelled = cell.split('\n').some((line) => line.startsWith('Highlight:'))
  for (const line of isLabelled ? cell.split('\n') : cell.split('\n\n').map((part) => `Highlight:${part}`)) {
    const label = ['Highlight:', 'Note:', 'Color:'].find((one) => line.startsWith(one))
    const words = line.slice(label?.length ?? 0).trim()
    const mark = marks.at(-1)
    if (label === 'Highlight:') {
      marks.push({ exact: words, note: '', colour: '' })
      field = 'exact'
    } else if (mark === undefined) continue
    else if (label === 'Color:') mark.colour = words
    else {
      if (label === 'Note:') field = 'note'
      mark[field] = [mark[field], words].filter((part) => part !== '').join('\n')
    }
  }
  return marks
    .filter(({ exact }) => exact !== '')
    .map(({ exact, note, colour }) => highlightOf(exact, { note, colour: colourOf(colour) }))
}
