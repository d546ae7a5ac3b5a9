// Owns the images that an exported file holds within its page, by their hashes. Walked through, not matched: such a file may be made to
// stall whoever reads it.
import type { HashOf } from '../ports'
import { decodeBase64 } from '../text/base64'

const BEGIN = 'src="data:'
const BASE64 = ';base64,'

/** The bytes of all images in some HTML, by SHA-256; what can't be decoded is left out. */
export function imagesIn(html: string, hashOf: HashOf): ReadonlyMap<string, Uint8Array> {
  const images = new Map<string, Uint8Array>()
  for (let at = html.indexOf(BEGIN); at >= 0; at = html.indexOf(BEGIN, at + BEGIN.length)) {
    const end = html.indexOf('"', at + BEGIN.length)
    const start = html.indexOf(BASE64, at)
    if (end < 0 || start < 0 || start > end) continue
    const bytes = decodeBase64(html.slice(start + BASE64.length, end))
    if (bytes !== null) images.set(hashOf(bytes), bytes)
  }
  return images
}
