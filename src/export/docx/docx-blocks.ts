// Owns the paragraphs and tables of a Word document: blocks of a paper, each in its style. Leaves the words within to `docx-runs`.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import { wordsOf } from '../paper/inlines'
import type { Block, Inline, PaperQuote, PaperWords } from '../paper/paper'
import { drawArticle } from './docx-article'
import { directionOf, drawRuns, noteRun, plainRun, type RunSurroundings } from './docx-runs'
import { BULLETS, DEEPEST_LIST, GAP, HEADINGS, listIndent, numbersFrom, STYLES } from './docx-styles'

export type Drawn = Paragraph | Table

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3]

/** Where blocks stand, and so how they look. */
type Place = {
  readonly style: string | null
  /** How deep in lists; -1 outside of any. */
  readonly depth: number
}

/** Draws the blocks of one document; knows which lists it has. */
export class DocxBlocks {
  /** First numbers of its lists. */
  readonly starts = new Set<number>()
  private lists = 0

  constructor(
    private readonly words: PaperWords,
    /** Widest that a table or an image may be, in twentieths of a point. */
    private readonly width: number,
    private readonly hasNotes: boolean,
  ) {}

  draw(blocks: readonly Block[], place: Place = { style: null, depth: -1 }): readonly Drawn[] {
    return blocks.flatMap((block) => this.block(block, place))
  }

  /** Paragraphs alone: a note can hold nothing else. */
  drawParagraphs(blocks: readonly Block[], style: string): readonly Paragraph[] {
    const [first, ...rest] = withoutTables(blocks)
    // Word sets a note's number right before its words.
    const apart: readonly Block[] =
      first?.kind === 'paragraph'
        ? [{ kind: 'paragraph', inlines: [{ kind: 'text', text: ' ' }, ...first.inlines] }]
        : first === undefined
          ? []
          : [first]
    return this.draw([...apart, ...rest], { style, depth: -1 }).filter((one) => one instanceof Paragraph)
  }

  private around(lang: string | null): RunSurroundings {
    return { words: this.words, lang, width: Math.floor(this.width / 15), hasNotes: this.hasNotes }
  }

  private block(block: Block, place: Place): readonly Drawn[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: LEVELS[block.level - 1] ?? HeadingLevel.HEADING_3,
            numbering: { reference: HEADINGS, level: block.level - 1 },
            children: [plainRun(block.text, { lang: null })],
            ...directionOf(block.text),
          }),
        ]
      case 'paragraph':
        return [this.paragraph(drawRuns(block.inlines, this.around(null)), place, wordsOf(block.inlines))]
      case 'list':
        return this.list(block, place)
      case 'table':
        return [this.table(block), new Paragraph({ children: [], spacing: { after: 120, line: 120 } })]
      case 'code':
        return [
          new Paragraph({
            style: STYLES.code,
            children: block.text
              .split('\n')
              .flatMap((line, i) => [
                ...(i === 0 ? [] : drawRuns([{ kind: 'break' }], this.around(null))),
                plainRun(line, { lang: 'en-US' }),
              ]),
          }),
        ]
      case 'quotation':
        return this.draw(block.blocks, { style: STYLES.quote, depth: -1 })
      case 'rule':
        return [
          new Paragraph({
            children: [],
            border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '888888', space: 1 } },
          }),
        ]
      case 'quote':
        return this.quote(block)
      case 'article':
        return drawArticle(block, this.around(null))
    }
  }

  private paragraph(
    children: readonly ParagraphChild[],
    { style, depth }: Place,
    words: string,
    more: IParagraphOptions = {},
  ): Paragraph {
    return new Paragraph({
      children: [...children],
      ...(style === null ? {} : { style }),
      ...(depth < 0 || more.numbering !== undefined ? {} : { indent: listIndent(depth) }),
      ...directionOf(words),
      ...more,
    })
  }

  private list({ start, items }: Extract<Block, { readonly kind: 'list' }>, place: Place): readonly Drawn[] {
    const depth = Math.min(DEEPEST_LIST, place.depth + 1)
    if (start !== null) this.starts.add(start)
    const reference = start === null ? BULLETS : numbersFrom(start)
    const instance = start === null ? 0 : ++this.lists
    const within = { style: place.style ?? STYLES.listed, depth }
    return items.flatMap((item): readonly Drawn[] => {
      const [first, ...rest] = item
      const numbering = { reference, level: depth, instance }
      const isParagraph = first?.kind === 'paragraph'
      const inlines: readonly Inline[] = isParagraph ? first.inlines : []
      return [
        this.paragraph(drawRuns(inlines, this.around(null)), within, wordsOf(inlines), {
          numbering,
          spacing: { after: 60 },
        }),
        ...this.draw(isParagraph ? rest : item, within),
      ]
    })
  }

  private table({ aligned, head, rows }: Extract<Block, { readonly kind: 'table' }>): Table {
    const columns = Math.max(1, head.length)
    const width = Math.floor(this.width / columns)
    const line = { style: BorderStyle.SINGLE, size: 4, color: '888888' }
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
    const cell = (inlines: readonly Inline[], i: number, isHead: boolean): TableCell =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: { top: 50, bottom: 50, left: 90, right: 90 },
        children: [
          new Paragraph({
            spacing: { after: 0, line: 252 },
            alignment: ALIGNMENTS[aligned[i] ?? 'left'],
            children: [
              ...drawRuns(isHead ? [{ kind: 'strong', inlines }] : inlines, {
                ...this.around(null),
                width: Math.floor(width / 15),
              }),
            ],
            ...directionOf(wordsOf(inlines)),
          }),
        ],
      })
    const row = (cells: readonly (readonly Inline[])[], isHead: boolean): TableRow =>
      new TableRow({
        tableHeader: isHead,
        cantSplit: true,
        children: Array.from({ length: columns }, (_, i) => cell(cells[i] ?? [], i, isHead)),
      })
    return new Table({
      width: { size: width * columns, type: WidthType.DXA },
      columnWidths: Array.from({ length: columns }, () => width),
      borders: {
        top: line,
        bottom: line,
        insideHorizontal: line,
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
    })
  }

  private quote(quote: PaperQuote): readonly Drawn[] {
    const lines = quote.words.split('\n')
    const lang = quote.lang === '' ? null : quote.lang
    const said = lines.map((line, i): IParagraphOptions => ({
      style: STYLES.quote,
      ...(quote.dir === 'rtl' ? { bidirectional: true } : {}),
      children: [plainRun(line, { lang }), ...(i === lines.length - 1 ? this.cited(quote) : [])],
    }))
    const small = [
      ...(quote.isLost ? [this.words.lost] : []),
      ...(quote.speaker === null ? [] : [`— ${quote.speaker}`]),
      ...(quote.tags.length === 0 ? [] : [`${this.words.tags}: ${quote.tags.join(', ')}`]),
    ].map((text): IParagraphOptions => ({
      style: STYLES.quoteSource,
      children: [plainRun(text, { lang: null })],
      ...directionOf(text),
    }))
    const paragraphs = [...said, ...small]
    const isLong = (lines.at(-1) ?? '').length > LONG
    const keepsNext = (i: number): boolean => i < paragraphs.length - 1 && i >= said.length - (isLong ? 0 : 1)
    return [
      ...paragraphs.map(
        (options, i) =>
          new Paragraph({
            ...options,
            // Who said it stays with the end of what was said.
            keepNext: keepsNext(i),
            spacing: {
              ...(i === 0 ? { before: GAP } : {}),
              ...(i === paragraphs.length - 1 ? { after: GAP } : {}),
            },
          }),
      ),
      ...(quote.remark.length === 0
        ? []
        : [
            new Paragraph({
              style: STYLES.remark,
              keepNext: true,
              children: [plainRun(`${this.words.remark}:`, { lang: null }, { bold: true })],
            }),
            ...this.draw(quote.remark, { style: STYLES.remark, depth: -1 }),
          ]),
    ]
  }

  private cited({ inText, note }: PaperQuote): readonly ParagraphChild[] {
    return [
      ...(inText === null ? [] : [plainRun(` ${inText}`, { lang: null })]),
      ...(note === null ? [] : [noteRun(note)]),
    ]
  }
}

/** A paragraph of so many characters isn't moved to the next page for the line below it. */
const LONG = 600

const ALIGNMENTS = {
  left: AlignmentType.START,
  right: AlignmentType.END,
  center: AlignmentType.CENTER,
} as const

/** A table's rows as lines. */
const withoutTables = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block): readonly Block[] =>
    block.kind === 'table'
      ? [block.head, ...block.rows].map((row) => ({
          kind: 'paragraph',
          inlines: row.flatMap((cell, i) => (i === 0 ? cell : [{ kind: 'text', text: ' | ' }, ...cell])),
        }))
      : [block],
  )
