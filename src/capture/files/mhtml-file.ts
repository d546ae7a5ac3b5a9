// Owns pages saved as MHTML: one page, with the images, styles and frames that it showed, each with its address.
import type { FileItem, FilePart } from './file-item'
import { allParts, readMime, type MimePart } from './mime'
import { instantOf, webAddress } from '../../text/said-values'
import { refuse, type Subject } from '../../ports/refusal'

/** Whether a message is a page saved by a browser, and not a mail. */
export const isSavedPage = (message: MimePart, name: string): boolean =>
  /\.mht(?:ml)?$/i.test(name) ||
  message.headers.has('snapshot-content-location') ||
  /^<Saved by /i.test(message.headers.get('from') ?? '') ||
  (message.mediaType === 'multipart/related' &&
    webAddress(rootOf(message)?.headers.get('content-location')) !== null)

/** The page of an MHTML file. A file that is cut off gives its page when that is whole, and says so. */
export function* readMhtmlFile(
  name: string,
  bytes: Uint8Array,
  message: MimePart = readMime(bytes),
): Generator<FileItem> {
  const subject: Subject = { name, format: 'mhtml' }
  const root = rootOf(message)
  if (root === null || root.body.length === 0) {
    yield message.isCut ? refuse(subject, 'truncated', 'no page before its end') : refuse(subject, 'no-page')
    return
  }
  // Half a page looks like a page, and what is quoted from it may lack what follows.
  if (root.isCut) {
    yield refuse(subject, 'truncated', 'the page itself is cut off')
    return
  }
  const url =
    webAddress(message.headers.get('snapshot-content-location')) ??
    webAddress(root.headers.get('content-location'))
  yield {
    kind: 'page',
    page: {
      html: root.body,
      contentType: root.headers.get('content-type')?.replace(/\s+/g, ' ') ?? null,
      extent: 'page',
      url,
      capturedAt: instantOf(message.headers.get('date')),
      tags: [],
      parts: partsOf(message, root, url),
      source: { bytes, mediaType: 'multipart/related', name },
      recorded: null,
    },
  }
  if (message.isCut) yield refuse(subject, 'truncated', 'images at its end are missing')
}

/** The part that the message is about: the one that `start` names, or the first page. Source: RFC 2387. */
function rootOf(message: MimePart): MimePart | null {
  const pages = [...allParts(message)].filter(
    ({ mediaType, parts }) =>
      parts.length === 0 && /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType),
  )
  const start = message.parameters.get('start')
  return (
    pages.find(({ headers }) => start !== undefined && headers.get('content-id') === start) ??
    pages[0] ??
    null
  )
}

/** All but the page itself, by address and by `cid:`; of two with one address the first stays. One that is cut off is left out. */
export function partsOf(
  message: MimePart,
  root: MimePart,
  baseUrl: string | null,
): ReadonlyMap<string, FilePart> {
  const parts = new Map<string, FilePart>()
  const add = (address: string | null, part: FilePart): void => {
    if (address !== null && !parts.has(address)) parts.set(address, part)
  }
  for (const part of allParts(message)) {
    if (part === root || part.parts.length > 0 || part.isCut || part.body.length === 0) continue
    const kept = { bytes: part.body, mediaType: part.mediaType }
    add(absolute(part.headers.get('content-location'), baseUrl), kept)
    const id = part.headers.get('content-id')?.trim().replace(/^<|>$/g, '')
    if (id !== undefined && id !== '') add(`cid:${id}`, kept)
  }
  return parts
}

function absolute(location: string | undefined, baseUrl: string | null): string | null {
  const text = location?.replace(/\s+/g, '') ?? ''
  if (text === '' || /^cid:/i.test(text)) return text === '' ? null : `cid:${text.slice(4)}`
  return URL.canParse(text, baseUrl ?? undefined) ? new URL(text, baseUrl ?? undefined).href : null
}
