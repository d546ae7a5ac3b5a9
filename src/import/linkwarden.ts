// Owns reading the JSON of Linkwarden: a person's collections with their links, tags and the text that it kept. Source: linkwarden/
// linkwarden, `exportData` and its schema. It exports no highlights: where `highlight` stands with a link, as its schema has them, it is read.
import { itemOf, refused, unreadable, type Tally } from './entries'
import { MOST_ITEMS, readStrictText } from './export-text'
import { readsFileByFile, type OneFile } from './file-by-file'
import { folderPaths } from './folder-paths'
import { highlightsIn, tagsIn } from './json-marks'
import { arrayOf, namesKey, objectOf, objectsOf, parseJson, type JsonObject } from './json-text'
import type { ForeignEntry } from './reader'
import { instantOf, webAddressOf, wordsOf } from './values'

export const linkwarden = readsFileByFile({
  tool: 'linkwarden',
  endings: ['.json'],
  isOurs,
  entries: entriesOf,
})

/** Its person's own settings stand first, the collections after them. */
function isOurs(begin: string): boolean {
  const own = ['archiveAsMonolith', 'collectionId', 'collectionOrder']
  return (
    begin.trimStart().startsWith('{') &&
    namesKey(begin, 'collections') &&
    own.some((key) => namesKey(begin, key))
  )
}

async function* entriesOf({ files, path, tally }: OneFile): AsyncGenerator<ForeignEntry> {
  const root = objectOf(parseJson(await readStrictText(files, path), path))
  if (!Array.isArray(root['collections'])) throw unreadable(path, 'damaged', 'no collections')
  const collections = objectsOf(root['collections'])
  const folders = folderPaths(collections)
  const pinned = new Set(objectsOf(root['pinnedLinks']).map((one) => wordsOf(one['id'])))
  const links = collections.flatMap((collection) => {
    tally.add('description of a collection', collection['description'])
    for (const feed of arrayOf(collection['rssSubscriptions'])) tally.add('feed', feed)
    const folder = folders.get(wordsOf(collection['id']) ?? '') ?? []
    return objectsOf(collection['links']).map((link) => ({ link, folder }))
  })
  if (links.length > MOST_ITEMS) throw unreadable(path, 'damaged', 'too many links')
  for (const { link, folder } of links) yield entryOf(link, folder, pinned.has(wordsOf(link['id'])), tally)
}

function entryOf(link: JsonObject, folder: readonly string[], starred: boolean, tally: Tally): ForeignEntry {
  const title = wordsOf(link['name'])
  const url = webAddressOf(link['url'])
  // A PDF or a picture that was put there: it lies on its server, and isn't exported.
  if (url === null)
    return refused(
      unreadable(title ?? wordsOf(link['url']) ?? 'link', 'no-addresses', wordsOf(link['type']) ?? ''),
    )
  for (const name of ['image', 'pdf', 'monolith', 'readable'])
    tally.add(`file on the server: ${name}`, fileOf(link[name]))
  const text = wordsOf(link['textContent'])
  return {
    kind: 'item',
    item: itemOf('linkwarden', {
      toolId: wordsOf(link['id']),
      url,
      metadata: title === null ? {} : { title },
      savedAt: instantOf(link['importDate']) ?? instantOf(link['createdAt']),
      starred,
      // What nobody put anywhere stands in a collection of that name.
      folder: folder.length === 1 && folder[0] === 'Unorganized' ? [] : folder,
      tags: tagsIn(link['tags'], 'name'),
      note: wordsOf(link['description']) ?? '',
      highlights: highlightsIn(link['highlight'], 'comment'),
      contents: text === null ? [] : [{ kind: 'text', text }],
    }),
  }
}

/** A path, or a word for what isn't there. */
const fileOf = (value: unknown): string | null => {
  const words = wordsOf(value)
  return words === 'unavailable' || words === 'pending' ? null : words
}
