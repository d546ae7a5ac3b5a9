// Owns telling what kind of file bytes are: by what they hold first, by the file's name where that leaves it open.
import type { FileFormat } from '../../errors'
import { decodeText } from '../../text/charsets'
import { afterProlog, foreignType } from '../media-type'
import { isBookmarks } from '../../text/bookmarks'
import { isAddressList } from './address-lists'
import { readHeaders } from './mime-headers'

/** How many of a file's first bytes are looked at. */
export const BEGIN_BYTES = 64 * 1024

export type DetectedFormat =
  | { readonly format: Exclude<FileFormat, 'export'> }
  /** Has to be decompressed to know. */
  | { readonly format: 'gzip' }
  | { readonly format: 'unknown'; readonly mediaType: string }

/** The kind of a file, of its first bytes and its name. `isWhole`: whether these bytes are all that it has. */
export function detectFormat(begin: Uint8Array, name: string, isWhole: boolean): DetectedFormat {
  const ascii = new TextDecoder('latin1').decode(begin.subarray(0, 2048))
  // Some programs put words before the mark; readers of PDF allow it.
  if (/%PDF-\d/.test(ascii.slice(0, 1024))) return { format: 'pdf' }
  if (/^PK(?:\x03\x04|\x05\x06)/.test(ascii)) return { format: 'zip' }
  if (ascii.startsWith('\x1f\x8b')) return { format: 'gzip' }
  if (/^(?:WARC\/[01]\.\d|filedesc:\/\/)/.test(ascii)) return { format: 'warc' }
  const foreign = foreignType(begin)
  if (foreign === 'application/octet-stream' && isWide(begin)) return textFormat(begin, name, isWhole)
  if (foreign !== null) return { format: 'unknown', mediaType: foreign }
  if (/^\s*\{\\rtf/.test(ascii)) return { format: 'unknown', mediaType: 'application/rtf' }
  if (isMail(begin)) return { format: 'mail' }
  return textFormat(begin, name, isWhole)
}

/** UTF-16 without a mark is full of NULs, and text all the same. */
const isWide = (begin: Uint8Array): boolean => decodeText(begin).charset.startsWith('utf-16')

/** Headers that mails and saved pages begin with; two of them are no chance. */
const MAIL_HEADERS = new Set(
  'from to subject date mime-version message-id received return-path content-type delivered-to snapshot-content-location reply-to'.split(
    ' ',
  ),
)

function isMail(begin: Uint8Array): boolean {
  // What stands above a Markdown text looks the same but for the line before it.
  if (begin[0] === 0x2d) return false
  const { headers } = readHeaders(begin)
  const known = [...headers.keys()].filter((key) => MAIL_HEADERS.has(key))
  const first = [...headers.keys()][0] ?? ''
  return known.length >= 2 && (MAIL_HEADERS.has(first) || /^(?:x-|dkim|arc-|authentication)/.test(first))
}

function textFormat(begin: Uint8Array, name: string, isWhole: boolean): DetectedFormat {
  const { text } = decodeText(isWhole ? begin : cutAtLine(begin))
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (isBookmarks(text)) return { format: 'bookmarks' }
  if (/^<(?:!doctype html|html)[\s>]/i.test(afterProlog(text))) return { format: 'html' }
  if (/^(?:html?|xhtml|shtml)$/.test(ending)) return { format: 'html' }
  if (/^(?:md|markdown|mdown|mkd)$/.test(ending)) return { format: 'markdown' }
  if (/^(?:csv|tsv)$/.test(ending)) return { format: 'csv' }
  if (isAddressList(text)) return { format: 'list' }
  if (/^(?:txt|text|)$/.test(ending))
    return /^\s*<(?:head|body|div|p|article|h1)[\s>]/i.test(text) ? { format: 'html' } : { format: 'text' }
  if (/<(?:!doctype html|html|body|article)[\s>]/i.test(text)) return { format: 'html' }
  return KNOWN_TEXTS[ending] === undefined
    ? { format: 'text' }
    : { format: 'unknown', mediaType: KNOWN_TEXTS[ending] }
}

/** Texts that are no articles. */
const KNOWN_TEXTS: Readonly<Record<string, string>> = {
  json: 'application/json',
  js: 'text/javascript',
  css: 'text/css',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  rtf: 'application/rtf',
}

/** Up to the last line end, so that no character and no address is cut in two. */
function cutAtLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(0x0a)
  return end < 0 ? bytes : bytes.subarray(0, end + 1)
}
