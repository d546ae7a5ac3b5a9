// Owns the pages of a book as XHTML: title, contents, chapters with their notes, sources.
import type { DocumentImage } from '../../model/dossier-document'
import { escapeHtml } from '../../text/html-escape'
import { isWrittenLeftward } from '../../text/script-language'
import { drawAbout, drawPaperBlocks, drawSources, drawTitle, type PaperMarkup } from '../markup/draw-paper'
import type { Block, Paper } from '../paper/paper'

export type Chapter = {
  /** Its name in the book. */
  readonly file: string
  readonly title: string
  readonly blocks: readonly Block[]
  /** The numbers of its notes. */
  readonly notes: readonly number[]
}

/** The name of an image in the book. */
export const imageName = ({ sha256, mediaType }: DocumentImage): string =>
  `images/${sha256}.${mediaType === 'image/jpeg' ? 'jpg' : mediaType.slice('image/'.length)}`

function drawPage(paper: Paper, title: string, body: string, type: string): string {
  const direction = isWrittenLeftward(paper.lang) ? 'rtl' : 'ltr'
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${paper.lang}" xml:lang="${paper.lang}" dir="${direction}">
<head><title>${escapeHtml(title)}</title><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body epub:type="${type}">
${body}
</body>
</html>
`
}

/** The page with the title. */
export const drawTitlePage = (paper: Paper): string =>
  drawPage(
    paper,
    paper.title,
    `<section epub:type="titlepage"><h1>${drawTitle(paper)}</h1>${drawAbout(paper)}</section>`,
    'frontmatter',
  )

/** A chapter, its notes at its end: readers that can open them where they are referred to. */
export function drawChapter(chapter: Chapter, paper: Paper, imageTypes: readonly string[]): string {
  const markup: PaperMarkup = {
    firstLevel: 1,
    srcOf: (image) => (imageTypes.includes(image.mediaType) ? imageName(image) : null),
    noteMark: (number, isFirst) =>
      `<sup><a epub:type="noteref" role="doc-noteref"${isFirst ? ` id="ref-${number}"` : ''} href="#note-${number}">${number}</a></sup>`,
  }
  const notes = chapter.notes.map(
    (number) =>
      `<aside epub:type="footnote" role="doc-footnote" id="note-${number}"><p><a href="#ref-${number}" role="doc-backlink" title="${escapeHtml(paper.words.back)}">${number}</a></p>${drawPaperBlocks(paper.notes[number - 1] ?? [], paper, markup)}</aside>`,
  )
  const [first] = chapter.blocks
  const heading = first?.kind === 'heading' ? '' : `<h1>${escapeHtml(chapter.title)}</h1>`
  const below =
    notes.length === 0
      ? ''
      : `<section class="footnotes" epub:type="footnotes" aria-label="${escapeHtml(paper.words.notes)}">${notes.join('')}</section>`
  return drawPage(
    paper,
    chapter.title,
    `<section epub:type="chapter">${heading}${drawPaperBlocks(chapter.blocks, paper, markup)}${below}</section>`,
    'bodymatter',
  )
}

/** The sources. */
export const drawSourcesPage = (paper: Paper): string =>
  drawPage(
    paper,
    paper.words.sources,
    `<section epub:type="bibliography" role="doc-bibliography"><h1>${escapeHtml(paper.words.sources)}</h1>${
      paper.sources.length === 0
        ? ''
        : drawSources(paper.sources, paper, { firstLevel: 1, srcOf: () => null, noteMark: () => '' })
    }</section>`,
    'backmatter',
  )

/** The contents, as readers show them: chapters with their sections. */
export function drawNavigation(paper: Paper, chapters: readonly Chapter[]): string {
  const link = (href: string, title: string): string =>
    `<a href="${href}">${escapeHtml(title === '' ? '—' : title)}</a>`
  const entries = chapters.map(({ file, title, blocks }) => {
    const inner = blocks.flatMap((block) =>
      block.kind === 'heading' && block.level > 1
        ? [`<li>${link(`${file}#${block.id}`, `${block.number} ${block.text}`.trim())}</li>`]
        : [],
    )
    return `<li>${link(file, title)}${inner.length === 0 ? '' : `<ol>${inner.join('')}</ol>`}</li>`
  })
  return drawPage(
    paper,
    paper.words.contents,
    `<nav epub:type="toc" role="doc-toc" id="toc"><h1>${escapeHtml(paper.words.contents)}</h1><ol>${[
      ...entries,
      `<li>${link('sources.xhtml', paper.words.sources)}</li>`,
    ].join('')}</ol></nav>`,
    'frontmatter',
  )
}
