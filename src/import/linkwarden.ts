// Owns reading the JSON of Linkwarden: a person's collections with their links, tags and the text that it kept. Source: linkwarden/
// linkwarden, `exportData` and its schema. It exports no highlights: where `highlight` stands with a link, as its schema has them, it is read.
import type { ForeignHighlight } from '../model/foreign-item'
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
import { folderPaths } from './folder-paths'
import { arrayOf, isObject, namesKey, objectOf, objectsOf, parseJson, type JsonObject } from './json-text'
import type { ForeignEntry, ForeignFiles, ForeignReader } from './reader'
import { hasEnding, MOST_ITEMS, readStrictText } from './export-text'
import { colourOf, instantOf, listOf, webAddressOf, wordsOf } from './values'

export const linkwarden: ForeignReader = {
  tool: 'linkwarden',
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

/** Its person's own settings stand first, the collections after them. */
const isOurs = (begin: string): boolean =>
  begin.trimStart().startsWith('{') &&
  namesKey(begin, 'collections') &&
  (namesKey(begin, 'archiveAsMonolith') ||
    namesKey(begin, 'collectionId') ||
    namesKey(begin, 'collectionOrder'))

async function entriesOf(files: ForeignFiles, path: string, tally: Tally): Promise<readonly ForeignEntry[]> {
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
  return links.map(({ link, folder }) => entryOf(link, folder, pinned.has(wordsOf(link['id'])), tally))
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
      tags: listOf(arrayOf(link['tags']).map((tag) => (isObject(tag) ? tag['name'] : tag))),
      note: wordsOf(link['description']) ?? '',
      highlights: highlightsOf(link),
      contents: text === null ? [] : [{ kind: 'text', text }],
    }),
  }
}

/** A path, or a word for what isn't there. */
const fileOf = (value: unknown): string | null => {
  const words = wordsOf(value)
  return words === 'unavailable' || words === 'pending' ? null : words
}

const highlightsOf = (link: JsonObject): readonly ForeignHighlight[] =>
  objectsOf(link['highlight']).flatMap((one) => {
    const exact = wordsOf(one['text'])
    if (exact === null) return []
    const said = {
      toolId: wordsOf(one['id']),
      colour: colourOf(one['color']),
      note: wordsOf(one['comment']) ?? '',
    }
    return [highlightOf(exact, { ...said, createdAt: instantOf(one['createdAt']) })]
  })
