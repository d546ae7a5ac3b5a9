// Owns the list of bookmarks as browsers and reading lists write it: each link with what stands around it. Leaves what is done with them
// to whoever asks. Source: the Netscape bookmark format, Pinboard's and Pocket's exports in HTML.
import { tagsOf, wordsOf } from './markup'

export type Bookmark = {
  readonly href: string
  readonly title: string
  /** Of the link, by lower-case name. */
  readonly attributes: ReadonlyMap<string, string>
  /** Names of the folders that it lies in, outermost first. */
  readonly folder: readonly string[]
  /** The heading of the list that it stands in: Pocket's `Unread`; empty for none. */
  readonly section: string
  /** What stands below it; empty for nothing. */
  readonly description: string
}

/** Whether a page is a list of bookmarks. */
export const isBookmarks = (begin: string): boolean =>
  /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1/i.test(begin) || isPocketList(begin)

/** Whether it is one that Pocket wrote. */
export const isPocketList = (begin: string): boolean => /<title>Pocket Export<\/title>/i.test(begin)

type Open = {
  readonly href: string
  readonly attributes: ReadonlyMap<string, string>
  readonly end: number
}

/** The bookmarks of a list, one by one. */
export function* bookmarksIn(html: string): Generator<Bookmark> {
  const folder: (string | null)[] = []
  let heading: string | null = null
  let headingFrom = -1
  let section = ''
  let open: Open | null = null
  let described: Bookmark | null = null
  let descriptionFrom = -1
  const finish = (at: number): Bookmark | null => {
    const done = described
    const description = done === null || descriptionFrom < 0 ? '' : wordsOf(html.slice(descriptionFrom, at))
    described = null
    descriptionFrom = -1
    return done === null ? null : { ...done, description }
  }
  for (const tag of tagsOf(html)) {
    if (ENDS.has(tag.name) || (tag.name === 'a' && !tag.isEnd)) {
      const done = finish(tag.start)
      if (done !== null) yield done
    }
    if (tag.name === 'dd' && !tag.isEnd && described !== null) descriptionFrom = tag.end
    else if (tag.name === 'h1' || tag.name === 'h3') {
      if (!tag.isEnd) headingFrom = tag.end
      else if (headingFrom >= 0) {
        const words = wordsOf(html.slice(headingFrom, tag.start))
        if (tag.name === 'h1') section = words
        else heading = words
      }
    } else if (tag.name === 'dl') {
      if (tag.isEnd) folder.pop()
      else folder.push(heading)
      heading = null
    } else if (tag.name === 'a' && !tag.isEnd) {
      const href = tag.attributes.get('href')
      open = href === undefined ? null : { href, attributes: tag.attributes, end: tag.end }
    } else if (tag.name === 'a' && open !== null) {
      const { href, attributes, end } = open
      const names = folder.filter((part): part is string => part !== null && part !== '')
      const title = wordsOf(html.slice(end, tag.start))
      described = { href, title, attributes, folder: names, section, description: '' }
      open = null
    }
  }
  const last = finish(html.length)
  if (last !== null) yield last
}

/** What begins after one bookmark's description has ended. */
const ENDS: ReadonlySet<string> = new Set(['dt', 'dl', 'h1', 'h3', 'li', 'ul'])
