// Owns turning a page's bytes into text: which character set, and where its name was found.
import iconv from 'iconv-lite'
import type { CaptureRecord } from '../model/article'

export type DecodedPage = {
  readonly html: string
  /** The encoding's standard name, such as `utf-8` or `euc-kr`. Source: encoding.spec.whatwg.org. */
  readonly charset: string
  readonly charsetFrom: CaptureRecord['charsetFrom']
}

/** Bytes in which a page's own declaration is looked for. Source: HTML standard, prescan a byte stream. */
const PRESCAN_BYTES = 4096

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Decode a page: by its byte order mark, by being well-formed UTF-8, by its header, by its own declaration, in this order.
 * Bytes that don't fit become U+FFFD; nothing is refused.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const bom = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))
  if (bom) return decodeAs(bytes, bom[0], 'bom')
  const asUtf8 = wellFormedUtf8(bytes)
  // Whatever a page says of itself: text in another character set is practically never well-formed UTF-8 by chance.
  if (asUtf8 !== null && SURELY_UTF8.test(asUtf8))
    return { html: asUtf8, charset: 'utf-8', charsetFrom: 'content' }
  const header = contentType === null ? null : /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1]
  const fromHeader = known(header)
  if (fromHeader !== null) return decodeAs(bytes, fromHeader, 'header')
  const declared = known(declaredCharset(bytes))
  // A page that was read as bytes up to its declaration can't be UTF-16, whatever it says.
  if (declared !== null) return decodeAs(bytes, declared.startsWith('utf-16') ? 'utf-8' : declared, 'meta')
  if (asUtf8 !== null) return { html: asUtf8, charset: 'utf-8', charsetFrom: 'content' }
  return decodeAs(bytes, 'windows-1252', 'default')
}

function declaredCharset(bytes: Uint8Array): string | null {
  const begin = new TextDecoder('latin1')
    .decode(bytes.subarray(0, PRESCAN_BYTES))
    .replace(/<!--[^]*?-->/g, '')
  const tag = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(begin)
  const declaration = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)/i.exec(begin)
  return tag?.[1] ?? declaration?.[1] ?? null
}

/** The standard name of a label, or `null` for one that nobody knows. */
function known(label: string | null | undefined): string | null {
  if (label === null || label === undefined) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/** Four characters beyond ASCII: so many are not well-formed by chance. */
const SURELY_UTF8 = /(?:\P{ASCII}\p{ASCII}*){4}/u

/** Bytes as UTF-8; `null` for what isn't well-formed. */
function wellFormedUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const decodeAs = (
  bytes: Uint8Array,
  charset: string,
  charsetFrom: DecodedPage['charsetFrom'],
): DecodedPage => ({
  // Node's own decoder reads windows-1252 as Latin-1, and loses its quotation marks and dashes.
  html:
    charset === 'windows-1252' ? iconv.decode(bytes, 'windows-1252') : new TextDecoder(charset).decode(bytes),
  charset,
  charsetFrom,
})
