// Owns the original view of a page: a copy that looks as its maker laid it out, runs nothing and loads nothing but files of the
// library. Leaves parsing the page to its caller, and getting parts to `collect-original`.
import type { StyleSheet } from 'css-tree'
import generate from 'css-tree/generator'
import walk from 'css-tree/walker'
import type { HeldPart, OriginalPage } from '../../ports'
import { parseDataUrl } from '../data-url'
import { afterProlog } from '../media-type'
import { findOverlays, SCROLL_LOCK } from './find-overlays'
import { makePageParts, webAddress, type PageParts } from './page-parts'
import { rewriteDeclarations, rewriteStyle, rewriteStyleAt, type StyleTools } from './rewrite-style'
import { settleImages } from './settle-images'
import { decodeStyle } from './style-bytes'
import {
  escapeText,
  escapeValue,
  writeAttributes,
  writeNodes,
  writeStyleElement,
  type DocumentParts,
  type StyleInPlace,
} from './write-document'

/** A page as it was parsed; nothing is changed in it. */
export type PageToKeep = {
  readonly document: Document
  /** As decoded: its doctype says how it is laid out. */
  readonly html: string
  readonly url: string | null
  readonly charset: string
}

/** What the document lets in when it is opened as a file. The app sends a policy of its own with it. */
const POLICY =
  "default-src 'none'; img-src 'self' file: data:; font-src 'self' file: data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"

/** Make the original view with the parts that are held; what else it has a use for is told in `wanted`. */
export function makeOriginal(page: PageToKeep, held: ReadonlyMap<string, HeldPart>): OriginalPage {
  const { document } = page
  const parts = makePageParts(held)
  const base = baseOf(document, page.url)
  const images = settleImages(document, base, parts)
  const fixed: string[] = []
  const tools: StyleTools = {
    base,
    parts,
    charset: page.charset,
    hasCharacter: characterTest(document),
  }
  const styles = settleStyles(
    document,
    { ...tools, onSheet: (sheet) => fixed.push(...selectorsThatFix(sheet)) },
    images.opened,
  )
  const dropped = new Set(images.dropped)
  const overlays = findOverlays(document, fixed)
  for (const { element, what } of overlays) {
    dropped.add(element)
    parts.note(what)
  }
  const isRoot = (element: Element): boolean =>
    element === document.documentElement || element === document.body
  const written: DocumentParts = {
    attributes: images.attributes,
    opened: images.opened,
    dropped,
    styles,
    styleOf: (element, css) => rewriteDeclarations(isRoot(element) ? unlocked(css) : css, tools),
    linkTo: (address) => linkTo(address, base, page.url),
    frameAddress: (element) => frameAddress(element, base),
    skipClass: (element, name) => isRoot(element) && SCROLL_LOCK.test(name),
    note: (change) => {
      parts.note(change)
    },
  }
  const html = assemble(page, written, { parts, base, isUnlocked: overlays.length > 0 })
  return { html, wanted: parts.wanted(), changes: parts.changes() }
}

type Around = { readonly parts: PageParts; readonly base: string | null; readonly isUnlocked: boolean }

function assemble(
  { document, html }: PageToKeep,
  written: DocumentParts,
  { parts, base, isUnlocked }: Around,
): string {
  const { documentElement: root, head, body } = document
  // A browser ends the head where anything else begins.
  const isOfHead = (node: Node): boolean =>
    written.styles.has(node as Element) || written.opened.has(node as Element)
  const write = (nodes: readonly Node[]): string => nodes.map((node) => writeNodes(node, written)).join('')
  const outside = [...root.childNodes].filter((node) => node !== head && node !== body)
  return [
    doctypeOf(html),
    `<html${writeAttributes(root, written)}>`,
    `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${escapeValue(POLICY)}">`,
    document.querySelector('meta[name="viewport" i]') === null
      ? ''
      : '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeText(document.querySelector('title')?.textContent.trim() ?? '')}</title>`,
    iconOf(document, base, parts),
    write([...head.childNodes].filter(isOfHead)),
    isUnlocked
      ? writeStyleElement({
          css: 'html,body{overflow:visible!important;position:static!important}',
          media: null,
        })
      : '',
    `</head><body${writeAttributes(body, written)}>`,
    write([...outside, ...[...head.childNodes].filter((node) => !isOfHead(node)), ...body.childNodes]),
    '</body></html>\n',
  ].join('')
}

/** The address that the page's own addresses are resolved against. Source: HTML standard, the base element. */
function baseOf(document: Document, url: string | null): string | null {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? null
  return (href === null ? null : webAddress(href, url)) ?? url
}

/** Without a doctype, or with an old one, browsers lay a page out as the browsers of its time did. */
function doctypeOf(html: string): string {
  const match =
    /^<!doctype\s+html(?:\s+public\s+["']([\w\-+/. ]{0,100})["'](?:\s+["']([\w\-+/.: ]{0,100})["'])?)?/i.exec(
      afterProlog(html),
    )
  if (match === null) return ''
  const [, publicId, systemId] = match
  const ids =
    publicId === undefined ? '' : ` PUBLIC "${publicId}"${systemId === undefined ? '' : ` "${systemId}"`}`
  return `<!DOCTYPE html${ids}>`
}

function iconOf(document: Document, base: string | null, parts: PageParts): string {
  const urls = [...document.querySelectorAll('link[rel~="icon" i]')].flatMap((link) => {
    const url = webAddress(link.getAttribute('href') ?? '', base)
    return url === null ? [] : [url]
  })
  const file = parts.firstFile(urls.slice(0, 3), 'icon')
  return file === null ? '' : `<link rel="icon" href="${escapeValue(file.address)}">`
}

/** Every style sheet of the page, by the element that stands for it. */
function settleStyles(
  document: Document,
  tools: StyleTools,
  opened: ReadonlySet<Element>,
): ReadonlyMap<Element, StyleInPlace> {
  const styles = new Map<Element, StyleInPlace>()
  for (const element of document.querySelectorAll('style, link')) {
    const noscript = element.closest('noscript')
    if (noscript !== null && !opened.has(noscript)) continue
    const css = element.localName === 'style' ? inlineStyle(element, tools) : linkedStyle(element, tools)
    if (css !== null) styles.set(element, { css, media: mediaOf(element) })
  }
  return styles
}

function inlineStyle(element: Element, tools: StyleTools): string | null {
  const type = (element.getAttribute('type') ?? '').toLowerCase()
  return type === '' || type === 'text/css' ? rewriteStyle(element.textContent, tools) : null
}

function linkedStyle(element: Element, tools: StyleTools): string | null {
  const rel = (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/)
  // A preload that a script turns into a style sheet when it is there.
  const isLate =
    rel.includes('preload') && element.getAttribute('as') === 'style' && element.hasAttribute('onload')
  if (
    (!rel.includes('stylesheet') && !isLate) ||
    rel.includes('alternate') ||
    element.hasAttribute('disabled')
  )
    return null
  const href = element.getAttribute('href') ?? ''
  const inline = parseDataUrl(href)
  if (inline !== null)
    return rewriteStyle(decodeStyle(inline.bytes, null, tools.charset), { ...tools, base: null })
  const url = webAddress(href, tools.base)
  return url === null ? null : rewriteStyleAt(url, tools)
}

/** A style sheet for print that a script makes one for the screen when it is there. */
const mediaOf = (element: Element): string | null =>
  /media\s*=/.test(element.getAttribute('onload') ?? '') ? null : element.getAttribute('media')

function selectorsThatFix(sheet: StyleSheet): readonly string[] {
  const selectors: string[] = []
  walk(sheet, (node) => {
    if (node.type !== 'Rule') return
    const fixes = node.block.children
      .toArray()
      .some(
        (one) =>
          one.type === 'Declaration' &&
          one.property.toLowerCase() === 'position' &&
          /^fixed$/i.test(generate(one.value)),
      )
    if (fixes) selectors.push(generate(node.prelude))
  })
  return selectors
}

/** Whether the page has a character between two code points. Signs for private use are drawn by style sheets, and always needed. */
function characterTest(document: Document): StyleTools['hasCharacter'] {
  const points = [...new Set(document.documentElement.textContent)]
    .map((character) => character.codePointAt(0) ?? 0)
    .sort((a, b) => a - b)
  return (first, last) => {
    if (last >= 0xe000 && first <= 0xf8ff) return true
    let low = 0
    let high = points.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((points[middle] ?? 0) < first) low = middle + 1
      else high = middle
    }
    return (points[low] ?? Infinity) <= last
  }
}

/** A page that a script holds still can be scrolled again. */
const unlocked = (css: string): string =>
  css
    .split(';')
    .filter((one) => !/^\s*(?:overflow(?:-[xy])?\s*:\s*hidden|position\s*:\s*fixed)/i.test(one))
    .join(';')

function linkTo(address: string, base: string | null, page: string | null): string | null {
  const trimmed = address.trim()
  if (trimmed.startsWith('#')) return trimmed
  if (!URL.canParse(trimmed, base ?? undefined)) return null
  const url = new URL(trimmed, base ?? undefined)
  if (!['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return null
  const isHere =
    page !== null && url.hash !== '' && url.href.slice(0, -url.hash.length) === webAddress(page, null)
  return isHere ? url.hash : url.href
}

const LONGEST_ADDRESS = 120

function frameAddress(element: Element, base: string | null): string {
  for (const name of ['src', 'data', 'data-src']) {
    const url = webAddress(element.getAttribute(name) ?? '', base)
    // What follows tells whom the frame is for, and not what it shows.
    if (url !== null) return url.replace(/[?;].*$/s, '').slice(0, LONGEST_ADDRESS)
  }
  return ''
}
