// Owns making a style sheet stand by itself: what it imports is put in its place, what it shows are files of the library, and what
// could load anything else, or can't be parsed, is left out.
import type { Atrule, CssNode, List, ListItem, StyleSheet, WalkContext } from 'css-tree'
import parse from 'css-tree/parser'
import walk from 'css-tree/walker'
import { settleFontFace, type FontTools } from './font-face'
import { inlinePart, NOTHING, webAddress } from './page-parts'
import { decodeStyle } from './style-bytes'
import { importWrapping } from './style-imports'
import { writeStyle } from './style-text'

/** At-rules that say how something looks. `@import` is resolved, and `@charset` and `@namespace` have no place in a page's own styles. */
const AT_RULES = new Set(
  'media supports layer container font-face keyframes -webkit-keyframes page property counter-style font-feature-values font-palette-values scope starting-style position-try view-transition'.split(
    ' ',
  ),
)
const DEEPEST_IMPORT = 8
/** Properties through which old browsers ran programs. */
const RUNNING = new Set(['behavior', '-moz-binding', '-ms-behavior'])
/** Functions that take an address as a string, or that old browsers ran. */
const TAKES_STRING = new Set(['image-set', '-webkit-image-set', 'image', 'cross-fade', '-webkit-cross-fade'])
const REFUSED = new Set([
  'expression',
  'src',
  'element',
  '-moz-element',
  'paint',
  '-webkit-named-image',
  'url-prefix',
  'domain',
])

export type StyleTools = FontTools & {
  /** Character set of what refers to the style sheet. */
  readonly charset: string
  /** Addresses of the style sheets that this one is being put in place in. */
  readonly within?: readonly string[]
  /** Hears of each rule that was kept, parsed. */
  readonly onSheet?: (sheet: StyleSheet) => void
}

/** Rewrite a style sheet; `null` when nothing of it can be kept. */
export function rewriteStyle(css: string, tools: StyleTools): string | null {
  const sheet = settledSheet(css, tools)
  if (sheet === null) return null
  tools.onSheet?.(sheet)
  const text = writeStyle(sheet)
  if (text === null) tools.parts.note('a style sheet that can’t be written safely')
  return text
}

/** Rewrite the style sheet at an address; `null` when it isn't there. */
export function rewriteStyleAt(url: string, tools: StyleTools): string | null {
  const css = styleTextAt(url, tools)
  return css === null
    ? null
    : rewriteStyle(css.text, { ...tools, base: css.base, within: [...(tools.within ?? []), url] })
}

/** Rewrite the declarations of a `style` attribute; empty when none is left. */
export function rewriteDeclarations(css: string, tools: StyleTools): string {
  const list = parsed(css, 'declarationList', tools)
  if (list?.type !== 'DeclarationList') return ''
  settleNodes(list, tools)
  return writeStyle(list) ?? ''
}

type Text = { readonly text: string; readonly base: string }

function styleTextAt(url: string, { parts, charset }: StyleTools): Text | null {
  const held = parts.styleAt(url)
  return held === null ? null : { text: decodeStyle(held.bytes, held.contentType, charset), base: held.url }
}

function parsed(css: string, context: string, { parts }: StyleTools): CssNode | null {
  try {
    return parse(css, { context, parseCustomProperty: true })
  } catch (error) {
    // Nested beyond the stack, or broken beyond what the parser recovers from.
    parts.note(`a style sheet that can’t be parsed: ${error instanceof Error ? error.message : 'unknown'}`)
    return null
  }
}

function settledSheet(css: string, tools: StyleTools): StyleSheet | null {
  const sheet = parsed(css, 'stylesheet', tools)
  if (sheet?.type !== 'StyleSheet') return null
  // What is imported has its own base, and is settled by it before the rules around it are.
  const imports: { readonly item: ListItem<CssNode>; readonly rules: List<CssNode> | null }[] = []
  let isBegin = true
  sheet.children.forEach((node, item) => {
    const name = node.type === 'Atrule' ? node.name.toLowerCase() : ''
    // After other rules it isn't heard.
    if (name === 'import' && node.type === 'Atrule')
      imports.push({ item, rules: isBegin ? importedRules(node, tools) : null })
    else if (!['charset', 'layer'].includes(name) && node.type !== 'Comment') isBegin = false
  })
  for (const { item } of imports) sheet.children.remove(item)
  settleNodes(sheet, tools)
  for (const { rules } of imports.toReversed()) if (rules !== null) sheet.children.prependList(rules)
  return sheet
}

function importedRules(rule: Atrule, tools: StyleTools): List<CssNode> | null {
  const { within = [], parts, base } = tools
  const [first] = rule.prelude?.type === 'AtrulePrelude' ? rule.prelude.children.toArray() : []
  const address = first?.type === 'Url' || first?.type === 'String' ? first.value : null
  const url = address === null ? null : webAddress(address, base)
  const wrapping = importWrapping(rule)
  if (url === null || wrapping === null || within.includes(url) || within.length >= DEEPEST_IMPORT) {
    parts.note('a style sheet that is imported without an address that can be followed')
    return null
  }
  const css = styleTextAt(url, tools)
  if (css === null) return null
  const sheet = settledSheet(css.text, { ...tools, base: css.base, within: [...within, url] })
  return sheet === null ? null : wrapping(sheet.children)
}

/** Settle every node below one: what is kept is rewritten, all else is taken out. */
function settleNodes(root: CssNode, tools: StyleTools): void {
  walk(root, {
    enter(this: WalkContext, node: CssNode, item: ListItem<CssNode> | null, list: List<CssNode> | null) {
      if (item === null || list === null) return undefined
      const isFontSource =
        node.type === 'Declaration' &&
        this.atrule?.name.toLowerCase() === 'font-face' &&
        node.property.toLowerCase() === 'src'
      // A font's files are chosen with their whole rule.
      if (isFontSource) return walk.skip
      const verdict = judge(node, tools)
      if (verdict === null) return undefined
      if (verdict !== KEPT) list.remove(item)
      if (verdict !== KEPT && verdict !== '') tools.parts.note(verdict)
      return walk.skip
    },
  })
}

/** Says that a node is settled with all that is in it. */
const KEPT = Symbol('kept')

/** Settle one node: why it is taken out (nothing to tell of it where that is empty), or `null` where what is in it decides. */
function judge(node: CssNode, tools: StyleTools): string | typeof KEPT | null {
  switch (node.type) {
    case 'Comment':
      return ''
    case 'Raw':
      return 'a part of a style sheet that can’t be parsed'
    case 'Rule':
      return hasRaw(node.prelude) ? 'a rule whose selector can’t be parsed' : null
    case 'Atrule':
      return judgeAtrule(node, tools)
    case 'Declaration': {
      const reason = refusal(node)
      if (reason !== null) return reason
      settleAddresses(node, (address) => settledAddress(address, tools))
      return KEPT
    }
    default:
      return null
  }
}

function judgeAtrule(node: Atrule, tools: StyleTools): string | null {
  const name = node.name.toLowerCase()
  if (name === 'charset') return ''
  if (!AT_RULES.has(name)) return `@${name} in a style sheet`
  if (hasRaw(node.prelude) || asksWithAddress(node.prelude)) return `a rule that can’t be parsed: @${name}`
  // A condition loads nothing, but it may name an address: `@supports (mask: url(…))`.
  if (node.prelude !== null) settleAddresses(node.prelude, () => NOTHING)
  return name === 'font-face' && !settleFontFace(node, tools) ? '' : null
}

const hasRaw = (node: CssNode | null): boolean => hasSome(node, ({ type }) => type === 'Raw')

/** Whether a condition holds a function that the parser doesn't know, with what may be an address in it. */
const asksWithAddress = (condition: CssNode | null): boolean =>
  hasSome(
    condition,
    (node) =>
      node.type === 'GeneralEnclosed' && hasSome(node, ({ type }) => type === 'String' || type === 'Url'),
  )

function hasSome(node: CssNode | null, isOne: (node: CssNode) => boolean): boolean {
  if (node === null) return false
  let found = false
  walk(node, (inner) => {
    if (isOne(inner)) found = true
  })
  return found
}

/** Why a declaration is left out; `null` when it isn't. */
function refusal(node: Extract<CssNode, { type: 'Declaration' }>): string | null {
  const { property, value } = node
  if (RUNNING.has(property.toLowerCase())) return `${property} in a style sheet`
  if (property.startsWith('--') && value.type === 'Raw' && value.value.trim() === '') return null
  if (hasRaw(value)) return `a value of ${property} that can’t be parsed`
  const called = new Set<string>()
  walk(value, (inner) => {
    if (inner.type === 'Function') called.add(inner.name.toLowerCase())
  })
  const refused = [...called].find((name) => REFUSED.has(name))
  if (refused !== undefined) return `${refused}() in a style sheet`
  // What stands in the variable could be an address.
  const isNamedElsewhere = ['var', 'env', 'attr'].some((name) => called.has(name))
  return isNamedElsewhere && [...called].some((name) => TAKES_STRING.has(name))
    ? `a picture that a variable names, in ${property}`
    : null
}

function settleAddresses(within: CssNode, settled: (address: string) => string): void {
  walk(within, function (node) {
    if (node.type === 'Url') node.value = settled(node.value)
    else if (
      node.type === 'String' &&
      this.function !== null &&
      TAKES_STRING.has(this.function.name.toLowerCase())
    )
      node.value = settled(node.value)
  })
}

function settledAddress(address: string, { base, parts }: StyleTools): string {
  // A filter, a mask or a gradient of the same page.
  if (address.trim().startsWith('#')) return address.trim()
  const inline = inlinePart(address)
  if (inline !== null) return inline
  const url = webAddress(address, base)
  const file = url === null ? null : parts.fileAt(url, 'image')
  if (file === null) return NOTHING
  const fragment = address.indexOf('#')
  return fragment === -1 ? file : file + address.slice(fragment)
}
