// Owns reading references in CSL-JSON, as Zotero and most others export them. Source: CSL 1.0.2, csl-data schema.
import { itemOfReference, nameInOrder } from './reference'
import { refused, unreadable, type Tally } from '../entries'
import { openFile } from '../export-text'
import { readsFileByFile } from '../file-by-file'
import { elementsOf } from '../json-elements'
import { arrayOf, isObject, namesKey, objectOf, objectsOf, type JsonObject } from '../json-text'
import type { ForeignEntry } from '../reader'
import { dateOf, datePartsOf, instantOf, splitList, wordsOf } from '../values'

/** Types that nearly every list has at least one of. */
const TYPES = ['article', 'article-journal', 'article-magazine', 'article-newspaper', 'book', 'chapter', 'webpage', 'report', 'post-weblog', 'post', 'thesis', 'paper-conference', 'broadcast', 'document', 'legislation', 'interview', 'speech', 'motion_picture', 'entry-encyclopedia', 'manuscript'] // prettier-ignore

export const cslJson = readsFileByFile({
  tool: 'csl-json',
  endings: ['.json'],
  isOurs,
  async *entries({ files, path, tally }) {
    for await (const entry of elementsOf(await openFile(files, path), path))
      yield isObject(entry) ? entryOf(entry, path, tally) : refused(unreadable(path, 'damaged', 'no entry'))
  },
})

function isOurs(begin: string): boolean {
  return (
    begin.trimStart().startsWith('[') &&
    namesKey(begin, 'type') &&
    namesKey(begin, 'id') &&
    TYPES.some((type) => begin.includes(`"${type}"`)) &&
    ['issued', 'author', 'accessed', 'container-title', 'publisher'].some((key) => namesKey(begin, key))
  )
}

/** Those that have a place, and those that say nothing about the source. */
const PLACED = new Set('id type title author interviewer issued accessed URL DOI abstract container-title publisher language note keyword source citation-key title-short container-title-short journalAbbreviation shortTitle categories custom'.split(' ')) // prettier-ignore

function entryOf(entry: JsonObject, path: string, tally: Tally): ForeignEntry {
  const title = wordsOf(entry['title'])
  const url = wordsOf(entry['URL'])
  const doi = wordsOf(entry['DOI'])
  if (title === null && url === null && doi === null)
    return refused(unreadable(wordsOf(entry['id']) ?? path, 'damaged', 'neither title nor address'))
  for (const [key, value] of Object.entries(entry)) if (!PLACED.has(key)) tally.add(key, value)
  return {
    kind: 'item',
    item: itemOfReference('csl-json', {
      id: wordsOf(entry['id']),
      url,
      doi,
      title,
      authors: [...objectsOf(entry['author']), ...objectsOf(entry['interviewer'])]
        .map(nameOf)
        .filter((name) => name !== ''),
      container: wordsOf(entry['container-title']),
      publisher: wordsOf(entry['publisher']),
      publishedAt: dateSaid(entry['issued']),
      accessedAt: instantOf(dateSaid(entry['accessed'])),
      lang: wordsOf(entry['language']),
      abstract: wordsOf(entry['abstract']),
      type: wordsOf(entry['type']),
      tags: splitList(entry['keyword'], ','),
      note: wordsOf(entry['note']) ?? '',
      contents: [],
    }),
  }
}

function nameOf(name: JsonObject): string {
  const literal = wordsOf(name['literal'])
  if (literal !== null) return literal
  const family = ['dropping-particle', 'non-dropping-particle', 'family'].map((key) => wordsOf(name[key]))
  return nameInOrder(
    wordsOf(name['given']),
    family.filter((part) => part !== null).join(' '),
    wordsOf(name['suffix']),
  )
}

/** The first of two dates where a span is given. */
function dateSaid(value: unknown): string | null {
  const date = objectOf(value)
  const parts = arrayOf(arrayOf(date['date-parts'])[0])
  return datePartsOf(parts) ?? dateOf(date['raw']) ?? dateOf(date['literal'])
}
