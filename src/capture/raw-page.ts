// Owns getting a page's bytes, from the network or a file, and refusing what can't be a page. Leaves reading it to `extract`.
import { AppError } from '../errors'
import type { CaptureRecord } from '../model/article'
import type { FetchedResource, FetchOptions, PageSource } from '../ports'
import { parseAddress } from './address'
import { documentEnding, hasPageTags, nameOfDocument } from './document'
import type { FilePage, FilePart, FileSource } from './files/file-item'
import { foreignType } from './media-type'
import { refreshTarget } from './meta-refresh'

/** A page as it came, with the facts of how. */
export type RawPage = Pick<
  CaptureRecord,
  | 'method'
  | 'requestedUrl'
  | 'finalUrl'
  | 'fileName'
  | 'redirects'
  | 'status'
  | 'headers'
  | 'mediaType'
  | 'userAgent'
> & {
  readonly bytes: Uint8Array
  /** `Content-Type` as received. */
  readonly contentType: string | null
  /** Whether it came from this machine or a private network: only then may its images. */
  readonly fromPrivate: boolean
  /** The answer that it came with, for a renderer to begin from; `null` for a file. */
  readonly answer: FetchedResource | null
  readonly savedAt: string | null
  readonly extent: 'page' | 'whole'
  /** Images, styles and fonts that came with it, by their addresses; `null` where they have to be fetched. */
  readonly parts: ReadonlyMap<string, FilePart> | null
  /** The file that it was read from, where that isn't the page itself. */
  readonly original: FileSource | null
}

/** Pages that send on to others by themselves. */
const MOST_REFRESHES = 5

const PAGE_TYPES = new Set(['text/html', 'application/xhtml+xml', 'application/xml', 'text/xml', ''])

/** Reads a document that is no page, by its name and bytes. @throws {AppError} what is wrong with it */
export type ReadDocument = (name: string, bytes: Uint8Array) => Promise<FilePage>

/**
 * Fetch what a person asked for by its address: a page, or a document (a PDF, a text) where `readDocument` can make a page of it.
 * @throws {AppError} bad-address, unsupported-scheme, not-a-page, empty-page and what a connection or a document fails with
 */
export async function fetchRawPage(
  typed: string,
  source: PageSource,
  { readDocument, ...options }: FetchOptions & { readonly readDocument?: ReadDocument },
): Promise<RawPage> {
  const url = parseAddress(typed)
  // The person named the host: it may be one of their own network. Where it leads from there is judged by the fetcher.
  let answer = await source.fetchPage(url, { allowPrivate: true, ...options })
  const redirects = [...answer.redirects]
  for (let step = 0; step < MOST_REFRESHES; step++) {
    const ending = readDocument === undefined ? null : documentEnding(answer)
    if (readDocument !== undefined && ending !== null) {
      const name = nameOfDocument(answer.finalUrl, ending)
      const page = await readDocument(name, answer.bytes)
      return { ...rawPageOfAnswer(url, { ...answer, redirects }, source.userAgent), ...partsOfDocument(page) }
    }
    assertPage(answer.bytes, answer.mediaType)
    const target = refreshTarget(new TextDecoder().decode(answer.bytes), answer.finalUrl)
    if (target === null) break
    redirects.push({ status: answer.status, url: target })
    answer = await source.fetchPage(target, {
      ...options,
      allowPrivate: answer.fromPrivate,
      cameFrom: answer.finalUrl,
    })
    redirects.push(...answer.redirects)
  }
  assertPage(answer.bytes, answer.mediaType)
  return rawPageOfAnswer(url, { ...answer, redirects }, source.userAgent)
}

const rawPageOfAnswer = (requestedUrl: string, answer: FetchedResource, userAgent: string): RawPage => ({
  method: 'fetch',
  requestedUrl,
  finalUrl: answer.finalUrl,
  fileName: null,
  redirects: answer.redirects,
  status: answer.status,
  headers: answer.headers,
  mediaType: answer.mediaType,
  userAgent,
  bytes: answer.bytes,
  contentType: answer.headers['content-type'] ?? null,
  fromPrivate: answer.fromPrivate,
  answer,
  savedAt: null,
  extent: 'page',
  parts: null,
  original: null,
})

/** The page that is made of a document stands in the place of the answer, and the document beside it as it was received. */
const partsOfDocument = ({ html, contentType, extent, source }: FilePage): Partial<RawPage> => ({
  fileName: source.name,
  bytes: html,
  contentType,
  // Nothing in it has scripts to run, or pages that follow.
  answer: null,
  extent,
  original: source,
})

/** What is known of a page that no server was asked for. */
export const AT_HAND = {
  finalUrl: null,
  redirects: [],
  status: null,
  headers: {},
  mediaType: 'text/html',
  userAgent: null,
  fromPrivate: false,
  answer: null,
  savedAt: null,
  parts: null,
  original: null,
} satisfies Partial<RawPage>

/**
 * Take a page from a file. `url`, where the person knows it, is the address that it was saved from.
 * @throws {AppError} bad-address, unsupported-scheme, not-a-page, empty-page, too-large
 */
export function rawPageOfFile(
  fileName: string,
  bytes: Uint8Array,
  url: string | null,
  limitBytes: number,
): RawPage {
  if (bytes.byteLength > limitBytes)
    throw new AppError('too-large', { sizeBytes: bytes.byteLength, limitBytes })
  assertPage(bytes, '')
  return {
    ...AT_HAND,
    method: 'file',
    requestedUrl: url === null ? null : parseAddress(url),
    fileName,
    bytes,
    contentType: null,
    extent: 'page',
  }
}

/** Take a page that was found in a file. */
export function rawPageOfItem(page: FilePage): RawPage {
  const { source, recorded } = page
  const isAlone = page.parts.size === 0 && recorded === null
  const { html, parts } = withAddressedParts(page)
  return {
    ...AT_HAND,
    method: 'file',
    requestedUrl: page.url,
    fileName: source.name,
    redirects: recorded?.redirects ?? [],
    status: recorded?.status ?? null,
    headers: { ...recorded?.headers, ...prefixed(recorded?.recordHeaders ?? {}) },
    bytes: html,
    contentType: page.contentType,
    savedAt: page.capturedAt,
    extent: page.extent,
    // What was saved with its parts is shown as it was then: what an address gives today may be another picture.
    parts: isAlone ? null : parts,
    original: isSameBytes(source.bytes, html) ? null : source,
  }
}

/** Headers of an archive's record, told from those of the answer that it holds. */
const prefixed = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [`archive:${name}`, value]))

/** A host that never is: the parts of a mail have no addresses of their own. Source: RFC 2606. */
const PART_HOST = 'https://part.invalid/'

function withAddressedParts({ html, parts }: FilePage): {
  readonly html: Uint8Array
  readonly parts: NonNullable<RawPage['parts']>
} {
  const named = [...parts.keys()].filter((address) => address.startsWith('cid:'))
  if (named.length === 0) return { html, parts }
  let text = new TextDecoder().decode(html)
  const addressed = new Map(parts)
  for (const name of named) {
    const address = PART_HOST + encodeURIComponent(name.slice('cid:'.length))
    text = text.replaceAll(name, address)
    const part = parts.get(name)
    if (part !== undefined) addressed.set(address, part)
  }
  return { html: new TextEncoder().encode(text), parts: addressed }
}

const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a === b || (a.byteLength === b.byteLength && a.every((byte, i) => byte === b[i]))

/** Refuse what can't be a page. @throws {AppError} not-a-page, empty-page */
export function assertPage(bytes: Uint8Array, mediaType: string): void {
  if (bytes.byteLength === 0) throw new AppError('empty-page', {})
  const foreign = foreignType(bytes)
  // Servers call pages all kinds of things, and some have a NUL among their words: what has tags like a page is one.
  const hasTags = hasPageTags(bytes)
  if (foreign !== null && !(hasTags && foreign === 'application/octet-stream'))
    throw new AppError('not-a-page', { mediaType: foreign })
  if (!hasTags && !PAGE_TYPES.has(mediaType)) throw new AppError('not-a-page', { mediaType })
}
