// Owns getting a page's bytes, from the network or a file, and refusing what can't be a page. Leaves reading it to `extract`.
import { AppError } from '../errors'
import type { CaptureRecord } from '../model/article'
import type { FetchedResource, FetchOptions, PageSource } from '../ports'
import { parseAddress } from './address'
import { foreignType } from './media-type'

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
}

const PAGE_TYPES = new Set(['text/html', 'application/xhtml+xml', 'application/xml', 'text/xml', ''])

/**
 * Fetch a page that a person asked for by its address.
 * @throws {AppError} bad-address, unsupported-scheme, not-a-page, empty-page and what a connection fails with
 */
export async function fetchRawPage(
  typed: string,
  source: PageSource,
  options: FetchOptions,
): Promise<RawPage> {
  const url = parseAddress(typed)
  // The person named the host: it may be one of their own network. Where it leads from there is judged by the fetcher.
  const answer = await source.fetchPage(url, { ...options, allowPrivate: true })
  assertPage(answer.bytes, answer.mediaType)
  return {
    method: 'fetch',
    requestedUrl: url,
    finalUrl: answer.finalUrl,
    fileName: null,
    redirects: answer.redirects,
    status: answer.status,
    headers: answer.headers,
    mediaType: answer.mediaType,
    userAgent: source.userAgent,
    bytes: answer.bytes,
    contentType: answer.headers['content-type'] ?? null,
    fromPrivate: answer.fromPrivate,
    answer,
  }
}

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
    method: 'file',
    requestedUrl: url === null ? null : parseAddress(url),
    finalUrl: null,
    fileName,
    redirects: [],
    status: null,
    headers: {},
    mediaType: 'text/html',
    userAgent: null,
    bytes,
    contentType: null,
    fromPrivate: false,
    answer: null,
  }
}

function assertPage(bytes: Uint8Array, mediaType: string): void {
  if (bytes.byteLength === 0) throw new AppError('empty-page', {})
  const foreign = foreignType(bytes)
  if (foreign !== null) throw new AppError('not-a-page', { mediaType: foreign })
  if (PAGE_TYPES.has(mediaType)) return
  // Servers call pages all kinds of things: what has tags like a page is one.
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  if (!/<(?:!doctype html|html|head|body|article|p|div)[\s>]/i.test(begin))
    throw new AppError('not-a-page', { mediaType })
}
