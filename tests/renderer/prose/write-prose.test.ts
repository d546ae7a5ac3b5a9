// What is edited goes to Markdown and back without loss; what isn't touched stays as it stood.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Node } from 'prosemirror-model'
import { proseSchema } from '../../../renderer/prose/prose-schema'
import { readProse, type ReadProse } from '../../../renderer/prose/read-prose'
import { writeProse } from '../../../renderer/prose/write-prose'
import type { Block, Inline } from '../../../src/export/paper/paper'
import { readMarkdown } from '../../../src/export/paper/read-markdown'
import { anyDocument, anyMarkdown } from './prose-documents'

const { nodes } = proseSchema

function read(markdown: string): ReadProse {
  const found = readProse(markdown)
  if (found === null) throw new Error('too deep')
  return found
}

/** A document without what no reader sees: whether the items of a list stand apart. */
const seen = (node: Node): unknown =>
  JSON.parse(JSON.stringify(node.toJSON(), (key, value: unknown) => (key === 'isTight' ? undefined : value)))

/** What a paper prints of Markdown: its words with what is said of each, in whatever order that is said; space at edges is seen by nobody. */
function printed(markdown: string): unknown {
  const notes: (readonly Block[])[] = []
  const blocks = readMarkdown(markdown, { image: () => null, addNote: (note) => notes.push(note) })
  return [blocks, ...notes].map((list) => list.map(blockOf))
}

function blockOf(block: Block): unknown {
  switch (block.kind) {
    case 'paragraph':
      return inner(wordsOf(block.inlines, []))
    case 'list':
      return { start: block.start, items: block.items.map((item) => item.map(blockOf)) }
    case 'quotation':
      return { quotation: block.blocks.map(blockOf) }
    case 'table':
      return { aligned: block.aligned, rows: [block.head, ...block.rows].map((row) => row.map((cell) => wordsOf(cell, []))) } // prettier-ignore
    default:
      return block
  }
}

/** A line end at the edge of a paragraph is seen by nobody. */
function inner(signs: readonly string[]): readonly string[] {
  const isBreak = (sign: string): boolean => sign === '{"kind":"break"}'
  const first = signs.findIndex((sign) => !isBreak(sign))
  return first < 0 ? [] : signs.slice(first, signs.findLastIndex((sign) => !isBreak(sign)) + 1)
}

/** Each sign of the words with the marks on it. */
function wordsOf(inlines: readonly Inline[], marks: readonly string[]): readonly string[] {
  const signs = inlines.flatMap((inline) => {
    if (inline.kind === 'text' || inline.kind === 'code')
      return Array.from(inline.text).filter((sign) => sign.trim() !== '').map((sign) => `${sign}${inline.kind === 'code' ? 'c' : ''}${marks.join(' ')}`) // prettier-ignore
    if ('inlines' in inline)
      return wordsOf(inline.inlines, [...marks, inline.kind === 'link' ? inline.href : inline.kind].sort()) // prettier-ignore
    return [JSON.stringify(inline)]
  })
  return signs
}

const paragraph = (words: string): Node => nodes.paragraph.create(null, proseSchema.text(words))

describe('Markdown that was edited', () => {
  it('reads back as what was written, whatever that is', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const once = read(writeProse(doc, null)).doc
        const twice = read(writeProse(once, null)).doc
        expect(seen(twice)).toEqual(seen(once))
        expect(words(once)).toBe(words(doc))
      }),
      { numRuns: 150 },
    )
  })

  it('prints the same, written anew from what was read', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        expect(printed(writeProse(read(markdown).doc, null))).toEqual(printed(markdown))
      }),
      { numRuns: 300 },
    )
  })
})

/** All words, without space. */
const words = (doc: Node): string => doc.textBetween(0, doc.content.size, '', () => '').replace(/\s/g, '')

describe('Markdown that was not edited', () => {
  it('is the same, byte for byte', () => {
    fc.assert(
      fc.property(anyMarkdown, (markdown) => {
        const found = read(markdown)
        expect(writeProse(found.doc, found)).toBe(markdown)
      }),
      { numRuns: 300 },
    )
  })

  it('means the same where a paragraph is put before, after or between its parts, and where one is taken away', () => {
    fc.assert(
      fc.property(anyMarkdown, fc.nat(), fc.boolean(), (markdown, n, isAdded) => {
        const found = read(markdown)
        const parts = [...found.doc.children]
        if (isAdded) parts.splice(n % (parts.length + 1), 0, paragraph('new *words*'))
        else parts.splice(n % parts.length, 1)
        const edited = nodes.doc.create(null, parts.length === 0 ? paragraph('x') : parts)
        expect(printed(writeProse(edited, found))).toEqual(printed(writeProse(edited, null)))
      }),
      { numRuns: 300 },
    )
  })
})
