// Owns lists of addresses: a text with one on each line, and bookmarks as browsers and reading lists export them.
import { isAppError } from '../../errors'
import { parseAddress } from '../address'
import type { FileItem } from './file-item'
import { refuse, refusalFor, type Subject } from './refusal'
import { tagsOf, wordsOf } from './markup'

/** Of the lines of a list, at least so many are addresses: a text in which some stand is no list. */
const LEAST_SHARE = 0.8
const ADDRESS_LINE = /^(?:[-*•]\s+)?<?((?:https?:\/\/|www\.)[^\s<>]+)>?$/i

/** Whether a text is a list of addresses. */
export function isAddressList(text: string): boolean {
  const lines = linesOf(text)
  return (
    lines.length > 0 && lines.filter((line) => ADDRESS_LINE.test(line)).length >= lines.length * LEAST_SHARE
  )
}

/** The addresses of a list, and each line that is none, refused. */
export function* readAddressList(name: string, text: string): Generator<FileItem> {
  for (const line of linesOf(text))
    yield addressItem({ name, format: 'list' }, ADDRESS_LINE.exec(line)?.[1] ?? line, {})
}

/** Lines that say something; one that begins with `#` is a remark. */
const linesOf = (text: string): string[] =>
  text
    .replace(/^\ufeff/, '')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

type Facts = {
  readonly title?: string | null
  readonly addedAt?: string | null
  readonly folder?: readonly string[]
  readonly tags?: readonly string[]
}

/** An address with what the list says of it, or its refusal. */
export function addressItem(subject: Subject, address: string, facts: Facts): FileItem {
  try {
    const url = parseAddress(address)
    return { kind: 'address', url, title: null, addedAt: null, folder: [], tags: [], ...facts }
  } catch (error) {
    if (!isAppError(error)) throw error
    return refusalFor(error, { ...subject, name: address.slice(0, 200) })
  }
}

/** Whether a page is a list of bookmarks. Source: the Netscape bookmark format, and Pocket's export in HTML. */
export const isBookmarks = (begin: string): boolean =>
  /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1/i.test(begin) || /<title>Pocket Export<\/title>/i.test(begin)

/** The addresses of a list of bookmarks, with their folders, tags and dates. */
export function* readBookmarks(name: string, html: string): Generator<FileItem> {
  const subject: Subject = { name, format: 'bookmarks' }
  const folder: (string | null)[] = []
  let heading: string | null = null
  let open: {
    readonly href: string
    readonly attributes: ReadonlyMap<string, string>
    readonly end: number
  } | null = null
  let headingFrom = -1
  let found = false
  for (const tag of tagsOf(html)) {
    if (tag.name === 'h3') {
      if (!tag.isEnd) headingFrom = tag.end
      else if (headingFrom >= 0) heading = wordsOf(html.slice(headingFrom, tag.start))
    } else if (tag.name === 'dl') {
      if (tag.isEnd) folder.pop()
      else folder.push(heading)
      heading = null
    } else if (tag.name === 'a' && !tag.isEnd) {
      const href = tag.attributes.get('href')
      open = href === undefined ? null : { href, attributes: tag.attributes, end: tag.end }
    } else if (tag.name === 'a' && open !== null) {
      found = true
      yield addressItem(subject, open.href, {
        title: wordsOf(html.slice(open.end, tag.start)) || null,
        addedAt: instantOfEpoch(open.attributes.get('add_date') ?? open.attributes.get('time_added')),
        folder: folder.filter((part): part is string => part !== null && part !== ''),
        tags: splitTags(open.attributes.get('tags')),
      })
      open = null
    }
  }
  if (!found) yield refuse(subject, 'no-addresses')
}

/** Tags in one value, set apart by commas. */
export const splitTags = (value: string | undefined, separator: string | RegExp = ','): string[] =>
  (value ?? '')
    .split(separator)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')

/** Seconds, milliseconds or microseconds since 1970 as an instant; programs differ, and their ranges don't meet. */
export function instantOfEpoch(value: string | undefined): string | null {
  if (value === undefined || !/^\d{5,17}$/.test(value)) return null
  const number = Number(value)
  const milliseconds = number > 1e14 ? number / 1000 : number > 1e11 ? number : number * 1000
  return new Date(milliseconds).toISOString()
}
