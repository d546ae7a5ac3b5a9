// Owns reading the JSON of wallabag 2: a list of entries with their content, tags and annotations. Source: wallabag/wallabag, `Entry`
// in the group `export_all`; its API writes the same with tags as objects, which is read, too.
import type { ForeignMetadata } from '../model/foreign-item'
import { highlightOf, itemOf, refused, unreadable, type Tally } from './entries'
import { openFile } from './export-text'
import { readsFileByFile } from './file-by-file'
import { elementsOf } from './json-elements'
import { tagsIn } from './json-marks'
import { arrayOf, isObject, namesKey, objectOf, objectsOf, type JsonObject } from './json-text'
import type { ForeignEntry } from './reader'
import { dateOf, instantOf, isTrue, listOf, webAddressOf, wordsOf } from './values'

export const wallabag = readsFileByFile({
  tool: 'wallabag',
  endings: ['.json'],
  isOurs,
  async *entries({ files, path, tally }) {
    for await (const entry of elementsOf(await openFile(files, path), path))
      yield isObject(entry) ? entryOf(entry, tally) : refused(unreadable(path, 'damaged', 'no entry'))
  },
})

/** `content` may be longer than the begin of a file: what stands before it is enough. */
function isOurs(begin: string): boolean {
  return begin.trimStart().startsWith('[') && namesKey(begin, 'is_archived') && namesKey(begin, 'is_starred')
}

function entryOf(entry: JsonObject, tally: Tally): ForeignEntry {
  const url = webAddressOf(entry['url']) ?? webAddressOf(entry['given_url'])
  if (url === null)
    return refused(unreadable(wordsOf(entry['url']) ?? wordsOf(entry['title']) ?? 'entry', 'no-addresses'))
  for (const name of ['preview_picture', 'origin_url', 'headers', 'reading_progress'])
    tally.add(name, entry[name])
  const isArchived = isTrue(entry['is_archived'])
  const html = typeof entry['content'] === 'string' ? entry['content'].trim() : ''
  return {
    kind: 'item',
    item: itemOf('wallabag', {
      toolId: wordsOf(entry['id']),
      url,
      metadata: metadataOf(entry),
      savedAt: instantOf(entry['created_at']),
      readAt: isArchived ? instantOf(entry['archived_at']) : null,
      archived: isArchived,
      starred: isTrue(entry['is_starred']),
      tags: tagsIn(entry['tags'], 'label'),
      highlights: objectsOf(entry['annotations']).flatMap((one) => {
        const exact = wordsOf(one['quote'])
        if (exact === null) {
          tally.add('annotation without words', one['text'])
          return []
        }
        const note = wordsOf(one['text']) ?? ''
        return [
          highlightOf(exact, { toolId: wordsOf(one['id']), note, createdAt: instantOf(one['created_at']) }),
        ]
      }),
      // What it could not fetch is a sentence of its own that says so.
      contents:
        html === '' || isTrue(entry['is_not_parsed']) ? [] : [{ kind: 'html', html, extent: 'whole' }],
    }),
  }
}

function metadataOf(entry: JsonObject): ForeignMetadata {
  const title = wordsOf(entry['title'])
  const authors = listOf(arrayOf(entry['published_by']))
  const siteName = wordsOf(entry['domain_name'])
  const publishedAt = dateOf(objectOf(entry['published_at'])['date'] ?? entry['published_at'])
  const lang = wordsOf(entry['language'])?.replaceAll('_', '-') ?? null
  return {
    ...(title === null ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(siteName === null ? {} : { siteName }),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(lang === null ? {} : { lang }),
  }
}
