// Owns reading what Pocket gave: the list in HTML, and the ZIP of its last year with tables in parts and highlights beside them. Source:
// Pocket's own exporter (`title,url,time_added,tags,status`, an earlier one with `cursor`; annotations `{url,title,highlights:[{quote,
// created_at}]}`; collections in tables of their own).
import type { ForeignHighlight, ForeignItem } from '../model/foreign-item'
import { bookmarksIn, isPocketList } from '../text/bookmarks'
import { instantOfEpoch, splitTags, webAddress } from '../text/said-values'
import { hasColumns, readTable } from './csv-table'
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
import { hasEnding, readAnyText, readStrictText } from './export-text'
import { objectsOf, parseJson, namesKey } from './json-text'
import type { ForeignEntry, ForeignFiles, ForeignReader } from './reader'
import { instantOf, wordsOf } from './values'

const COLUMNS = ['title', 'url', 'time_added', 'tags', 'status']

export const pocket: ForeignReader = {
  tool: 'pocket',
  async matches({ files, begin }) {
    for (const path of files.paths) {
      if (hasEnding(path, '.csv') && hasColumns(await begin(path), COLUMNS)) return true
      if (hasEnding(path, '.html') && isPocketList(await begin(path))) return true
      if (isAnnotations(path) && areAnnotations(await begin(path))) return true
    }
    return false
  },
  async *read(files, tools) {
    const tally = makeTally()
    const marked = new Map<string, Marked>()
    for (const path of files.paths.filter(isAnnotations))
      try {
        await readAnnotations(files, path, marked, tally)
      } catch (error) {
        yield refusedBy(error, path)
      }
    for (const path of files.paths) {
      stopIfCancelled(tools)
      try {
        if (hasEnding(path, '.csv')) yield* rowsOf(files, path, marked, tally)
        else if (hasEnding(path, '.html')) yield* linksOf(files, path, marked)
      } catch (error) {
        yield refusedBy(error, path)
      }
    }
    // Highlights of what the tables don't have.
    for (const [url, { title, highlights }] of marked)
      yield {
        kind: 'item',
        item: itemOf('pocket', { url, metadata: title === null ? {} : { title }, highlights }),
      }
    yield* tally.entries()
  },
}

const isAnnotations = (path: string): boolean => hasEnding(path, '.json')
const areAnnotations = (begin: string): boolean =>
  namesKey(begin, 'highlights') && namesKey(begin, 'quote') && namesKey(begin, 'url')

type Marked = { readonly title: string | null; readonly highlights: readonly ForeignHighlight[] }

async function readAnnotations(
  files: ForeignFiles,
  path: string,
  marked: Map<string, Marked>,
  tally: Tally,
): Promise<void> {
  const text = await readStrictText(files, path)
  if (text.trim() === '[]') return
  for (const one of objectsOf(parseJson(text, path))) {
    const url = webAddress(wordsOf(one['url']))
    const highlights = objectsOf(one['highlights']).flatMap((highlight) => {
      const exact = wordsOf(highlight['quote'])
      return exact === null ? [] : [highlightOf(exact, { createdAt: instantOf(highlight['created_at']) })]
    })
    if (url === null) tally.add('highlights without an address', highlights)
    else
      marked.set(url, {
        title: wordsOf(one['title']),
        highlights: [...(marked.get(url)?.highlights ?? []), ...highlights],
      })
  }
}

async function* rowsOf(
  files: ForeignFiles,
  path: string,
  marked: Map<string, Marked>,
  tally: Tally,
): AsyncGenerator<ForeignEntry> {
  const text = await readAnyText(files, path)
  if (!hasColumns(text, COLUMNS)) {
    if (path.includes('collections/')) tally.add('collections')
    else if (files.paths.length === 1) throw unreadable(path, 'damaged', 'other columns')
    return
  }
  for (const row of readTable(text, path)) {
    const isRead = ['archive', 'read'].includes(row('status'))
    yield entryOf(row('url'), row('title'), marked, {
      savedAt: instantOfEpoch(row('time_added')),
      archived: isRead,
      tags: splitTags(row('tags'), '|'),
    })
  }
}

async function* linksOf(
  files: ForeignFiles,
  path: string,
  marked: Map<string, Marked>,
): AsyncGenerator<ForeignEntry> {
  const text = await readAnyText(files, path)
  if (!isPocketList(text)) return
  let count = 0
  for (const { href, title, attributes, section } of bookmarksIn(text)) {
    count++
    yield entryOf(href, title, marked, {
      savedAt: instantOfEpoch(attributes.get('time_added')),
      archived: section.toLowerCase().startsWith('read'),
      tags: splitTags(attributes.get('tags')),
    })
  }
  if (count === 0) yield refused(unreadable(path, 'no-addresses'))
  else if (!text.toLowerCase().includes('</html>')) yield refused(unreadable(path, 'truncated', 'no end'))
}

function entryOf(
  address: string,
  title: string,
  marked: Map<string, Marked>,
  said: Pick<ForeignItem, 'savedAt' | 'archived' | 'tags'>,
): ForeignEntry {
  const url = webAddress(address)
  if (url === null) return refused(unreadable(title === '' ? address : title, 'no-addresses', address))
  const highlights = marked.get(url)?.highlights ?? []
  marked.delete(url)
  // Where it had no title, Pocket wrote the address in its place.
  const isNamed = title !== '' && title !== address
  return {
    kind: 'item',
    item: itemOf('pocket', { url, metadata: isNamed ? { title } : {}, ...said, highlights }),
  }
}
