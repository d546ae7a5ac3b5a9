// Owns reading Readwise's tables: the library of its Reader, and its highlights. Source: docs.readwise.io, "Exporting data": Reader writes
// `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`; highlights are
// `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags`, and name no address.
import type { ForeignHighlight, ForeignItem } from '../model/foreign-item'
import { splitTags, webAddress } from '../text/said-values'
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
import { hasEnding, readAnyText } from './export-text'
import type { ForeignEntry, ForeignReader } from './reader'
import { colourOf, instantOf, isTrue } from './values'

const READER = ['title', 'url', 'id', 'document tags', 'saved date', 'location']
const HIGHLIGHTS = ['highlight', 'book title', 'book author', 'highlighted at']

const isOurs = (begin: string): boolean => hasColumns(begin, READER) || hasColumns(begin, HIGHLIGHTS)

export const readwise: ForeignReader = {
  tool: 'readwise',
  async matches({ files, begin }) {
    for (const path of files.paths) if (hasEnding(path, '.csv') && isOurs(await begin(path))) return true
    return false
  },
  async *read(files, tools) {
    const tally = makeTally()
    const books = new Map<string, ForeignItem>()
    const items = new Map<string, ForeignItem>()
    for (const path of files.paths.filter((one) => hasEnding(one, '.csv'))) {
      stopIfCancelled(tools)
      try {
        const text = await readAnyText(files, path)
        if (hasColumns(text, READER))
          for (const row of readTable(text, path)) yield* documentOf(row, items, tally)
        else if (hasColumns(text, HIGHLIGHTS))
          for (const row of readTable(text, path)) yield* markOf(row, books, tally)
        else if (files.paths.length === 1) throw unreadable(path, 'damaged', 'other columns')
      } catch (error) {
        yield refusedBy(error, path)
      }
    }
    yield* joined(items, books)
    yield* tally.entries()
  },
}

/** A document of Reader: it waits for its highlights, which stand in another table. */
function* documentOf(row: CsvRow, items: Map<string, ForeignItem>, tally: Tally): Generator<ForeignEntry> {
  const id = row('id')
  const url = webAddress(row('url'))
  if (id === '' && url === null) {
    yield refused(unreadable(row('title') === '' ? 'a row' : row('title'), 'no-addresses'))
    return
  }
  const progress = Number(row('reading progress'))
  if (progress > 0 && progress < 1) tally.add('reading progress')
  const location = row('location')
  if (location === 'feed') tally.add('place in the feed')
  const item = itemOf('readwise', {
    toolId: id === '' ? null : id,
    url,
    metadata: row('title') === '' ? {} : { title: row('title') },
    savedAt: instantOf(row('saved date')),
    archived: location === 'archive',
    starred: location === 'shortlist',
    tags: listed(row('document tags')),
  })
  items.set(id === '' ? (url ?? '') : id, item)
}

/** A list as Python writes it, or words between commas. */
function listed(cell: string): readonly string[] {
  if (!cell.startsWith('[') || !cell.endsWith(']')) return splitTags(cell)
  const tags: string[] = []
  let at = 1
  while (at < cell.length - 1) {
    const mark = cell[at] ?? ''
    if (mark !== "'" && mark !== '"') {
      at++
      continue
    }
    const end = endOfString(cell, at)
    tags.push(
      cell
        .slice(at + 1, end)
        .replaceAll(`\\${mark}`, mark)
        .replaceAll('\\\\', '\\'),
    )
    at = end + 1
  }
  return tags.filter((tag) => tag.trim() !== '')
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === text[from]) return at
  }
  return text.length
}

/** A highlight: those of one book, or page, belong together. */
function* markOf(row: CsvRow, books: Map<string, ForeignItem>, tally: Tally): Generator<ForeignEntry> {
  const [exact, title, author] = [row('highlight'), row('book title'), row('book author')]
  if (exact === '') {
    yield refused(unreadable(title === '' ? 'a row' : title, 'empty'))
    return
  }
  tally.add('location', row('location'))
  tally.add('Amazon Book ID', row('amazon book id'))
  const key = `${title}\n${author}`
  const book =
    books.get(key) ??
    itemOf('readwise', {
      metadata: {
        ...(title === '' ? {} : { title }),
        ...(author === '' ? {} : { authors: splitTags(author) }),
      },
      tags: splitTags(row('document tags')),
    })
  books.set(key, { ...book, highlights: [...book.highlights, highlight(row, exact)] })
}

const highlight = (row: CsvRow, exact: string): ForeignHighlight =>
  highlightOf(exact, {
    note: row('note'),
    colour: colourOf(row('color')),
    tags: splitTags(row('tags')).filter((tag) => !isTrue(tag)),
    createdAt: instantOf(row('highlighted at')),
  })

/** Documents with the highlights that bear their titles, and the books that are no documents. */
function* joined(
  items: ReadonlyMap<string, ForeignItem>,
  books: Map<string, ForeignItem>,
): Generator<ForeignEntry> {
  const byTitle = new Map<string, string[]>()
  for (const [key, { metadata }] of books)
    byTitle.set(metadata.title ?? '', [...(byTitle.get(metadata.title ?? '') ?? []), key])
  for (const item of items.values()) {
    const keys = item.metadata.title === undefined ? [] : (byTitle.get(item.metadata.title) ?? [])
    // Of two that are called alike nobody knows whose they are.
    const key = keys.length === 1 ? keys[0] : undefined
    const book = key === undefined ? undefined : books.get(key)
    if (key !== undefined) books.delete(key)
    if (book === undefined) yield { kind: 'item', item }
    else {
      const { authors } = book.metadata
      const metadata = authors === undefined ? item.metadata : { ...item.metadata, authors }
      const tags = [...new Set([...item.tags, ...book.tags])]
      yield { kind: 'item', item: { ...item, metadata, tags, highlights: book.highlights } }
    }
  }
  for (const item of books.values()) yield { kind: 'item', item }
}
