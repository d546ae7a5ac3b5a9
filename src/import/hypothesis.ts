// Owns reading annotations of Hypothesis: `rows` of its API, the JSON and the CSV that its sidebar exports. All annotations of a page are
// one item. Leaves looking for their words to `actions`.
// Source: h.readthedocs.io/en/latest/api-reference/v1, and hypothesis/client, "annotations-exporter".
import type { ForeignHighlight } from '../model/foreign-item'
import { hasColumns, readTable, type CsvRow } from './csv-table'
import {
  highlightOf,
  itemOf,
  makeTally,
  refusedBy,
  refused,
  stopIfCancelled,
  unreadable,
  type Tally,
} from './entries'
import { arrayOf, namesKey, objectOf, objectsOf, parseJson, type JsonObject } from './json-text'
import type { ForeignEntry, ForeignFiles, ForeignReader } from './reader'
import { hasEnding, MOST_ITEMS, readAnyText, readStrictText } from './export-text'
import { instantOf, listOf, splitList, webAddressOf, wordsOf } from './values'

export const hypothesis: ForeignReader = {
  tool: 'hypothesis',
  async matches(look) {
    for (const path of look.files.paths) if (isOurs(path, await look.begin(path))) return true
    return false
  },
  async *read(files, tools) {
    const tally = makeTally()
    for (const path of files.paths) {
      stopIfCancelled(tools)
      try {
        if (hasEnding(path, '.csv')) yield* fromTable(await readAnyText(files, path), path, tally)
        else if (hasEnding(path, '.json')) yield* await fromJson(files, path, tally)
      } catch (error) {
        yield refusedBy(error, path)
      }
    }
    yield* tally.entries()
  },
}

const COLUMNS = ['url', 'quote', 'annotation/reply type']

const isOurs = (path: string, begin: string): boolean =>
  hasEnding(path, '.csv')
    ? hasColumns(begin, COLUMNS)
    : hasEnding(path, '.json') &&
      (namesKey(begin, 'rows') || namesKey(begin, 'annotations')) &&
      namesKey(begin, 'target') &&
      namesKey(begin, 'uri') &&
      (namesKey(begin, 'selector') || namesKey(begin, 'permissions') || namesKey(begin, 'client_version'))

/** What is known of a page, and what stands on it. */
type Page = {
  readonly url: string | null
  readonly title: string | null
  readonly highlights: ForeignHighlight[]
  readonly notes: string[]
  readonly tags: Set<string>
  savedAt: string | null
}

type Annotation = {
  readonly uri: string
  readonly title: string | null
  readonly highlight: ForeignHighlight | null
  /** What is said of the page as a whole. */
  readonly note: string
  readonly tags: readonly string[]
  readonly createdAt: string | null
}

async function fromJson(files: ForeignFiles, path: string, tally: Tally): Promise<readonly ForeignEntry[]> {
  const root = objectOf(parseJson(await readStrictText(files, path), path))
  const rows = Array.isArray(root['rows']) ? root['rows'] : root['annotations']
  if (!Array.isArray(rows)) throw unreadable(path, 'damaged', 'no rows')
  if (rows.length > MOST_ITEMS) throw unreadable(path, 'damaged', 'too many rows')
  return gathered(
    objectsOf(rows).map((row) => annotationOf(row, tally)),
    path,
  )
}

function annotationOf(row: JsonObject, tally: Tally): Annotation | null {
  // An answer to an annotation of somebody: what it answers may not be in the export at all.
  if (arrayOf(row['references']).length > 0) {
    tally.add('reply')
    return null
  }
  if (row['hidden'] === true) tally.add('hidden annotation')
  const [target] = objectsOf(row['target'])
  const selectors = objectsOf(target?.['selector'])
  const quote = selectors.find((one) => one['type'] === 'TextQuoteSelector')
  if (quote === undefined && selectors.length > 0) tally.add('annotation of a place without words')
  if (selectors.some((one) => one['type'] === 'PageSelector')) tally.add('page label')
  const exact = wordsOf(quote?.['exact'])
  const said = {
    note: wordsOf(row['text']) ?? '',
    tags: listOf(arrayOf(row['tags'])),
    createdAt: instantOf(row['created']),
  }
  return {
    uri: wordsOf(row['uri']) ?? wordsOf(target?.['source']) ?? '',
    title: wordsOf(arrayOf(objectOf(row['document'])['title'])[0]) ?? null,
    highlight:
      exact === null
        ? null
        : highlightOf(exact, {
            ...said,
            toolId: wordsOf(row['id']),
            prefix: contextOf(quote?.['prefix']),
            suffix: contextOf(quote?.['suffix']),
          }),
    ...said,
  }
}

/** Words around a quote keep the space that parts them from it. */
const contextOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function fromTable(text: string, path: string, tally: Tally): readonly ForeignEntry[] {
  if (!hasColumns(text, COLUMNS)) throw unreadable(path, 'damaged', 'other columns')
  const rows = readTable(text, path)
  return gathered(
    rows.map((row) => annotationOfRow(row, tally)),
    path,
  )
}

/** The table gives times of a clock without its zone: they are taken for UTC. */
function annotationOfRow(row: CsvRow, tally: Tally): Annotation | null {
  if (row('annotation/reply type').toLowerCase() === 'reply') {
    tally.add('reply')
    return null
  }
  tally.add('page label', row('page'))
  const said = {
    note: row('body'),
    tags: splitList(row('tags'), ','),
    createdAt: instantOf(row('creation date')),
  }
  const exact = wordsOf(row('quote'))
  return {
    uri: row('url'),
    title: null,
    highlight: exact === null ? null : highlightOf(exact, said),
    ...said,
  }
}

/** One item for each page, in the order in which pages come. */
function gathered(annotations: readonly (Annotation | null)[], path: string): readonly ForeignEntry[] {
  const pages = new Map<string, Page>()
  for (const one of annotations) {
    if (one === null) continue
    const page = pages.get(one.uri) ?? pageOf(one)
    pages.set(one.uri, page)
    if (one.highlight === null) {
      if (one.note !== '') page.notes.push(one.note)
      for (const tag of one.tags) page.tags.add(tag)
    } else page.highlights.push(one.highlight)
    if (one.createdAt !== null && (page.savedAt === null || one.createdAt < page.savedAt))
      page.savedAt = one.createdAt
  }
  return [...pages].map(([uri, page]) => entryOf(uri, page, path))
}

const pageOf = ({ uri, title }: Annotation): Page => ({
  url: webAddressOf(uri),
  title,
  highlights: [],
  notes: [],
  tags: new Set(),
  savedAt: null,
})

function entryOf(uri: string, page: Page, path: string): ForeignEntry {
  // A PDF of a disk has an address by its fingerprint: it is known by nothing else.
  if (uri === '') return refused(unreadable(path, 'no-addresses', 'annotations without an address'))
  return {
    kind: 'item',
    item: itemOf('hypothesis', {
      toolId: uri,
      url: page.url,
      metadata: page.title === null ? {} : { title: page.title },
      savedAt: page.savedAt,
      tags: [...page.tags],
      note: page.notes.join('\n\n'),
      highlights: page.highlights,
    }),
  }
}
