// Owns reading sealed article HTML back as a tree, without a DOM: it is in the form that a serialiser writes, and what isn't is refused.
// Leaves HTML of any other form to the parsers.
import type { TreeNode } from './canonical-text'

/** An element of the tree; its text nodes are `TreeNode`s with `data`. */
export type SealedNode = TreeNode & {
  readonly childNodes: SealedNode[]
  /** The attribute of that name; `null` for none. */
  readonly title: string | null
}

const VOID = new Set(['BR', 'COL', 'HR', 'IMG', 'WBR'])
/** A tag up to its end: signs within a quoted value don't end it. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z:-]+="[^"]*")*)>/y
const TITLE = /\stitle="([^"]*)"/
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => CHARACTERS[name] ?? '')
    : text

const makeNode = (nodeName: string, title: string | null): SealedNode => ({
  nodeType: 1,
  nodeName,
  title,
  childNodes: [],
})

/** The tree of a sealed article; `null` where its HTML isn't in the form in which it is sealed. */
export function readSealedHtml(html: string): SealedNode | null {
  const root = makeNode('MAIN', null)
  const open = [root]
  let at = 0
  while (at < html.length) {
    const parent = open.at(-1) as SealedNode
    const next = html.indexOf('<', at)
    const end = next < 0 ? html.length : next
    if (end > at) parent.childNodes.push(textNode(html.slice(at, end), parent))
    if (next < 0) break
    TAG.lastIndex = next
    const tag = TAG.exec(html)
    if (tag === null) return null
    const [whole, slash, given = '', attributes = ''] = tag
    const name = given.toUpperCase()
    at = next + whole.length
    if (slash !== '') {
      if (open.length === 1 || open.pop()?.nodeName !== name) return null
      continue
    }
    const title = TITLE.exec(attributes)?.[1]
    const node = makeNode(name, title === undefined ? null : decode(title))
    parent.childNodes.push(node)
    if (!VOID.has(name)) open.push(node)
  }
  return open.length === 1 ? root : null
}

/** A line end that `pre` begins with is dropped by every parser. */
function textNode(text: string, parent: SealedNode): SealedNode {
  const isFirstOfPre = parent.nodeName === 'PRE' && parent.childNodes.length === 0
  const data = decode(isFirstOfPre && text.startsWith('\n') ? text.slice(1) : text)
  return { nodeType: 3, nodeName: '#text', data, title: null, childNodes: [] }
}
