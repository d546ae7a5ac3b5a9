// Owns reading Markdown into what the editor edits, and remembering which words of the Markdown each part was read from. Leaves reading
// Markdown itself to `src/text/markdown-tree.ts`.
import type { Definition, List, ListItem, Nodes, PhrasingContent, RootContent, Table, TableRow } from 'mdast'
import type { Mark, Node } from 'prosemirror-model'
import { readMarkdownTree } from '../../src/text/markdown-tree'
import { proseSchema } from './prose-schema'

const { nodes, marks } = proseSchema

/** Markdown, read. */
export type ReadProse = {
  readonly markdown: string
  readonly doc: Node
  /** Where in the Markdown each part of the document was read from, in their order: offsets in UTF-16 units. */
  readonly places: readonly PlaceInMarkdown[]
}

type PlaceInMarkdown = { readonly start: number; readonly end: number }

/** Read Markdown; `null` where it nests deeper than anybody means, and is words to every reader of ours. */
export function readProse(markdown: string): ReadProse | null {
  const tree = readMarkdownTree(markdown)
  if (tree === null) return null
  const reading = new Reading(tree)
  const parts = tree.children.flatMap((node) => {
    const block = reading.block(node)
    return block === null ? [] : [{ block, place: placeOf(node) }]
  })
  if (parts.length === 0)
    return { markdown, doc: nodes.doc.create(null, nodes.paragraph.create()), places: [] }
  return {
    markdown,
    doc: nodes.doc.create(
      null,
      parts.map(({ block }) => block),
    ),
    places: parts.map(({ place }) => place),
  }
}

const placeOf = ({ position }: RootContent): PlaceInMarkdown => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
})

class Reading {
  private readonly definitions = new Map<string, Definition>()

  constructor(tree: Nodes) {
    const open: Nodes[] = [tree]
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (node.type === 'definition' && !this.definitions.has(node.identifier))
        this.definitions.set(node.identifier, node)
      if ('children' in node) open.push(...node.children.toReversed())
    }
  }

  /** `null` for what no reader of ours shows. */
  block(node: RootContent): Node | null {
    switch (node.type) {
      case 'paragraph':
        return nodes.paragraph.create(null, this.inlines(node.children))
      case 'heading':
        return nodes.heading.create({ level: node.depth }, this.inlines(node.children))
      case 'blockquote':
        return nodes.blockquote.create(null, this.blocks(node.children))
      case 'list':
        return this.list(node)
      case 'table':
        return this.table(node)
      case 'code':
        return nodes.code_block.create(
          { lang: node.lang ?? null, meta: node.meta ?? null },
          node.value === '' ? null : proseSchema.text(withLineFeeds(node.value)),
        )
      case 'thematicBreak':
        return nodes.rule.create()
      case 'footnoteDefinition':
        return nodes.footnote.create(
          { id: node.identifier, label: node.label ?? node.identifier },
          this.blocks(node.children),
        )
      case 'definition':
        return nodes.kept.create({ node: withoutPlace(node) })
      default:
        return null
    }
  }

  /** Never none: what has nothing in it has an empty paragraph to write in. */
  private blocks(children: readonly RootContent[]): readonly Node[] {
    const blocks = children.flatMap((child) => this.block(child) ?? [])
    return blocks.length === 0 ? [nodes.paragraph.create()] : blocks
  }

  private list(list: List): Node {
    const isTight = list.spread !== true && list.children.every((item) => item.spread !== true)
    const items = list.children.map((item) => this.item(item))
    return list.ordered === true
      ? nodes.ordered_list.create({ isTight, start: list.start ?? 1 }, items)
      : nodes.bullet_list.create({ isTight }, items)
  }

  private item({ checked, children }: ListItem): Node {
    return nodes.list_item.create({ isChecked: checked ?? null }, this.blocks(children))
  }

  /** Every row gets as many cells as the longest: a row without some has them empty, and no word of a longer one is lost. */
  private table({ align, children }: Table): Node {
    const width = Math.max(...children.map((row) => row.children.length))
    return nodes.table.create(
      null,
      children.map((row, i) => this.row(row, i === 0 ? nodes.table_header : nodes.table_cell, width, align)),
    )
  }

  private row(
    { children }: TableRow,
    type: (typeof nodes)['table_cell'],
    width: number,
    align: Table['align'],
  ) {
    const cells = Array.from({ length: width }, (_, i) =>
      type.create({ align: align?.[i] ?? null }, this.inlines(children[i]?.children ?? [])),
    )
    return nodes.table_row.create(null, cells)
  }

  private inlines(children: readonly PhrasingContent[], held: readonly Mark[] = []): readonly Node[] {
    return children.flatMap((child) => this.inline(child, held))
  }

  private inline(node: PhrasingContent, held: readonly Mark[]): readonly Node[] {
    switch (node.type) {
      case 'text':
      case 'html':
        return lines(node.value, held)
      case 'inlineCode':
        return text(withLineFeeds(node.value).replaceAll('\n', ' '), marks.code.create().addToSet(held))
      case 'strong':
        return this.inlines(node.children, marks.strong.create().addToSet(held))
      case 'emphasis':
        return this.inlines(node.children, marks.emphasis.create().addToSet(held))
      case 'delete':
        return this.inlines(node.children, marks.struck.create().addToSet(held))
      case 'break':
        return [nodes.line_break.create({ isHard: true }, null, held)]
      case 'link':
        return this.link(node, node.children, held)
      case 'linkReference':
        return this.link(this.definitions.get(node.identifier), node.children, held)
      case 'image':
        return [image(node, node.alt, held)]
      case 'imageReference':
        return [image(this.definitions.get(node.identifier), node.alt, held)]
      case 'footnoteReference':
        return [
          nodes.footnote_ref.create(
            { id: node.identifier, label: node.label ?? node.identifier },
            null,
            held,
          ),
        ]
      default:
        return []
    }
  }

  private link(
    to: Address | undefined,
    children: readonly PhrasingContent[],
    held: readonly Mark[],
  ): readonly Node[] {
    const mark = marks.link.create({ href: to?.url ?? '', title: to?.title ?? null })
    const inlines = this.inlines(children, mark.addToSet(held))
    // A link without words leads nowhere that anyone can press: its address is its words, and it is no longer lost.
    return inlines.length === 0 ? text(to?.url ?? '', mark.addToSet(held)) : inlines
  }
}

type Address = { readonly url: string; readonly title?: string | null | undefined }

const image = (to: Address | undefined, alt: string | null | undefined, held: readonly Mark[]): Node =>
  nodes.image.create({ address: to?.url ?? '', alt: alt ?? '', title: to?.title ?? null }, null, held)

const text = (words: string, held: readonly Mark[]): readonly Node[] =>
  words === '' ? [] : [proseSchema.text(words, held)]

/** Words that are typed in lines are read in lines. */
const lines = (words: string, held: readonly Mark[]): readonly Node[] =>
  withLineFeeds(words)
    .split('\n')
    .flatMap((line, i) => [
      ...(i === 0 ? [] : [nodes.line_break.create({ isHard: false }, null, held)]),
      ...text(line, held),
    ])

const withLineFeeds = (words: string): string => words.replaceAll('\r\n', '\n').replaceAll('\r', '\n')

const withoutPlace = ({ type, identifier, label, url, title }: Definition): Definition => ({
  type,
  identifier,
  label: label ?? null,
  url,
  title: title ?? null,
})
