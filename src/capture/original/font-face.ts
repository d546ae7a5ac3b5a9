// Owns choosing the file of a font: the first that browsers load and that can be had, and none for scripts that the page doesn't use.
import type { Atrule, CssNode, Declaration, Value } from 'css-tree'
import parse from 'css-tree/parser'
import { inlinePart, webAddress, type PageParts } from './page-parts'
import { writeStyle } from './style-text'

/** Formats that Chromium loads, as `format()` names them. */
const USABLE = new Set([
  'woff2',
  'woff',
  'truetype',
  'opentype',
  'woff2-variations',
  'woff-variations',
  'truetype-variations',
  'opentype-variations',
])
const UNUSABLE_ENDING = /\.(?:eot|svgz?)(?:[?#]|$)/i

export type FontTools = {
  readonly base: string | null
  readonly parts: PageParts
  /** Whether the page has a character between two code points, both included. */
  readonly hasCharacter: (first: number, last: number) => boolean
}

/** Put the library's file in a `@font-face`; gives whether the rule is of use. */
export function settleFontFace(rule: Atrule, tools: FontTools): boolean {
  const declarations = rule.block?.children.toArray().filter((node) => node.type === 'Declaration') ?? []
  const range = declarations.find(({ property }) => property.toLowerCase() === 'unicode-range')
  if (range !== undefined && !isUsed(range, tools)) return false
  const sources = declarations.filter(({ property }) => property.toLowerCase() === 'src')
  // Of several, browsers take the last that they understand.
  for (const declaration of sources.toReversed()) {
    const value = settledSource(declaration, tools)
    if (value === null) continue
    declaration.value = value
    rule.block?.children.forEach((node, item, list) => {
      if (node.type === 'Declaration' && node.property.toLowerCase() === 'src' && node !== declaration)
        list.remove(item)
    })
    return true
  }
  return false
}

function settledSource({ value }: Declaration, { base, parts }: FontTools): Value | null {
  if (value.type !== 'Value') return null
  for (const source of splitAtCommas(value.children.toArray())) {
    const [first, ...rest] = source
    if (first === undefined) continue
    const format = rest.find((node) => node.type === 'Function' && node.name.toLowerCase() === 'format')
    const named = format === undefined ? null : nameIn(format)
    if (first.type === 'Function' && first.name.toLowerCase() === 'local') {
      const local = writeStyle(first)
      if (local !== null) return asValue(local)
    }
    if (first.type !== 'Url' || (named !== null && !USABLE.has(named))) continue
    const inline = inlinePart(first.value)
    const url = webAddress(first.value, base)
    if (named === null && UNUSABLE_ENDING.test(first.value)) continue
    const address = inline ?? (url === null ? null : parts.fileAt(url, 'font'))
    if (address !== null) return asValue(`url("${address.replace(/["\\\n]/g, encodeURIComponent)}")`)
    // Not known yet: the next in line isn't asked for before this one is known to be missing.
    if (url !== null && parts.isWanted(url, 'font')) return null
  }
  return null
}

const asValue = (text: string): Value | null => {
  const node = parse(text, { context: 'value' })
  return node.type === 'Value' ? node : null
}

function splitAtCommas(nodes: readonly CssNode[]): CssNode[][] {
  const groups: CssNode[][] = [[]]
  for (const node of nodes)
    if (node.type === 'Operator' && node.value.trim() === ',') groups.push([])
    else groups.at(-1)?.push(node)
  return groups
}

function nameIn(node: CssNode): string | null {
  if (node.type !== 'Function') return null
  const [first] = node.children.toArray()
  return first?.type === 'String'
    ? first.value.toLowerCase()
    : first?.type === 'Identifier'
      ? first.name.toLowerCase()
      : null
}

function isUsed({ value }: Declaration, { hasCharacter }: FontTools): boolean {
  const text = value.type === 'Raw' ? value.value : (writeStyle(value) ?? '')
  const ranges = [...text.matchAll(/u\+([0-9a-f?]{1,6})(?:-([0-9a-f]{1,6}))?/gi)]
  return (
    ranges.length === 0 ||
    ranges.some(([, from = '', to]) => {
      const first = Number.parseInt(from.replaceAll('?', '0'), 16)
      return hasCharacter(first, Number.parseInt(to ?? from.replaceAll('?', 'f'), 16))
    })
  )
}
