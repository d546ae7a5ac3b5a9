// Owns how commentary looks while it isn't edited: the very elements that the editor has, so that nothing moves when it begins. Nothing in
// them runs, leads anywhere but where links may lead, or loads an image but the library's own.
import { DOMSerializer, type Node } from 'prosemirror-model'
import type { MarkdownWords } from '../dom/markdown'
import { drawImage } from './draw-image'
import { numberFootnotes } from './footnotes'
import { proseSchema } from './prose-schema'
import { readProse } from './read-prose'

const { nodes } = proseSchema

/** Commentary as elements; `null` where it nests deeper than anybody means, and is words. */
export function drawProse(markdown: string, words: MarkdownWords): DocumentFragment | null {
  const read = readProse(markdown)
  if (read === null) return null
  const numbers = numberFootnotes(read.doc)
  const serializer = new DOMSerializer(
    {
      ...DOMSerializer.nodesFromSchema(proseSchema),
      image: (node: Node) => drawImage(node, words),
      footnote: (node: Node) => ['div', { role: 'note', ...numberOf(node, numbers) }, 0],
      footnote_ref: (node: Node) => ['sup', numberOf(node, numbers)],
    },
    DOMSerializer.marksFromSchema(proseSchema),
  )
  const fragment = document.createDocumentFragment()
  serializer.serializeFragment(read.doc.content, { document }, fragment)
  for (const block of fragment.querySelectorAll('p:empty, td:empty, th:empty'))
    block.append(document.createElement('br'))
  return fragment
}

function numberOf(node: Node, numbers: ReadonlyMap<string, number>): Record<string, string> {
  const number = numbers.get(String(node.attrs['id']))
  const name = node.type === nodes.footnote ? 'data-footnote' : 'data-ref'
  return {
    [name]: String(node.attrs['label']),
    ...(number === undefined ? {} : { 'data-number': String(number) }),
  }
}
