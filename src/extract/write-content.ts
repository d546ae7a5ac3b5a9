// Owns writing a readable element as article HTML: the elements and attributes of `model/article-html` and no others, in the form
// that a browser's serialiser has. It spares the sanitiser most of its work, and is no replacement for it.
import { ALLOWED_ATTRIBUTES, ALLOWED_TAGS } from '../model/article-html'
import { resolveAddress } from './resolve-address'

const KEPT = new Set(ALLOWED_TAGS)
const ATTRIBUTES = new Set(ALLOWED_ATTRIBUTES)
const VOID = new Set(['br', 'col', 'hr', 'img', 'wbr'])
/** Nothing in these is read, or it is drawn and no text. Source: DOMPurify's FORBID_CONTENTS. */
const DROPPED = new Set(
  'audio canvas desc embed foreignobject frame frameset head iframe math noembed noframes noscript object option plaintext script select style svg template textarea title video xmp'.split(
    ' ',
  ),
)
/** They may not stand in an article, but begin and end a line: as `div`s, they still do. */
const LINES = new Set(
  'address center dialog dir fieldset footer form hgroup legend menu nav search'.split(' '),
)
/** Other names of elements that may stand. */
const NEWER_NAMES: Readonly<Record<string, string>> = { acronym: 'abbr', strike: 's', tt: 'code' }
const TABLE_PARTS = new Set(['caption', 'colgroup', 'tbody', 'tfoot', 'thead'])

/** Give an element's content as article HTML. Addresses become absolute by `baseUrl`; those that lead nowhere are left out. */
export function writeContent(root: Element, baseUrl: string | null): string {
  const writer = new Writer(baseUrl)
  writer.children(root)
  return writer.finish()
}

class Writer {
  private readonly parts: string[] = []
  /** Text that no written tag has parted yet: it reads back as one text node, and its letters may compose. */
  private text = ''

  constructor(private readonly baseUrl: string | null) {}

  finish(): string {
    this.flush()
    return this.parts.join('')
  }

  children(parent: Node): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) this.node(node)
  }

  private node(node: Node): void {
    if (node.nodeType === 3) this.text += (node as Text).data
    if (node.nodeType === 1) this.element(node as Element)
  }

  private element(element: Element): void {
    const given = element.localName.toLowerCase()
    const name = NEWER_NAMES[given] ?? given
    if (DROPPED.has(name)) return
    const attributes = KEPT.has(name) ? this.attributesOf(element, name) : ''
    const isBare = !KEPT.has(name) || (name === 'span' && attributes === '')
    if (isBare && !LINES.has(name)) {
      this.children(element)
      return
    }
    const written = KEPT.has(name) ? name : 'div'
    this.tag(`<${written}${attributes}>`)
    if (VOID.has(written)) return
    if (written === 'table') this.tableParts(element)
    else this.children(element)
    this.tag(`</${written}>`)
  }

  /** A parser puts rows that stand in a table itself into a body. */
  private tableParts(table: Element): void {
    let isOpen = false
    for (let node = table.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === 3 && (node as Text).data.trim() === '') continue
      const isPart = node.nodeType === 1 && TABLE_PARTS.has((node as Element).localName.toLowerCase())
      if (isOpen === isPart && node.nodeType === 1) this.tag(isOpen ? '</tbody>' : '<tbody>')
      if (node.nodeType === 1) isOpen = !isPart
      this.node(node)
    }
    if (isOpen) this.tag('</tbody>')
  }

  private attributesOf(element: Element, name: string): string {
    let written = ''
    for (const { name: given, value } of element.attributes) {
      const key = given.toLowerCase()
      if (!ATTRIBUTES.has(key) || written.includes(` ${key}="`)) continue
      const kept = isAddress(name, key) ? resolveAddress(value, this.baseUrl) : value
      if (kept !== null) written += ` ${key}="${escapeAttribute(cleanText(kept))}"`
    }
    return written
  }

  private tag(tag: string): void {
    this.flush()
    this.parts.push(tag)
  }

  private flush(): void {
    if (this.text === '') return
    this.parts.push(escapeText(cleanText(this.text)))
    this.text = ''
  }
}

const isAddress = (element: string, attribute: string): boolean =>
  attribute === 'href' || attribute === 'cite' || (attribute === 'src' && element === 'img')

/** NUL and lone CR don't survive being parsed again; text is NFC. */
export const cleanText = (text: string): string =>
  (text.includes('\u0000') || text.includes('\r')
    ? text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n')
    : text
  ).normalize('NFC')

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
}

// As the HTML standard serialises, to the letter: what is written the same way needs no second round.
const escapeText = (text: string): string => text.replace(/[&<>\u00a0]/g, (sign) => ESCAPES[sign] ?? sign)
const escapeAttribute = (text: string): string => text.replace(/[&"\u00a0]/g, (sign) => ESCAPES[sign] ?? sign)
