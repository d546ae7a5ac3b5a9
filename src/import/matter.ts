// Owns reading the export of Matter: `_matter_history.csv`, `_matter_highlights.csv` and the pages that it kept, by their file ids. The
// tool publishes no description. Source of the columns: importers of others, omnivore-app/omnivore's "matterHistory" among them, and
// scripts that read the highlights; a highlight names its article by title alone there, and by its address where that stands.
import type { ForeignContent, ForeignHighlight } from '../model/foreign-item'
import { hasColumns, readTable, type CsvRow } from './csv-table'
import {
  highlightOf,
  itemOf,
  makeTally,
  refused,
  refusedBy,
  stopIfCancelled,
  unreadable,
  type Tally,
} from './entries'
import type { ForeignEntry, ForeignFiles, ForeignReader } from './reader'
import { folderOfPath, hasEnding, nameOfPath, pathWithin, readAnyText, readContent } from './export-text'
import { colourOf, instantOf, isTrue, splitList, webAddressOf } from './values'

const HISTORY = ['title', 'url', 'word count', 'last interaction date']
const HIGHLIGHTS = ['title', 'text', 'highlighted date']

export const matter: ForeignReader = {
  tool: 'matter',
  async matches(look) {
    for (const path of look.files.paths) {
      if (!hasEnding(path, '.csv')) continue
      const text = await look.begin(path)
      if (hasColumns(text, HISTORY) || hasColumns(text, HIGHLIGHTS)) return true
    }
    return false
  },
  async *read(files, tools) {
    const tally = makeTally()
    const tables: Tables = { history: [], highlights: new Map() }
    for (const path of files.paths.filter((one) => hasEnding(one, '.csv'))) {
      stopIfCancelled(tools)
      try {
        gather(await readAnyText(files, path), path, tables)
      } catch (error) {
        yield refusedBy(error, path)
      }
    }
    for (const { row, folder } of tables.history) {
      stopIfCancelled(tools)
      yield* await entriesOf(row, folder, files, tables, tally)
    }
    yield* orphans(tables)
    yield* tally.entries()
  },
}

type Tables = {
  readonly history: { readonly row: CsvRow; readonly folder: string }[]
  /** Rows by what names their article; those that found it are taken out. */
  readonly highlights: Map<string, CsvRow[]>
}

function gather(text: string, path: string, tables: Tables): void {
  if (hasColumns(text, HIGHLIGHTS))
    for (const row of readTable(text, path)) {
      const key = keyOf(row)
      tables.highlights.set(key, [...(tables.highlights.get(key) ?? []), row])
    }
  else if (hasColumns(text, HISTORY))
    for (const row of readTable(text, path)) tables.history.push({ row, folder: folderOfPath(path) })
  else if (nameOfPath(path).startsWith('_matter_')) throw unreadable(path, 'damaged', 'other columns')
}

const keyOf = (row: CsvRow): string => webAddressOf(row('url')) ?? titleKey(row)
const titleKey = (row: CsvRow): string => `${row('title')}\n${row('publisher')}`

async function entriesOf(
  row: CsvRow,
  folder: string,
  files: ForeignFiles,
  tables: Tables,
  tally: Tally,
): Promise<readonly ForeignEntry[]> {
  const url = webAddressOf(row('url'))
  if (url === null) return [refused(unreadable(row('url') || row('title') || 'row', 'no-addresses'))]
  const marks = [url, titleKey(row)].flatMap((key) => {
    const found = tables.highlights.get(key) ?? []
    tables.highlights.delete(key)
    return found
  })
  const { contents, failures } = await contentOf(row('file id'), folder, files)
  tally.add('last interaction date', row('last interaction date') !== '' && !isTrue(row('read')))
  const item = itemOf('matter', {
    toolId: row('file id') || null,
    url,
    metadata: metadataOf(row),
    // When it was saved isn't said; when it was read, the last touch comes nearest.
    readAt: isTrue(row('read')) ? instantOf(row('last interaction date')) : null,
    archived: row('in queue') !== '' && !isTrue(row('in queue')),
    starred: isTrue(row('favorited')),
    tags: splitList(row('tags'), row('tags').includes(';') ? ';' : ','),
    highlights: marks.flatMap(highlightsOf),
    contents,
  })
  return [{ kind: 'item', item }, ...failures]
}

const metadataOf = (row: CsvRow) => ({
  ...(row('title') === '' ? {} : { title: row('title') }),
  ...(row('author') === '' ? {} : { authors: [row('author')] }),
  ...(row('publisher') === '' ? {} : { siteName: row('publisher') }),
})

const highlightsOf = (row: CsvRow): readonly ForeignHighlight[] =>
  row('text') === ''
    ? []
    : [
        highlightOf(row('text'), {
          note: row('note'),
          colour: colourOf(row('color')),
          createdAt: instantOf(row('highlighted date')),
        }),
      ]

async function contentOf(
  id: string,
  folder: string,
  files: ForeignFiles,
): Promise<{ readonly contents: readonly ForeignContent[]; readonly failures: readonly ForeignEntry[] }> {
  const path = id === '' ? null : pathWithin(folder, id)
  if (path === null) return { contents: [], failures: [] }
  try {
    const bytes = await readContent(files, path)
    const name = hasEnding(path, '.html') ? nameOfPath(path) : `${nameOfPath(path)}.html`
    return { contents: bytes === null ? [] : [{ kind: 'file', name, bytes }], failures: [] }
  } catch (error) {
    return { contents: [], failures: [refusedBy(error, path)] }
  }
}

/** Highlights of articles that the history doesn't have: they are kept with what they say of their article. */
function* orphans({ highlights }: Tables): Generator<ForeignEntry> {
  for (const rows of highlights.values()) {
    const [first] = rows
    if (first === undefined) continue
    const item = itemOf('matter', {
      url: webAddressOf(first('url')),
      metadata: metadataOf(first),
      highlights: rows.flatMap(highlightsOf),
    })
    if (item.highlights.length > 0) yield { kind: 'item', item }
  }
}
