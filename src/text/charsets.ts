// Owns turning bytes into text: which character set, and by what it is known. Leaves what a page says of itself to `extract`.
import iconv from 'iconv-lite'

export type DecodedText = {
  readonly text: string
  /** The encoding's standard name, such as `utf-8` or `euc-kr`. Source: encoding.spec.whatwg.org. */
  readonly charset: string
}

const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The encoding that a byte order mark names, or `null` where there is none. */
export const charsetOfBom = (bytes: Uint8Array): string | null =>
  BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null

/** The standard name of a label, or `null` for one that nobody knows. */
export function knownCharset(label: string | null | undefined): string | null {
  if (label === null || label === undefined) return null
  try {
    return new TextDecoder(label.trim()).encoding
  } catch {
    return null
  }
}

/**
 * Encodings that Node's own decoder reads otherwise than browsers do: it takes windows-1252 for Latin-1, and loses its quotation marks and
 * dashes; it takes EUC-KR without Microsoft's additions, and loses the syllables that only those have.
 */
const ICONV_NAMES: Readonly<Record<string, string>> = { 'windows-1252': 'windows-1252', 'euc-kr': 'cp949' }

/** Bytes as text of one encoding, by its standard name; what doesn't fit becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, charset: string): string {
  const name = ICONV_NAMES[charset]
  return name === undefined ? new TextDecoder(charset).decode(bytes) : iconv.decode(bytes, name)
}

/** Bytes as UTF-8; `null` for what isn't well-formed. */
export function wellFormedUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * Decode text that says nothing of itself: by its byte order mark, by being well-formed UTF-8, by the NULs of UTF-16, by being
 * Korean in EUC-KR (CP949 included), in this order; what is left is windows-1252. Nothing is refused.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const bom = charsetOfBom(bytes)
  if (bom !== null) return { text: decodeAs(bytes, bom), charset: bom }
  const wide = charsetOfNuls(bytes)
  if (wide !== null) return { text: decodeAs(bytes, wide), charset: wide }
  const asUtf8 = wellFormedUtf8(bytes)
  if (asUtf8 !== null) return { text: asUtf8, charset: 'utf-8' }
  const asKorean = decodeAs(bytes, 'euc-kr')
  if (isKorean(asKorean)) return { text: asKorean, charset: 'euc-kr' }
  return { text: decodeAs(bytes, 'windows-1252'), charset: 'windows-1252' }
}

/** Of the letters beyond ASCII, most are Hangul: letters with accents that read as Korean by chance give rare Chinese ones as well. */
function isKorean(text: string): boolean {
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0
  return hangul > 0 && hangul >= foreign * 0.6 && !text.includes('\ufffd')
}

/** UTF-16 without a mark: the spaces and line ends of any text have a NUL on one side. */
function charsetOfNuls(bytes: Uint8Array): string | null {
  const begin = bytes.subarray(0, 4096)
  let even = 0
  let odd = 0
  for (const [at, byte] of begin.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even++
    else odd++
  }
  if (odd > 0 && even === 0) return 'utf-16le'
  return even > 0 && odd === 0 ? 'utf-16be' : null
}
