// Owns what can be asked of the words within a block, whatever the format.
import type { Block, Inline } from './paper'

/** Neighbouring texts as one. */
export function joinTexts(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.kind === 'text' && last?.kind === 'text')
      joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text }
    else joined.push(inline)
  }
  return joined
}

/** The words alone; a break is a line end. */
export const wordsOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text
        case 'break':
          return '\n'
        case 'image':
          return inline.alt
        case 'note':
          return ''
        default:
          return wordsOf(inline.inlines)
      }
    })
    .join('')

/** The words of blocks, for telling what language they are in. */
export const wordsOfBlocks = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
          return block.text
        case 'paragraph':
          return wordsOf(block.inlines)
        case 'list':
          return block.items.map(wordsOfBlocks).join('\n')
        case 'table':
          return [block.head, ...block.rows].flatMap((row) => row.map(wordsOf)).join('\n')
        case 'code':
          return block.text
        case 'quotation':
          return wordsOfBlocks(block.blocks)
        case 'quote':
          return block.words
        case 'article':
          return block.title
        case 'rule':
          return ''
      }
    })
    .join('\n')

/** Every image in blocks and notes, each once. */
export function imagesIn(...parts: readonly (readonly Block[])[]) {
  const found = new Map<string, Extract<Inline, { readonly kind: 'image' }>['image']>()
  const look = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'image') found.set(inline.image.sha256, inline.image)
      else if ('inlines' in inline) look(inline.inlines)
    }
  }
  const visit = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') look(block.inlines)
      else if (block.kind === 'list') block.items.forEach(visit)
      else if (block.kind === 'table') [block.head, ...block.rows].forEach((row) => row.forEach(look))
      else if (block.kind === 'quotation') visit(block.blocks)
      else if (block.kind === 'quote') visit(block.remark)
    }
  }
  parts.forEach(visit)
  return [...found.values()]
}
