// Owns a source's readable snapshot inside the file: images carried along, everything else exactly as sealed.
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS, assetAddress } from '../../model/article-html'
import type { DossierSource, SourceAsset } from '../../model/dossier-document'
import { IMAGE_TYPES } from '../../model/dossier-file'
import { encodeBase64 } from '../../text/base64'
import { paragraphsAsHtml } from '../../text/html-escape'

export type ShownSnapshot = {
  readonly shownAs: 'html' | 'text'
  readonly html: string
  /** Images that the file carries. */
  readonly assets: readonly SourceAsset[]
}

/** Make what is shown of a snapshot. Its sealed HTML is trusted only if it keeps to what the sanitiser lets pass. */
export function showSnapshot(source: DossierSource): ShownSnapshot {
  const { contentHtml } = source
  const assets = source.assets.filter(
    ({ sha256, mediaType }) => IMAGE_TYPES.includes(mediaType) && contentHtml.includes(srcOf(sha256)),
  )
  if (!isInertHtml(contentHtml)) return { shownAs: 'text', html: paragraphsAsHtml(source.text), assets: [] }
  let html = contentHtml
  for (const { sha256, mediaType, bytes } of assets)
    html = html.replaceAll(srcOf(sha256), () => `src="data:${mediaType};base64,${encodeBase64(bytes)}"`)
  return { shownAs: 'html', html, assets }
}

const srcOf = (sha256: string): string => `src="${assetAddress(sha256)}"`

const TAGS = new Set(ALLOWED_TAGS)
const ATTRIBUTES = new Set(ALLOWED_ATTRIBUTES)
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr'])
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/y
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/g
const ADDRESSES = new Set(['href', 'src', 'cite'])
/** In the sealed form: library files for images, and addresses that do nothing until they are clicked. */
const ADDRESS = /^(?:https?:|mailto:|#|\.\.\/\.\.\/\.\.\/\.\.\/assets\/[0-9a-f]{2}\/[0-9a-f]{64}$)/i

/**
 * Whether HTML holds nothing but allowed elements, properly nested, with allowed attributes: whether it can stand in a page
 * without reaching beyond its place. Refuses more than it must, and pictures that are data already.
 */
export function isInertHtml(html: string): boolean {
  if (/[\u0000\r]|<!|\p{Surrogate}/u.test(html)) return false
  const open: string[] = []
  let at = html.indexOf('<')
  while (at >= 0) {
    TAG.lastIndex = at
    const [whole, slash, name = '', attributes = ''] = TAG.exec(html) ?? []
    if (whole === undefined || !TAGS.has(name) || !hasInertAttributes(attributes)) return false
    if (slash === '/') {
      if (open.pop() !== name) return false
    } else if (!VOID.has(name)) open.push(name)
    at = html.indexOf('<', at + whole.length)
  }
  return open.length === 0
}

function hasInertAttributes(attributes: string): boolean {
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    if (!ATTRIBUTES.has(name)) return false
    // `src` loads: only what the file itself can carry.
    if (name === 'src' && /^(?:https?:|mailto:|#)/i.test(value)) return false
    if (ADDRESSES.has(name) && !ADDRESS.test(value)) return false
  }
  return true
}
