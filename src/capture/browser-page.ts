// Owns taking a page that a person's browser sends: the document as it stood there. Leaves reading it to `extract`.
import { AppError } from '../errors'
import { parseAddress } from './address'
import { originOf } from './files/html-file'
import { HTML_TYPE } from './files/page-html'
import { assertPage, AT_HAND, type RawPage } from './raw-page'

export type BrowserPage = {
  /** Where the browser says that it stood; `null` where it doesn't say, and the page does. */
  readonly url: string | null
  readonly bytes: Uint8Array
  /** Whether the bytes are the browser's own words for what it shows, in UTF-8; or else a page that was saved, in whatever it says. */
  readonly isLive: boolean
  /** The name that it was sent with; `null` for none. */
  readonly fileName: string | null
  /** When the browser took it, ISO 8601; `null` where it doesn't say. */
  readonly savedAt: string | null
  /** What the browser calls itself. */
  readonly userAgent: string | null
}

/** Where such words stand that say where a saved page came from. */
const BEGIN_BYTES = 8192
const LONGEST_USER_AGENT = 500

/**
 * Take a page from a browser. Nobody here asked its server: its address is where the browser says that it stood.
 * @throws {AppError} bad-address, unsupported-scheme, not-a-page, empty-page, too-large
 */
export function rawPageOfBrowser(page: BrowserPage, limitBytes: number): RawPage {
  const { bytes, isLive, fileName, userAgent } = page
  if (bytes.byteLength > limitBytes)
    throw new AppError('too-large', { sizeBytes: bytes.byteLength, limitBytes })
  assertPage(bytes, isLive ? 'text/html' : '')
  const told = isLive ? null : originOf(new TextDecoder().decode(bytes.subarray(0, BEGIN_BYTES)))
  const url = page.url ?? told?.url ?? null
  return {
    // That a browser could see it says nothing of who may be asked for its images: it counts as from nowhere private.
    ...AT_HAND,
    method: 'browser',
    requestedUrl: url === null ? null : parseAddress(url),
    fileName,
    userAgent: userAgent?.slice(0, LONGEST_USER_AGENT) ?? null,
    bytes,
    contentType: isLive ? HTML_TYPE : null,
    savedAt: page.savedAt ?? told?.capturedAt ?? null,
    extent: 'page',
  }
}
