// Owns a paper as plain text: wrapped lines, quotes set in, notes and sources at the end.
import { wordsOf } from '../paper/inlines'
import type { Block, Inline, Paper, PaperQuote } from '../paper/paper'
import { wrapText } from './wrap-text'

const WIDTH = 76
const SET_IN = '    '

/** A paper as text. */
export function paperToText(paper: Paper): string {
  const { words } = paper
  const parts = [
    underlined(paper.title, '='),
    paper.by.map((line) => wrapText(line, WIDTH)).join('\n'),
    paper.about.map((line) => wrapText(line, WIDTH)).join('\n'),
    ...paper.abstract.map((text) => wrapText(text, WIDTH, SET_IN)),
    ...paper.blocks.map((block) => drawBlock(block, paper, '')),
    ...(paper.notes.length === 0 ? [] : [underlined(words.notes, '-')]),
    ...paper.notes.map((note, i) => withMark(`(${i + 1}) `, drawBlocks(note, paper, SET_IN), SET_IN)),
    underlined(words.sources, '-'),
    ...paper.sources.map(({ inlines, kept }) =>
      [wrapText(drawInlines(inlines, paper), WIDTH, '', SET_IN), wrapText(kept, WIDTH, SET_IN)].join('\n'),
    ),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function underlined(title: string, sign: string): string {
  const lines = wrapText(title, WIDTH)
  return `${lines}\n${sign.repeat(Math.min(WIDTH, Math.max(3, ...lines.split('\n').map((line) => line.length))))}`
}

/** Blocks that are set in, the first line of them with a mark in place of it. */
function withMark(mark: string, drawn: string, indent: string): string {
  const rest = drawn.startsWith(indent) ? drawn.slice(indent.length) : drawn
  return indent.slice(0, Math.max(0, indent.length - mark.length)) + mark + rest
}

const drawBlocks = (blocks: readonly Block[], paper: Paper, indent: string): string =>
  blocks.map((block) => drawBlock(block, paper, indent)).join('\n\n')

function drawBlock(block: Block, paper: Paper, indent: string): string {
  switch (block.kind) {
    case 'heading':
      return underlined(`${block.number} ${block.text}`.trim(), block.level === 1 ? '-' : '.')
    case 'paragraph':
      return wrapText(drawInlines(block.inlines, paper), WIDTH, indent)
    case 'list':
      return block.items
        .map((item, i) => {
          const mark = block.start === null ? '- ' : `${block.start + i}. `
          const inner = indent + ' '.repeat(mark.length)
          return withMark(mark, drawBlocks(item, paper, inner), inner)
        })
        .join('\n')
    case 'table':
      return [block.head, ...block.rows]
        .map((row) =>
          wrapText(
            row.map((cell) => drawInlines(cell, paper).replace(/\n/g, ' ')).join(' | '),
            WIDTH,
            indent,
            `${indent}  `,
          ),
        )
        .join('\n')
    case 'code':
      return block.text
        .split('\n')
        .map((line) => indent + SET_IN + line)
        .join('\n')
    case 'quotation':
      return drawBlocks(block.blocks, paper, indent + SET_IN)
    case 'rule':
      return `${indent}* * *`
    case 'quote':
      return drawQuote(block, paper)
    case 'article':
      return [
        wrapText(block.title, WIDTH, SET_IN),
        wrapText(block.isLost ? paper.words.lostArticle : drawInlines(block.cited, paper), WIDTH, SET_IN),
      ].join('\n')
  }
}

function drawQuote(quote: PaperQuote, paper: Paper): string {
  const { words } = paper
  const after = `${quote.inText === null ? '' : ` ${quote.inText}`}${quote.note === null ? '' : ` (${quote.note})`}`
  return [
    wrapText(quote.words + after, WIDTH, SET_IN),
    ...(quote.isLost ? [wrapText(words.lost, WIDTH, SET_IN)] : []),
    ...(quote.speaker === null ? [] : [wrapText(`— ${quote.speaker}`, WIDTH, SET_IN)]),
    ...(quote.tags.length === 0 ? [] : [wrapText(`${words.tags}: ${quote.tags.join(', ')}`, WIDTH, SET_IN)]),
    ...(quote.remark.length === 0
      ? []
      : [`${SET_IN}${words.remark}:\n${drawBlocks(quote.remark, paper, `${SET_IN}  `)}`]),
  ].join('\n\n')
}

const drawInlines = (inlines: readonly Inline[], paper: Paper): string =>
  inlines.map((inline) => drawInline(inline, paper)).join('')

function drawInline(inline: Inline, paper: Paper): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text
    case 'break':
      return '\n'
    case 'image':
      return `(${paper.words.image}: ${inline.alt})`
    case 'note':
      return ` (${inline.number})`
    case 'link': {
      const label = drawInlines(inline.inlines, paper)
      return wordsOf(inline.inlines) === inline.href ? label : `${label} <${inline.href}>`
    }
    default:
      return drawInlines(inline.inlines, paper)
  }
}
