// Owns which part of a paper is which chapter of a book, and which notes are in it.
import type { Block, Inline, Paper } from '../paper/paper'
import type { Chapter } from './chapter'

/** The chapters: one for each section of the first level, and one before them for what stands before. */
export function splitIntoChapters(paper: Paper): readonly Chapter[] {
  const parts: { title: string; blocks: Block[] }[] = []
  for (const block of paper.blocks) {
    const begins = block.kind === 'heading' && block.level === 1
    const last = parts.at(-1)
    if (begins) parts.push({ title: `${block.number} ${block.text}`.trim(), blocks: [block] })
    else if (last === undefined) parts.push({ title: paper.title, blocks: [block] })
    else last.blocks.push(block)
  }
  return parts.map(({ title, blocks }, i) => ({
    file: `chapter-${i + 1}.xhtml`,
    title,
    blocks,
    notes: notesIn(blocks),
  }))
}

/** The numbers of the notes that are first referred to in blocks, in order. */
function notesIn(blocks: readonly Block[]): readonly number[] {
  const found: number[] = []
  const look = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.kind === 'note' && inline.isFirst) found.push(inline.number)
      else if ('inlines' in inline) look(inline.inlines)
    }
  }
  const visit = (part: readonly Block[]): void => {
    for (const block of part) {
      if (block.kind === 'paragraph') look(block.inlines)
      else if (block.kind === 'list') block.items.forEach(visit)
      else if (block.kind === 'table') [block.head, ...block.rows].forEach((row) => row.forEach(look))
      else if (block.kind === 'quotation') visit(block.blocks)
      else if (block.kind === 'quote') {
        if (block.note !== null) found.push(block.note)
        visit(block.remark)
      }
    }
  }
  visit(blocks)
  return found
}
