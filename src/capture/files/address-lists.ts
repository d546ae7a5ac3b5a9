// Owns lists of addresses: a text with one on each line, and bookmarks as browsers and reading lists export them.
import { isAppError } from '../../errors'
import { parseAddress } from '../address'
import type { FileItem } from './file-item'
import { refuse, refusalFor, type Subject } from '../../ports/refusal'
import { bookmarksIn } from '../../text/bookmarks'
import { instantOfEpoch, splitTags } from '../../text/said-values'

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

/** The addresses of a list of bookmarks, with their folders, tags and dates. */
export function* readBookmarks(name: string, html: string): Generator<FileItem> {
  const subject: Subject = { name, format: 'bookmarks' }
  let found = false
  for (const { href, title, attributes, folder } of bookmarksIn(html)) {
    found = true
    yield addressItem(subject, href, {
      title: title || null,
      addedAt: instantOfEpoch(attributes.get('add_date') ?? attributes.get('time_added')),
      folder,
      tags: splitTags(attributes.get('tags')),
    })
  }
  if (!found) yield refuse(subject, 'no-addresses')
}
