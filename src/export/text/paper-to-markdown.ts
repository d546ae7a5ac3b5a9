// Owns a paper as Markdown that others can go on with: front matter, headings, quotes as block quotes, citations as footnotes. Every
// word that isn't ours to format is escaped; images stay behind, and are named.
import { escapeMarkdown } from '../../text/markdown-escape'
import { wordsOf } from '../paper/inlines'
import type { Alignment, Block, Inline, Paper, PaperArticle, PaperQuote } from '../paper/paper'

/** A paper as Markdown (GitHub's, with pandoc's front matter). */
export function paperToMarkdown(paper: Paper): string {
  const { words } = paper
  const parts = [
    frontMatter(paper),
    paper.by.map(inLine).join('\\\n'),
    paper.about.map(inLine).join('\\\n'),
    ...paper.abstract.map(inLine),
    ...paper.blocks.map((block) => drawBlock(block, paper)),
    `# ${inLine(words.sources)}`,
    ...paper.sources.map(({ inlines, kept }) => `${drawInlines(inlines, paper)}\\\n${inLine(kept)}`),
    ...paper.notes.map(
      (note, i) => `[^${i + 1}]: ${indented(drawBlocks(note, paper), '    ').replace(/^ {4}/, '')}`,
    ),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** YAML takes JSON's strings for its own. */
const frontMatter = ({ title, author, abstract, lang, exportedAt, generator }: Paper): string =>
  [
    '---',
    `title: ${JSON.stringify(title)}`,
    ...(author === '' ? [] : [`author: ${JSON.stringify(author)}`]),
    ...(abstract.length === 0 ? [] : [`abstract: ${JSON.stringify(abstract.join('\n\n'))}`]),
    `date: ${JSON.stringify(exportedAt.slice(0, 10))}`,
    `lang: ${JSON.stringify(lang)}`,
    `generator: ${JSON.stringify(generator)}`,
    '---',
  ].join('\n')

/** Words in which no sign means anything to Markdown, nor to pandoc. */
const escaped = (text: string): string =>
  escapeMarkdown(text)
    .replace(/[$^@]/g, String.raw`\$&`)
    .replace(/^([ \t]*)([=:])/gm, String.raw`$1\$2`)
    // Indented four times, it would be code.
    .replace(/^[ \t]+/gm, (indent) => '\u00a0'.repeat(indent.length))
const inLine = (text: string): string => escaped(text.replace(/\n/g, ' '))

const indented = (text: string, indent: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n')

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')

const drawBlocks = (blocks: readonly Block[], paper: Paper): string =>
  blocks.map((block) => drawBlock(block, paper)).join('\n\n')

function drawBlock(block: Block, paper: Paper): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.number} ${inLine(block.text)}`.trimEnd()
    case 'paragraph':
      return drawInlines(block.inlines, paper)
    case 'list':
      return drawList(block, paper)
    case 'table':
      return drawTable(block, paper)
    case 'code':
      return codeBlock(block.text)
    case 'quotation':
      return quoted(drawBlocks(block.blocks, paper))
    case 'rule':
      return '* * *'
    case 'quote':
      return drawQuote(block, paper)
    case 'article':
      return drawArticle(block, paper)
  }
}

function drawArticle({ title, cited, isLost }: PaperArticle, paper: Paper): string {
  const below = isLost ? `*${inLine(paper.words.lostArticle)}*` : drawInlines(cited, paper)
  return quoted(`**${inLine(title).trim()}**\\\n${below}`)
}

function drawList({ start, items }: Extract<Block, { readonly kind: 'list' }>, paper: Paper): string {
  return items
    .map((item, i) => {
      const mark = start === null ? '-   ' : `${start + i}.  `
      const indent = ' '.repeat(mark.length)
      return mark + indented(drawBlocks(item, paper), indent).slice(indent.length)
    })
    .join('\n')
}

const RULES: Readonly<Record<string, string>> = { left: ':---', right: '---:', center: ':---:' }
const ruleOf = (aligned: Alignment | undefined): string => RULES[aligned ?? ''] ?? '---'

function drawTable(
  { aligned, head, rows }: Extract<Block, { readonly kind: 'table' }>,
  paper: Paper,
): string {
  const row = (cells: readonly (readonly Inline[])[]): string =>
    `| ${head.map((_, i) => drawInlines(cells[i] ?? [], paper).replace(/\\?\n/g, ' ')).join(' | ')} |`
  return [row(head), `| ${head.map((_, i) => ruleOf(aligned[i])).join(' | ')} |`, ...rows.map(row)].join('\n')
}

function drawQuote(quote: PaperQuote, paper: Paper): string {
  const { words } = paper
  const mark = quote.note === null ? '' : `[^${quote.note}]`
  const cited = quote.inText === null ? '' : ` ${inLine(quote.inText)}`
  const lines = [
    quote.words.split('\n').map(escaped).join('\\\n') + cited + mark,
    ...(quote.isLost ? [`*${inLine(words.lost)}*`] : []),
    ...(quote.speaker === null ? [] : [`— ${inLine(quote.speaker)}`]),
  ]
  return [
    quoted(lines.join('\n\n')),
    ...(quote.tags.length === 0 ? [] : [`${inLine(words.tags)}: ${quote.tags.map(inLine).join(', ')}`]),
    ...(quote.remark.length === 0 ? [] : [`${inLine(words.remark)}:`, drawBlocks(quote.remark, paper)]),
  ].join('\n\n')
}

const drawInlines = (inlines: readonly Inline[], paper: Paper): string =>
  inlines.map((inline) => drawInline(inline, paper)).join('')

const SIGNS = { strong: '**', emphasis: '*', struck: '~~' } as const

function drawInline(inline: Inline, paper: Paper): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text)
    case 'code':
      return codeSpan(inline.text)
    case 'break':
      return '\\\n'
    case 'image':
      return `(${inLine(paper.words.image)}: ${inLine(inline.alt)})`
    case 'note':
      return `[^${inline.number}]`
    case 'link': {
      const label = drawInlines(inline.inlines, paper)
      const address = inline.href.replace(/[<>\s\\]/g, encodeURIComponent)
      return wordsOf(inline.inlines) === inline.href ? `<${address}>` : `[${label}](<${address}>)`
    }
    default: {
      const inner = drawInlines(inline.inlines, paper)
      const core = inner.trim()
      const sign = SIGNS[inline.kind]
      if (core === '') return inner
      // A sign beside a space is none.
      const at = inner.indexOf(core)
      return inner.slice(0, at) + sign + core + sign + inner.slice(at + core.length)
    }
  }
}

/** More backticks than stand in a text. */
const fenceFor = (text: string, fewest: number): string => {
  let longest = 0
  for (const [run] of text.matchAll(/`+/g)) longest = Math.max(longest, run.length)
  return '`'.repeat(Math.max(fewest, longest + 1))
}

function codeBlock(text: string): string {
  const fence = fenceFor(text, 3)
  return [fence, text, fence].join('\n')
}

function codeSpan(text: string): string {
  const fence = fenceFor(text, 1)
  return /^`|`$/.test(text) ? `${fence} ${text} ${fence}` : fence + text + fence
}
