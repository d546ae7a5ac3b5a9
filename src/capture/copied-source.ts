// Owns reading where words were copied, as browsers leave it on the clipboard beside them. Leaves asking the clipboard to `electron`.
import { webAddress } from '../text/said-values'

const LONGEST_BYTES = 8192

const inUtf = (encoding: 'utf-8' | 'utf-16le') => (bytes: Uint8Array) =>
  new TextDecoder(encoding).decode(bytes).replace(/\0[^]*$/, '')

/** Formats of the clipboard that name the page, best first, with how each names it. */
const READERS: Readonly<Record<string, (bytes: Uint8Array) => string | undefined>> = {
  // Source: learn.microsoft.com, "HTML Clipboard Format": lines before the HTML.
  'HTML Format': (bytes) => /^SourceURL:(\S+)/m.exec(inUtf('utf-8')(bytes))?.[1],
  // Source: Chromium, ui/base/clipboard.
  'org.chromium.source-url': inUtf('utf-8'),
  'chromium/x-internal-source-url': inUtf('utf-8'),
  // Source: Mozilla, widget/nsITransferable.idl.
  'text/x-moz-url-priv': inUtf('utf-16le'),
}

/** The formats to ask the clipboard for, best first. */
export const SOURCE_FORMATS: readonly string[] = Object.keys(READERS)

/** The web address in one of these formats; `null` where it holds none. */
export const addressInFormat = (format: string, bytes: Uint8Array): string | null =>
  webAddress(READERS[format]?.(bytes.subarray(0, LONGEST_BYTES)))
