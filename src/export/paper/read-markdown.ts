// Owns reading commentary and notes: Markdown (GitHub's, as the window shows it) into the blocks of a paper. HTML in it stays text, links
// lead to http, https and mailto alone, and images are the library's own.
import type { AlignType, Definition, FootnoteDefinition, Nodes, Root, RootContent, Table } from 'mdast'
import type { DocumentImage } from '../../model/dossier-document'
import { imageOfNoteAddress } from '../../model/note-image'
import { DEEPEST_MARKDOWN as DEEPEST, readMarkdownTree } from '../../text/markdown-tree'
import { plainText, withoutControls } from '../../text/plain-text'
import { joinTexts } from './inlines'
import { linkTarget } from './link-target'
import type { Alignment, Block, Inline } from './paper'

/** What reading one text needs of the paper that it becomes a part of. */
export type MarkdownPlace = {
  /** The image of a hash; `null` where the library has none. */
  readonly image: (sha256: string) => DocumentImage | null
  /** Takes a note, and gives its number. */
  readonly addNote: (blocks: readonly Block[]) => number
}

/** Read a text. */
export function readMarkdown(markdown: string, place: MarkdownPlace): readonly Block[] {
  const text = withoutControls(markdown)
  const tree = readMarkdownTree(text)
  if (tree === null) return [{ kind: 'paragraph', inlines: [{ kind: 'text', text: plainText(text) }] }]
  return new Reading(tree, place).blocks(tree.children, 0)
}

class Reading {
  private readonly definitions = new Map<string, Definition>()
  private readonly footnotes = new Map<string, FootnoteDefinition>()
  private readonly numbers = new Map<string, number>()
  private isInNote = false

  constructor(
    tree: Root,
    private readonly place: MarkdownPlace,
  ) {
    const visit = (node: Nodes, depth: number): void => {
      if (node.type === 'definition' && !this.definitions.has(node.identifier))
        this.definitions.set(node.identifier, node)
      if (node.type === 'footnoteDefinition' && !this.footnotes.has(node.identifier))
        this.footnotes.set(node.identifier, node)
      if ('children' in node && depth < DEEPEST) for (const child of node.children) visit(child, depth + 1)
    }
    visit(tree, 0)
  }

  blocks(nodes: readonly RootContent[], depth: number): readonly Block[] {
    if (depth <= DEEPEST) return nodes.flatMap((node) => this.block(node, depth))
    return [
      { kind: 'paragraph', inlines: [{ kind: 'text', text: plainText(nodes.map(wordsIn).join('\n')) }] },
    ]
  }

  private block(node: RootContent, depth: number): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', inlines: this.inlines(node.children, depth) }]
      case 'heading':
        // A heading within commentary would break the order of the dossier's own.
        return [
          { kind: 'paragraph', inlines: [{ kind: 'strong', inlines: this.inlines(node.children, depth) }] },
        ]
      case 'blockquote':
        return [{ kind: 'quotation', blocks: this.blocks(node.children, depth + 1) }]
      case 'list':
        return [
          {
            kind: 'list',
            start: node.ordered === true ? (node.start ?? 1) : null,
            items: node.children.map((item) => [
              ...taskMark(item.checked),
              ...this.blocks(item.children, depth + 1),
            ]),
          },
        ]
      case 'table':
        return [this.table(node, depth)]
      case 'code':
        return [{ kind: 'code', text: plainText(node.value) }]
      case 'thematicBreak':
        return [{ kind: 'rule' }]
      case 'html':
        return [{ kind: 'paragraph', inlines: [{ kind: 'text', text: plainText(node.value) }] }]
      default:
        return []
    }
  }

  private table({ align, children }: Table, depth: number): Block {
    const [head = [], ...rows] = children.map((row) =>
      row.children.map((cell) => this.inlines(cell.children, depth)),
    )
    return { kind: 'table', aligned: head.map((_, i) => alignmentOf(align?.[i])), head, rows }
  }

  private inlines(nodes: readonly RootContent[], depth: number): readonly Inline[] {
    if (depth > DEEPEST) return [{ kind: 'text', text: plainText(nodes.map(wordsIn).join('')) }]
    return joinTexts(nodes.flatMap((node) => this.inline(node, depth + 1)))
  }

  private inline(node: RootContent, depth: number): readonly Inline[] {
    switch (node.type) {
      case 'text':
        return linesOf(node.value)
      case 'html':
        return linesOf(node.value)
      case 'inlineCode':
        return [{ kind: 'code', text: plainText(node.value).replace(/\n/g, ' ') }]
      case 'strong':
        return [{ kind: 'strong', inlines: this.inlines(node.children, depth) }]
      case 'emphasis':
        return [{ kind: 'emphasis', inlines: this.inlines(node.children, depth) }]
      case 'delete':
        return [{ kind: 'struck', inlines: this.inlines(node.children, depth) }]
      case 'break':
        return [{ kind: 'break' }]
      case 'link':
        return linkOf(node.url, this.inlines(node.children, depth))
      case 'linkReference':
        return linkOf(this.definitions.get(node.identifier)?.url ?? '', this.inlines(node.children, depth))
      case 'image':
        return this.image(node.url, node.alt ?? '')
      case 'imageReference':
        return this.image(this.definitions.get(node.identifier)?.url ?? '', node.alt ?? '')
      case 'footnoteReference':
        return [this.footnote(node.identifier)]
      default:
        return []
    }
  }

  /** An image of the web is never asked for: it stands as a link to it. */
  private image(address: string, alt: string): readonly Inline[] {
    const sha256 = imageOfNoteAddress(address)
    const image = sha256 === null ? null : this.place.image(sha256)
    const name = plainText(alt)
    if (image !== null) return [{ kind: 'image', image, alt: name }]
    const isOnWeb = linkTarget(address) !== null
    if (name === '' && !isOnWeb) return []
    return linkOf(address, [{ kind: 'text', text: name === '' ? plainText(address) : name }])
  }

  /** A note within a note stands as it was typed: notes have none of their own. */
  private footnote(identifier: string): Inline {
    const definition = this.footnotes.get(identifier)
    if (definition === undefined || this.isInNote)
      return { kind: 'text', text: plainText(`[^${identifier}]`) }
    const known = this.numbers.get(identifier)
    if (known !== undefined) return { kind: 'note', number: known, isFirst: false }
    this.isInNote = true
    const blocks = this.blocks(definition.children, 1)
    this.isInNote = false
    const number = this.place.addNote(blocks)
    this.numbers.set(identifier, number)
    return { kind: 'note', number, isFirst: true }
  }
}

/** The words of a node, however deep they stand. */
function wordsIn(node: RootContent): string {
  const words: string[] = []
  const open: RootContent[] = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if ('value' in next) words.push(next.value)
    else if ('children' in next) open.push(...next.children.toReversed())
  }
  return words.join('')
}

const alignmentOf = (align: AlignType | undefined): Alignment => align ?? null

const taskMark = (checked: boolean | null | undefined): readonly Block[] =>
  typeof checked === 'boolean'
    ? [{ kind: 'paragraph', inlines: [{ kind: 'text', text: checked ? '☑' : '☐' }] }]
    : []

/** Words that are typed in lines are read in lines. */
const linesOf = (text: string): readonly Inline[] =>
  plainText(text)
    .split('\n')
    .flatMap((line, i): readonly Inline[] => [
      ...(i === 0 ? [] : [{ kind: 'break' } as const]),
      ...(line === '' ? [] : [{ kind: 'text', text: line } as const]),
    ])

function linkOf(address: string, inlines: readonly Inline[]): readonly Inline[] {
  const href = linkTarget(address)
  return href === null ? inlines : [{ kind: 'link', href, inlines }]
}
