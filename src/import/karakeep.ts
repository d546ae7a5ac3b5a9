// Owns reading the JSON of Karakeep (Hoarder before): bookmarks with links, texts, tags, lists and notes. Source: karakeep-app/karakeep,
// `packages/shared/import-export`. It exports neither pictures and files nor highlights: where newer ones write `highlights` as its API
// has them (`text`, `color`, `note`), they are read.
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
import { arrayOf, isObject, namesKey, objectOf, objectsOf, parseJson, type JsonObject } from './json-text'
import type { ForeignEntry, ForeignFiles, ForeignReader } from './reader'
import { hasEnding, MOST_ITEMS, readStrictText } from './export-text'
import { folderPaths } from './folder-paths'
import { colourOf, instantOf, isTrue, listOf, webAddressOf, wordsOf } from './values'

export const karakeep: ForeignReader = {
  tool: 'karakeep',
  async matches(look) {
    for (const path of look.files.paths)
      if (hasEnding(path, '.json') && isOurs(await look.begin(path))) return true
    return false
  },
  async *read(files, tools) {
    const tally = makeTally()
    for (const path of files.paths.filter((one) => hasEnding(one, '.json'))) {
      try {
        for (const entry of await entriesOf(files, path, tally)) {
          stopIfCancelled(tools)
          yield entry
        }
      } catch (error) {
        yield refusedBy(error, path)
      }
    }
    yield* tally.entries()
  },
}

const isOurs = (begin: string): boolean =>
  begin.trimStart().startsWith('{') &&
  namesKey(begin, 'bookmarks') &&
  namesKey(begin, 'createdAt') &&
  namesKey(begin, 'content') &&
  namesKey(begin, 'tags')

async function entriesOf(files: ForeignFiles, path: string, tally: Tally): Promise<readonly ForeignEntry[]> {
  const root = objectOf(parseJson(await readStrictText(files, path), path))
  const bookmarks = root['bookmarks']
  if (!Array.isArray(bookmarks)) throw unreadable(path, 'damaged', 'no bookmarks')
  if (bookmarks.length > MOST_ITEMS) throw unreadable(path, 'damaged', 'too many bookmarks')
  const lists = objectsOf(root['lists'])
  // A smart list is a search: nothing lies in it.
  const kept = lists.filter((one) => one['type'] !== 'smart')
  for (const one of lists) tally.add('smart list', one['type'] === 'smart')
  const folders = folderPaths(kept)
  return objectsOf(bookmarks).map((one) => entryOf(one, folders, tally))
}

function entryOf(
  bookmark: JsonObject,
  folders: ReadonlyMap<string, readonly string[]>,
  tally: Tally,
): ForeignEntry {
  const content = objectOf(bookmark['content'])
  const title = wordsOf(bookmark['title'])
  const url = content['type'] === 'link' ? webAddressOf(content['url']) : webAddressOf(content['sourceUrl'])
  const text = content['type'] === 'text' ? wordsOf(content['text']) : null
  if (content['type'] === 'link' && url === null)
    return refused(unreadable(wordsOf(content['url']) ?? title ?? 'bookmark', 'no-addresses'))
  if (url === null && text === null)
    return refused(unreadable(title ?? 'bookmark', 'no-page', wordsOf(content['type']) ?? 'without content'))
  const named = title ?? firstWordsOf(text ?? '')
  const [list, ...more] = arrayOf(bookmark['lists']).map((id) => folders.get(wordsOf(id) ?? '') ?? [])
  tally.add('further list of a bookmark', more.length > 0)
  tally.add('summary', bookmark['summary'])
  const highlights = objectsOf(bookmark['highlights']).flatMap((one) => {
    const exact = wordsOf(one['text'])
    if (exact === null) return []
    const said = {
      toolId: wordsOf(one['id']),
      colour: colourOf(one['color']),
      note: wordsOf(one['note']) ?? '',
    }
    return [highlightOf(exact, { ...said, createdAt: instantOf(one['createdAt']) })]
  })
  return {
    kind: 'item',
    item: itemOf('karakeep', {
      // An export has no ids: a text is known by when it was written, and a link by its address.
      toolId:
        wordsOf(bookmark['id']) ?? (url === null ? `${wordsOf(bookmark['createdAt']) ?? ''} ${named}` : null),
      url,
      metadata: named === '' ? {} : { title: named },
      savedAt: instantOf(bookmark['createdAt']),
      archived: isTrue(bookmark['archived']),
      starred: isTrue(bookmark['favourited']),
      folder: list ?? [],
      tags: listOf(arrayOf(bookmark['tags']).map((tag) => (isObject(tag) ? tag['name'] : tag))),
      note: wordsOf(bookmark['note']) ?? '',
      highlights,
      // Its own texts are Markdown.
      contents: text === null ? [] : [{ kind: 'markdown', text }],
    }),
  }
}

/** The first line of a text, without what makes it a heading. */
function firstWordsOf(text: string): string {
  const [line = ''] = text.trim().split('\n', 1)
  let at = 0
  while (line.charAt(at) === '#') at++
  return line.slice(at).trim().slice(0, 200)
}
