// Owns turning what the editor edits into a tree of Markdown. Leaves its signs to the library that writes such trees.
import type {
  BlockContent,
  Definition,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  RootContent,
  TableCell,
} from 'mdast'
import type { Mark, Node } from 'prosemirror-model'
import { proseSchema } from './prose-schema'
import { settleInlines } from './settle-inlines'

const { nodes, marks } = proseSchema

/** What writing one part needs to know of the whole. */
export type WholeProse = { readonly footnotes: ReadonlySet<string> }

/** Whether nothing of a part is left in Markdown. */
export const isNothing = (node: Node, whole: WholeProse): boolean =>
  node.type === nodes.paragraph && settled(node, whole, true).length === 0

/** A part as a tree. */
export function blockToTree(node: Node, whole: WholeProse): RootContent {
  switch (node.type) {
    case nodes.heading: {
      const depth = Math.min(6, Math.max(1, Number(node.attrs['level']))) as 1 | 2 | 3 | 4 | 5 | 6
      return { type: 'heading', depth, children: phrasing(settled(node, whole, depth < 3)) }
    }
    case nodes.blockquote:
      return { type: 'blockquote', children: blocks(node, whole) }
    case nodes.bullet_list:
      return { type: 'list', ordered: false, ...spread(node), children: items(node, whole) }
    case nodes.ordered_list: {
      const start = Math.min(999_999_999, Math.max(0, Number(node.attrs['start'])))
      return { type: 'list', ordered: true, start, ...spread(node), children: items(node, whole) }
    }
    case nodes.code_block: {
      const lang = node.attrs['lang'] as string | null
      return { type: 'code', lang, meta: lang === null ? null : (node.attrs['meta'] as string | null), value: node.textContent } // prettier-ignore
    }
    case nodes.rule:
      return { type: 'thematicBreak' }
    case nodes.table:
      return table(node, whole)
    case nodes.footnote:
      return { type: 'footnoteDefinition', ...footnoteOf(node), children: blocks(node, whole) }
    case nodes.kept:
      return node.attrs['node'] as Definition
    default:
      return { type: 'paragraph', children: phrasing(settled(node, whole, true)) }
  }
}

const spread = (list: Node): { readonly spread: boolean } => ({ spread: list.attrs['isTight'] !== true })

const footnoteOf = ({ attrs }: Node): { readonly identifier: string; readonly label: string } => ({
  identifier: String(attrs['id']),
  label: String(attrs['label']),
})

/** What leads to a note that isn't there leads nowhere. */
const settled = (block: Node, { footnotes }: WholeProse, canBreakHard: boolean): readonly Node[] =>
  settleInlines(
    block.children.filter(
      ({ type, attrs }) => type !== nodes.footnote_ref || footnotes.has(String(attrs['id'])),
    ),
    canBreakHard,
  )

function blocks(parent: Node, whole: WholeProse): (BlockContent | DefinitionContent)[] {
  return parent.children
    .filter((child) => !isNothing(child, whole))
    .map((child) => blockToTree(child, whole) as BlockContent | DefinitionContent)
}

function items(list: Node, whole: WholeProse): ListItem[] {
  return list.children.map((item) => {
    const children = blocks(item, whole)
    const first = children[0]
    const canBeChecked = first?.type === 'paragraph' && first.children.length > 0
    const checked = canBeChecked ? (item.attrs['isChecked'] as boolean | null) : null
    return { type: 'listItem', checked, spread: !isShort(children), children }
  })
}

/** Words with a list below them stand close: all else would run into what is before it. */
const isShort = ([, second, third]: readonly RootContent[]): boolean =>
  second === undefined || (second.type === 'list' && third === undefined)

function table(node: Node, whole: WholeProse): RootContent {
  const rows = node.children
  const align = (rows[0]?.children ?? []).map(
    ({ attrs }) => attrs['align'] as 'left' | 'right' | 'center' | null,
  )
  return {
    type: 'table',
    align,
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.children.map((cell): TableCell => ({
        type: 'tableCell',
        children: phrasing(settled(cell, whole, false)),
      })),
    })),
  }
}

function phrasing(inlines: readonly Node[], depth: readonly Mark[] = []): PhrasingContent[] {
  const found: PhrasingContent[] = []
  for (let i = 0; i < inlines.length;) {
    const node = inlines[i]
    if (node === undefined) break
    const mark = node.marks.find((held) => held.type !== marks.code && !held.isInSet(depth))
    let end = i + 1
    if (mark === undefined) found.push(leaf(node))
    else {
      while (end < inlines.length && mark.isInSet(inlines[end]?.marks ?? [])) end++
      found.push(marked(mark, phrasing(inlines.slice(i, end), [...depth, mark])))
    }
    i = end
  }
  return joined(found)
}

/** Neighbouring words as one: what their signs mean is seen only in the whole. */
function joined(found: readonly PhrasingContent[]): PhrasingContent[] {
  const whole: PhrasingContent[] = []
  for (const node of found) {
    const last = whole.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else if (node.type === 'inlineCode' && last?.type === 'inlineCode') last.value += node.value
    else whole.push(node)
  }
  return whole
}

function marked({ type, attrs }: Mark, children: PhrasingContent[]): PhrasingContent {
  switch (type) {
    case marks.strong:
      return { type: 'strong', children }
    case marks.emphasis:
      return { type: 'emphasis', children }
    case marks.struck:
      return { type: 'delete', children }
    default:
      // What stands in a link can't be another: the tree's type says so, and one place has but one mark of a kind.
      return { type: 'link', url: String(attrs['href']), title: attrs['title'] as string | null, children } // prettier-ignore
  }
}

function leaf(node: Node): PhrasingContent {
  const { attrs } = node
  switch (node.type) {
    case nodes.line_break:
      return attrs['isHard'] === true ? { type: 'break' } : { type: 'text', value: '\n' }
    case nodes.image:
      return { type: 'image', url: String(attrs['address']), alt: String(attrs['alt']), title: attrs['title'] as string | null } // prettier-ignore
    case nodes.footnote_ref:
      return { type: 'footnoteReference', ...footnoteOf(node) }
    default: {
      const value = node.text ?? ''
      return marks.code.isInSet(node.marks) ? { type: 'inlineCode', value } : { type: 'text', value }
    }
  }
}
