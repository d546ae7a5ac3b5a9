// Owns which parts a page names: images, styles, and what styles name in turn. Addresses only; leaves getting them to others.
import { decodeEntities, tagsOf } from '../../text/markup'

/** A page that names more is no page for readers. */
const MOST_ADDRESSES = 3000

/** Absolute addresses of the parts that a page shows, each once, in order. */
export function partAddresses(html: string, pageUrl: string): readonly string[] {
  const found = new Set<string>()
  let base = pageUrl
  const add = (address: string | undefined): void => {
    const url = absolute(address, base)
    if (url !== null && found.size < MOST_ADDRESSES) found.add(url)
  }
  let style = -1
  for (const { name, attributes, isEnd, start, end } of tagsOf(html)) {
    if (name === 'style') {
      if (isEnd && style >= 0) styleAddresses(html.slice(style, start)).forEach(add)
      style = isEnd ? -1 : end
    }
    if (isEnd) continue
    if (name === 'base') base = absolute(attributes.get('href'), pageUrl) ?? base
    if (/^(?:img|source|input|video|embed)$/.test(name)) add(attributes.get('src'))
    if (name === 'img')
      ['data-src', 'data-original', 'data-lazy-src'].forEach((key) => add(attributes.get(key)))
    if (name === 'video') add(attributes.get('poster'))
    if (name === 'image') add(attributes.get('href') ?? attributes.get('xlink:href'))
    for (const candidate of (attributes.get('srcset') ?? '').split(/,\s+/))
      add(candidate.trim().split(/\s+/, 1)[0])
    if (name === 'link' && /\b(?:stylesheet|icon|preload)\b/i.test(attributes.get('rel') ?? ''))
      add(attributes.get('href'))
    styleAddresses(attributes.get('style') ?? '').forEach(add)
  }
  return [...found]
}

const LONGEST_ADDRESS = 4000

/** Addresses in a style sheet, as they stand in it. */
export function styleAddresses(css: string): readonly string[] {
  // Source: CSS Syntax, "consume a url token": without quotation marks none holds a bracket.
  const inUrl = [...css.matchAll(/url\(\s*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'()]+))\s*\)/gi)]
  const imported = [...css.matchAll(/@import\s+(?:"([^"\n]+)"|'([^'\n]+)')/gi)]
  return [...inUrl, ...imported]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter(({ length }) => length <= LONGEST_ADDRESS)
}

function absolute(address: string | undefined, base: string): string | null {
  const text = decodeEntities(address?.trim() ?? '')
  if (text === '' || /^(?:data|javascript|blob|about):/i.test(text) || !URL.canParse(text, base)) return null
  const url = new URL(text, base)
  url.hash = ''
  return /^https?:$/.test(url.protocol) ? url.href : null
}
