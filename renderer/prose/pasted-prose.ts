// Owns what a paste becomes: markup keeps the structure that commentary has, words stay words, an address alone is a link, and what the
// app itself copied as Markdown is what it means. Leaves images to whoever keeps them.
import { Fragment, Slice, type Node, type ResolvedPos } from 'prosemirror-model'
import { isLastMarkdown } from '../state/copied'
import { addressThatLeads } from './prose-addresses'
import { proseSchema } from './prose-schema'
import { readProse } from './read-prose'

const { nodes, marks } = proseSchema

/** Words from the clipboard, as a part of the document. */
export function pastedWords(text: string, $at: ResolvedPos): Slice {
  if ($at.parent.type.spec.code === true) return new Slice(Fragment.from(proseSchema.text(text)), 0, 0)
  const markdown = isLastMarkdown(text) ? readProse(text) : null
  if (markdown !== null) return Slice.maxOpen(markdown.doc.content)
  const address = text.trim()
  if (addressThatLeads(address) !== null)
    return new Slice(Fragment.from(proseSchema.text(address, [marks.link.create({ href: address })])), 0, 0)
  return Slice.maxOpen(Fragment.from(paragraphsOf(text)))
}

/** An empty line ends a paragraph; a line end is a line end. */
function paragraphsOf(text: string): readonly Node[] {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  const paragraphs: Node[][] = [[]]
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (line.trim() === '') {
      if (last !== undefined && last.length > 0) paragraphs.push([])
    } else last?.push(...(last.length === 0 ? [] : [nodes.line_break.create()]), proseSchema.text(line))
  }
  const full = paragraphs.filter((inlines) => inlines.length > 0)
  return (full.length === 0 ? [[]] : full).map((inlines) => nodes.paragraph.create(null, inlines))
}
