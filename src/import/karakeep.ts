// Owns reading the JSON of Karakeep (Hoarder before): bookmarks with links, texts, tags, lists and notes. Source: karakeep-app/karakeep,
// `packages/shared/import-export`. It exports neither pictures and files nor highlights: where newer ones write `highlights` as its API
// has them (`text`, `color`, `note`), they are read.
import { itemOf, refused, unreadable, type Tally } from './entries'
import { MOST_ITEMS, readStrictText } from './export-text'
import { readsFileByFile, type OneFile } from './file-by-file'
import { folderPaths } from './folder-paths'
import { highlightsIn, tagsIn } from './json-marks'
import { arrayOf, namesKey, objectOf, objectsOf, parseJson, type JsonObject } from './json-text'
import type { ForeignEntry } from './reader'
import { instantOf, isTrue, webAddressOf, wordsOf } from './values'

export const karakeep = readsFileByFile({
  tool: 'karakeep',
  endings: ['.json'],
  isOurs,
  entries: entriesOf,
})

function isOurs(begin: string): boolean {
  const keys = ['bookmarks', 'createdAt', 'content', 'tags']
  return begin.trimStart().startsWith('{') && keys.every((key) => namesKey(begin, key))
}

async function* entriesOf({ files, path, tally }: OneFile): AsyncGenerator<ForeignEntry> {
  const root = objectOf(parseJson(await readStrictText(files, path), path))
  const bookmarks = root['bookmarks']
  if (!Array.isArray(bookmarks)) throw unreadable(path, 'damaged', 'no bookmarks')
  if (bookmarks.length > MOST_ITEMS) throw unreadable(path, 'damaged', 'too many bookmarks')
  const lists = objectsOf(root['lists'])
  // A smart list is a search: nothing lies in it.
  const kept = lists.filter((one) => one['type'] !== 'smart')
  for (const one of lists) tally.add('smart list', one['type'] === 'smart')
  const folders = folderPaths(kept)
  for (const one of objectsOf(bookmarks)) yield entryOf(one, folders, tally)
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
      tags: tagsIn(bookmark['tags'], 'name'),
      note: wordsOf(bookmark['note']) ?? '',
      highlights: highlightsIn(bookmark['highlights'], 'note'),
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
