// Owns writing the original view from a parsed page. Nothing is copied but by the allow-list, every tag is one of its, every value is
// quoted, and no sign of text or value can be read as markup: however a browser parses what is written, it meets no other tag.
import { allowedAttribute, DROPPED, FRAMES, isAllowedElement, VOID } from './allowed-markup'
import type { SettledAttributes } from './settle-images'

export type DocumentParts = {
  readonly attributes: ReadonlyMap<Element, SettledAttributes>
  readonly dropped: ReadonlySet<Element>
  readonly opened: ReadonlySet<Element>
  /** Style sheets, by the element that stands for each. */
  readonly styles: ReadonlyMap<Element, StyleInPlace>
  /** A `style` attribute as it may stand. */
  readonly styleOf: (element: Element, css: string) => string
  /** Where a link leads, absolute; `null` where it may not. */
  readonly linkTo: (address: string) => string | null
  /** Address of a frame, for its placeholder. */
  readonly frameAddress: (element: Element) => string
  readonly skipClass: (element: Element, name: string) => boolean
  readonly note: (change: string) => void
}
export type StyleInPlace = { readonly css: string; readonly media: string | null }

/** Write a node with all that is in it. */
export function writeNodes(node: Node, parts: DocumentParts): string {
  const out: string[] = []
  const late: string[] = []
  writeNode(node, parts, out, late, false)
  return out.join('') + late.join('')
}

/** The attributes of an element as they may stand, with a space before each. */
export function writeAttributes(element: Element, parts: DocumentParts): string {
  const written = new Map<string, string>()
  for (const { name: given, value } of element.attributes) {
    const name = given.toLowerCase()
    if (name === 'style') {
      const css = parts.styleOf(element, value)
      if (css !== '') written.set(name, css)
    } else if (name === 'class') {
      const kept = value.split(/\s+/).filter((one) => one !== '' && !parts.skipClass(element, one))
      if (kept.length > 0) written.set(name, kept.join(' '))
    } else {
      const kept = allowedAttribute(name, value)
      if (kept !== null) written.set(name, kept)
      else if (name.startsWith('on')) parts.note(`an event handler: ${name}`)
    }
  }
  for (const [name, value] of ownAttributes(element, parts)) written.set(name, value)
  return [...written].map(([name, value]) => ` ${name}="${escapeValue(value)}"`).join('')
}

/** Attributes that are made here: addresses, and what keeps a form still. */
function ownAttributes(element: Element, parts: DocumentParts): readonly (readonly [string, string])[] {
  const name = element.localName.toLowerCase()
  const settled = Object.entries(parts.attributes.get(element) ?? {})
  const href = element.getAttribute('href') ?? element.getAttribute('xlink:href')
  if (name === 'a' || name === 'area') {
    const target = href === null ? null : parts.linkTo(href)
    const anchor = element.getAttribute('name')
    return [
      ...(target === null ? [] : [['href', target] as const]),
      ...(anchor === null || element.id !== '' ? [] : [['id', anchor] as const]),
    ]
  }
  // Within the page: a symbol that is drawn again, a gradient that another continues.
  if (href?.startsWith('#') === true && settled.length === 0) return [['href', href]]
  if (name === 'button') return [['type', 'button']]
  if (name === 'input') return [['type', inputType(element)], ...settled]
  return settled
}

function inputType(element: Element): string {
  const type = (element.getAttribute('type') ?? 'text').toLowerCase()
  if (type === 'submit') return 'button'
  return /^[a-z-]+$/.test(type) ? type : 'text'
}

function writeNode(
  node: Node,
  parts: DocumentParts,
  out: string[],
  late: string[],
  inForeign: boolean,
): void {
  if (node.nodeType === 3) {
    out.push(escapeText(node.textContent ?? ''))
    return
  }
  if (node.nodeType !== 1) return
  const element = node as Element
  const name = element.localName.toLowerCase()
  if (parts.dropped.has(element)) return
  const style = parts.styles.get(element)
  if (style !== undefined) {
    // Within SVG a browser reads a style sheet as markup: it is put behind it.
    ;(inForeign ? late : out).push(writeStyleElement(style))
    return
  }
  if (FRAMES.has(name)) {
    out.push(placeholder(element, parts))
    return
  }
  if (DROPPED.has(name) && !parts.opened.has(element)) {
    if (!['style', 'link', 'meta', 'title', 'base'].includes(name))
      parts.note(`an element of its own: ${name}`)
    return
  }
  if (name === 'input' && inputType(element) === 'hidden') return
  const isAllowed = isAllowedElement(name) && name !== 'html' && name !== 'head' && name !== 'body'
  if (isAllowed) out.push(`<${name}${writeAttributes(element, parts)}>`)
  if (VOID.has(name)) return
  const isForeign = inForeign || name === 'svg' || name === 'math'
  for (let child = element.firstChild; child !== null; child = child.nextSibling)
    writeNode(child, parts, out, late, isForeign)
  if (isAllowed) out.push(`</${name}>`)
  if (isForeign && !inForeign) out.push(...late.splice(0))
}

/** A style sheet in its element. Its text was written so that it can't end that. */
export const writeStyleElement = ({ css, media }: StyleInPlace): string =>
  `<style${media === null || media === '' ? '' : ` media="${escapeValue(media)}"`}>${css}</style>`

const LENGTH = /^\s*(\d{1,5})(px|%)?\s*$/

function placeholder(element: Element, parts: DocumentParts): string {
  const size = (name: 'width' | 'height', otherwise: string): string => {
    const match = LENGTH.exec(element.getAttribute(name) ?? '')
    return match === null ? otherwise : `${match[1] ?? ''}${match[2] ?? 'px'}`
  }
  const [width, height] = [size('width', '300px'), size('height', '150px')]
  const address = parts.frameAddress(element)
  // Frames that nobody sees count and sync.
  const isSeen =
    !/^[01]px$/.test(width) && !/^[01]px$/.test(height) && !element.hasAttribute('hidden') && address !== ''
  if (!isSeen || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')) return ''
  parts.note(`a frame: ${address}`)
  const look = `display:inline-block;box-sizing:border-box;width:${width};max-width:100%;height:${height};padding:8px;border:1px solid rgba(128,128,128,.4);overflow:hidden;font:12px/1.4 system-ui,sans-serif;overflow-wrap:anywhere;opacity:.7`
  return `<span${writeAttributes(element, { ...parts, styleOf: () => '' })} style="${look}">${escapeText(address)}</span>`
}

/** Text as it stands between tags. */
export const escapeText = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;')

/** A value as it stands in double quotes. */
export const escapeValue = (text: string): string => escapeText(text).replaceAll('"', '&quot;')
