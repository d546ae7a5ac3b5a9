// Owns telling what bytes are by how they begin, whatever a server says.

const starts = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, i) => bytes[i] === byte)
const ascii = (bytes: Uint8Array, start: number, end: number): string =>
  String.fromCharCode(...bytes.subarray(start, end))

/** The media type of an image, or `null` for what isn't one that we keep. Source: mimesniff.spec.whatwg.org. */
export function imageType(bytes: Uint8Array): string | null {
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (starts(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (/^GIF8[79]a/.test(ascii(bytes, 0, 6))) return 'image/gif'
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'image/webp'
  if (ascii(bytes, 4, 8) === 'ftyp' && /avif|avis/.test(ascii(bytes, 8, 32))) return 'image/avif'
  const begin = ascii(bytes, 0, Math.min(bytes.length, 1024)).replace(/^\u00ef\u00bb\u00bf/, '')
  return /^(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(afterProlog(begin)) ? 'image/svg+xml' : null
}

/**
 * What follows the XML declaration, the comments and the white space that a document begins with. By steps, since one pattern for all
 * of it would try every way to divide the comments: a page that begins with thirty would take it hours.
 */
export function afterProlog(text: string): string {
  let at = text.length - text.trimStart().length
  if (text.startsWith('<?xml', at)) at = Math.max(at, text.indexOf('>', at) + 1)
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    if (!text.startsWith('<!--', at)) return text.slice(at)
    const end = text.indexOf('-->', at + 4)
    if (end < 0) return ''
    at = end + 3
  }
}

/** The media type of an icon: any image, or the format of its own. */
export const iconType = (bytes: Uint8Array): string | null =>
  imageType(bytes) ?? (starts(bytes, 0x00, 0x00, 0x01, 0x00) ? 'image/x-icon' : null)

/** The media type of a font that browsers load, or `null`. Source: mimesniff.spec.whatwg.org. */
export function fontType(bytes: Uint8Array): string | null {
  const begin = ascii(bytes, 0, 4)
  if (begin === 'wOF2') return 'font/woff2'
  if (begin === 'wOFF') return 'font/woff'
  if (begin === 'OTTO') return 'font/otf'
  return starts(bytes, 0x00, 0x01, 0x00, 0x00) ? 'font/ttf' : null
}

/** What bytes are when they are certainly no page: a media type, or `null` when they may be one. */
export function foreignType(bytes: Uint8Array): string | null {
  const image = imageType(bytes)
  if (image !== null && image !== 'image/svg+xml') return image
  if (ascii(bytes, 0, 5) === '%PDF-') return 'application/pdf'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'application/zip'
  if (starts(bytes, 0x1f, 0x8b)) return 'application/gzip'
  if (ascii(bytes, 4, 8) === 'ftyp') return 'video/mp4'
  if (ascii(bytes, 0, 3) === 'ID3') return 'audio/mpeg'
  const isUtf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)
  // NUL stands in no text but UTF-16's.
  if (!isUtf16 && bytes.subarray(0, 1024).includes(0)) return 'application/octet-stream'
  return null
}
