// Owns a paper as a Word document: title, numbered headings, real footnotes, the list of sources, running head and page numbers.
// Source: ECMA-376, Office Open XML.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import type { PaperSize } from '../../model/export-formats'
import { plainText } from '../../text/plain-text'
import { beginsLeftward } from '../../text/script-language'
import { wordsOf } from '../paper/inlines'
import type { Paper } from '../paper/paper'
import { DocxBlocks } from './docx-blocks'
import { drawRuns, plainRun } from './docx-runs'
import {
  BULLETS,
  bulletLevels,
  docxStyles,
  headingLevels,
  HEADINGS,
  numberLevels,
  numbersFrom,
  STYLES,
} from './docx-styles'

/** Sheets in twentieths of a point. */
const SHEETS = {
  A4: { width: 11_906, height: 16_838 },
  Letter: { width: 12_240, height: 15_840 },
} as const
const MARGIN = 1_417

/** A paper as a Word document. */
export async function paperToDocx(paper: Paper, size: PaperSize): Promise<Uint8Array> {
  const sheet = SHEETS[size]
  const width = sheet.width - 2 * MARGIN
  const blocks = new DocxBlocks(paper.words, width, true)
  const inNotes = new DocxBlocks(paper.words, width, false)
  const children = [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [plainRun(paper.title, { lang: null })],
      ...(beginsLeftward(paper.title) ? { bidirectional: true } : {}),
    }),
    ...paper.by.map(
      (line) => new Paragraph({ style: STYLES.subtitle, children: [plainRun(line, { lang: null })] }),
    ),
    ...paper.about.map(
      (line, i) =>
        new Paragraph({
          style: STYLES.subtitle,
          children: [plainRun(line, { lang: null })],
          ...(i === paper.about.length - 1 ? { spacing: { after: 320 } } : {}),
        }),
    ),
    ...paper.abstract.map(
      (text, i) =>
        new Paragraph({
          style: STYLES.abstract,
          children: [plainRun(text, { lang: null })],
          ...(beginsLeftward(text) ? { bidirectional: true } : {}),
          ...(i === paper.abstract.length - 1 ? { spacing: { after: 320 } } : {}),
        }),
    ),
    ...blocks.draw(paper.blocks),
    ...drawSources(paper),
  ]
  const footnotes = Object.fromEntries(
    paper.notes.map((note, i) => [i + 1, { children: inNotes.drawParagraphs(note, 'FootnoteText') }]),
  )
  const starts = new Set([...blocks.starts, ...inNotes.starts])
  const document = new Document({
    title: paper.title,
    creator: paper.author === '' ? paper.generator : paper.author,
    lastModifiedBy: paper.generator,
    description: paper.about.join(' '),
    styles: docxStyles(paper.lang),
    numbering: {
      config: [
        { reference: HEADINGS, levels: headingLevels },
        { reference: BULLETS, levels: bulletLevels },
        ...[...starts].map((start) => ({ reference: numbersFrom(start), levels: numberLevels(start) })),
      ],
    },
    footnotes,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: sheet,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: { default: runningHead(paper.title), first: new Header({ children: [] }) },
        footers: { default: pageNumbers(), first: pageNumbers() },
        children,
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** A running head has one line. */
const LONGEST_HEAD = 70
const shortTitle = (title: string): string => {
  if (title.length <= LONGEST_HEAD) return title
  const words = title.slice(0, LONGEST_HEAD).replace(/\p{Surrogate}$/u, '')
  return `${plainText(words.trimEnd())}…`
}

const runningHead = (title: string): Header =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.END,
        style: STYLES.subtitle,
        children: [plainRun(shortTitle(title), { lang: null })],
      }),
    ],
  })

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        style: STYLES.subtitle,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })

function drawSources({ sources, words }: Paper): readonly Paragraph[] {
  if (sources.length === 0) return []
  return [
    new Paragraph({ style: STYLES.backHeading, children: [plainRun(words.sources, { lang: null })] }),
    ...sources.map(
      ({ inlines, kept }) =>
        new Paragraph({
          style: STYLES.sources,
          ...(beginsLeftward(wordsOf(inlines)) ? { bidirectional: true } : {}),
          children: [
            ...drawRuns(inlines, { words, lang: null, width: 0, hasNotes: false }),
            new TextRun({ break: 1 }),
            new TextRun({ text: kept, size: 17, color: '444444' }),
          ],
        }),
    ),
  ]
}
