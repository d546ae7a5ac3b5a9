// Owns turning a page's bytes into text: which character set, and where its name was found. Leaves decoding to `text/charsets`.
import type { CaptureRecord } from '../model/article'
import { charsetOfBom, decodeAs, knownCharset, wellFormedUtf8 } from '../text/charsets'
import { withoutClosed } from '../text/cut-out'

export type DecodedPage = {
  readonly html: string
  /** The encoding's standard name, such as `utf-8` or `euc-kr`. Source: encoding.spec.whatwg.org. */
  readonly charset: string
  readonly charsetFrom: CaptureRecord['charsetFrom']
}

/** Bytes in which a page's own declaration is looked for. Source: HTML standard, prescan a byte stream. */
const PRESCAN_BYTES = 4096

/**
 * Decode a page: by its byte order mark, by being well-formed UTF-8, by its header, by its own declaration, in this order.
 * Bytes that don't fit become U+FFFD; nothing is refused.
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): DecodedPage {
  const bom = charsetOfBom(bytes)
  if (bom !== null) return decoded(bytes, bom, 'bom')
  const asUtf8 = wellFormedUtf8(bytes)
  // Whatever a page says of itself: text in another character set is practically never well-formed UTF-8 by chance.
  if (asUtf8 !== null && SURELY_UTF8.test(asUtf8))
    return { html: asUtf8, charset: 'utf-8', charsetFrom: 'content' }
  const fromHeader = knownCharset(
    contentType === null ? null : /charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1],
  )
  const declared = knownCharset(declaredCharset(bytes))
  if (fromHeader !== null) {
    const isMeta = fromHeader === 'utf-8' && declared !== null && isPlainlyOther(bytes, declared)
    return isMeta ? decoded(bytes, declared, 'meta') : decoded(bytes, fromHeader, 'header')
  }
  // A page that was read as bytes up to its declaration can't be UTF-16, whatever it says.
  if (declared !== null) return decoded(bytes, declared.startsWith('utf-16') ? 'utf-8' : declared, 'meta')
  if (asUtf8 !== null) return { html: asUtf8, charset: 'utf-8', charsetFrom: 'content' }
  return decoded(bytes, 'windows-1252', 'default')
}

function declaredCharset(bytes: Uint8Array): string | null {
  const begin = withoutClosed(
    new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES)),
    '<!--',
    '-->',
  )
  const declaration = /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)/i.exec(begin)
  return charsetOfMeta(begin) ?? declaration?.[1] ?? null
}

/** What stands between `<meta` and the name of the character set is no longer. */
const LONGEST_BEFORE = 500

function charsetOfMeta(begin: string): string | null {
  for (const { index } of begin.matchAll(/<meta\b/gi)) {
    const tag = begin.slice(index + 1).split('>', 1)[0] ?? ''
    for (const name of tag.matchAll(/\bcharset\s*=/gi)) {
      if (name.index > LONGEST_BEFORE + '<meta'.length - 1) break
      const value = /^\s*(?:["']\s*)?([^\s"'/>;]+)/.exec(tag.slice(name.index + name[0].length))?.[1]
      if (value !== undefined) return value
    }
  }
  return null
}

/** Four characters beyond ASCII: so many are not well-formed by chance. */
const SURELY_UTF8 = /(?:\P{ASCII}\p{ASCII}*){4}/u

/** A character that doesn't fit for so many that do: more are no slips of the pen. */
const MOST_SLIPS = 0.1

/** Whether bytes that are called UTF-8 plainly aren't, and fit what the page calls itself. */
function isPlainlyOther(bytes: Uint8Array, declared: string): boolean {
  if (declared === 'utf-8' || declared.startsWith('utf-16')) return false
  const shareOfSlips = (text: string): number => {
    const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0
    return foreign === 0 ? 0 : (text.match(/\ufffd/g)?.length ?? 0) / foreign
  }
  return (
    shareOfSlips(new TextDecoder('utf-8').decode(bytes)) > MOST_SLIPS &&
    shareOfSlips(decodeAs(bytes, declared)) <= MOST_SLIPS
  )
}

const decoded = (
  bytes: Uint8Array,
  charset: string,
  charsetFrom: DecodedPage['charsetFrom'],
): DecodedPage => ({ html: decodeAs(bytes, charset), charset, charsetFrom })
