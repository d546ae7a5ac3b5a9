// Owns reading lists of bookmarks as browsers and Pinboard write them. Leaves finding the links in one to `text/bookmarks`. Source: the
// Netscape bookmark format; pinboard.in, "Export": TAGS, TOREAD, PRIVATE, and a description below each link.
import { bookmarksIn, isBookmarks, isPocketList, type Bookmark } from '../text/bookmarks'
import { instantOfEpoch, splitTags, webAddress } from '../text/said-values'
import { itemOf, makeTally, refusedBy, refused, stopIfCancelled, unreadable, type Tally } from './entries'
import { hasEnding, MOST_ITEMS, readAnyText } from './export-text'
import type { ForeignEntry, ForeignFiles, ForeignLook, ForeignReader } from './reader'

export const bookmarks: ForeignReader = {
  tool: 'bookmarks',
  async matches(look) {
    for (const path of look.files.paths) if (await isList(look, path)) return true
    return false
  },
  async *read(files, tools) {
    const tally = makeTally()
    for (const path of files.paths.filter(isPage)) {
      stopIfCancelled(tools)
      try {
        yield* entriesOf(files, path, tally)
      } catch (error) {
        yield refusedBy(error, path)
      }
    }
    yield* tally.entries()
  },
}

const isPage = (path: string): boolean => hasEnding(path, '.html') || hasEnding(path, '.htm')

const isList = async ({ begin }: ForeignLook, path: string): Promise<boolean> => {
  if (!isPage(path)) return false
  const text = await begin(path)
  return isBookmarks(text) && !isPocketList(text)
}

async function* entriesOf(files: ForeignFiles, path: string, tally: Tally): AsyncGenerator<ForeignEntry> {
  const text = await readAnyText(files, path)
  // Of a folder only its lists are read.
  if (!isBookmarks(text) || isPocketList(text)) return
  let count = 0
  for (const bookmark of bookmarksIn(text)) {
    if (++count > MOST_ITEMS) throw unreadable(path, 'damaged', 'too many bookmarks')
    yield* entryOf(bookmark, tally)
  }
  if (count === 0) yield refused(unreadable(path, 'no-addresses'))
  // A list that was cut off ends within a link: what stood before it was read.
  else if (!text.toLowerCase().includes('</dl>')) yield refused(unreadable(path, 'truncated', 'no end'))
}

/** Attributes that say something of a person's that has no place here. */
const WITHOUT_PLACE = ['shortcuturl', 'last_visit', 'last_modified', 'private', 'feedurl'] as const

function* entryOf(
  { href, title, attributes, folder, description }: Bookmark,
  tally: Tally,
): Generator<ForeignEntry> {
  const url = webAddress(href)
  if (url === null) {
    const scheme = href.slice(0, Math.max(0, href.indexOf(':'))).toLowerCase()
    if (OWN_SCHEMES.has(scheme)) tally.add(`${scheme}: links`)
    else yield refused(unreadable(title === '' ? href : title, 'no-addresses', href))
    return
  }
  for (const name of WITHOUT_PLACE) {
    const value = attributes.get(name)
    if (value !== undefined && value !== '0' && value !== '') tally.add(name.toUpperCase())
  }
  yield {
    kind: 'item',
    item: itemOf('bookmarks', {
      url,
      metadata: title === '' ? {} : { title },
      savedAt: instantOfEpoch(attributes.get('add_date') ?? undefined),
      folder,
      // Firefox and Pinboard set tags apart by commas.
      tags: splitTags(attributes.get('tags')),
      note: description,
    }),
  }
}

/** Links that mean something in a browser alone. */
const OWN_SCHEMES: ReadonlySet<string> = new Set([
  'javascript',
  'place',
  'chrome',
  'edge',
  'about',
  'file',
  'data',
  'feed',
])
