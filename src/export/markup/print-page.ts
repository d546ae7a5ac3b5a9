// Owns the page that a dossier is printed from: a paper as one HTML page without scripts, its notes and sources at the end. Leaves putting
// it on paper to whoever has a browser.
import printStyle from '../../../resources/dossier/print.css?raw'
import { encodeBase64 } from '../../text/base64'
import { escapeHtml } from '../../text/html-escape'
import { isWrittenLeftward } from '../../text/script-language'
import type { Paper } from '../paper/paper'
import { drawAbout, drawPaperBlocks, drawSources, drawTitle, type PaperMarkup } from './draw-paper'

const markup: PaperMarkup = {
  firstLevel: 2,
  srcOf: ({ mediaType, bytes }) => `data:${mediaType};base64,${encodeBase64(bytes)}`,
  noteMark: (number, isFirst) =>
    `<sup${isFirst ? ` id="ref-${number}"` : ''}><a href="#note-${number}">${number}</a></sup>`,
}

/** The page. */
export function paperToPrintPage(paper: Paper): string {
  const { words } = paper
  const lang = escapeHtml(paper.lang)
  return [
    '<!doctype html>',
    `<html lang="${lang}" dir="${isWrittenLeftward(paper.lang) ? 'rtl' : 'ltr'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<title>${escapeHtml(paper.title)}</title>`,
    `<style>${printStyle}</style>`,
    '</head>',
    '<body>',
    `<header class="title"><h1>${drawTitle(paper)}</h1>${drawAbout(paper)}</header>`,
    drawContents(paper),
    `<main>${drawPaperBlocks(paper.blocks, paper, markup)}</main>`,
    paper.notes.length === 0
      ? ''
      : `<section class="notes"><h2 id="notes">${escapeHtml(words.notes)}</h2><ol>${paper.notes
          .map((note, i) => `<li id="note-${i + 1}">${drawPaperBlocks(note, paper, markup)}</li>`)
          .join('')}</ol></section>`,
    `<section><h2 id="sources">${escapeHtml(words.sources)}</h2>${drawSources(paper.sources, paper, markup)}</section>`,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Few sections need no list of them. */
function drawContents({ blocks, words, notes }: Paper): string {
  const entries = blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [
          `<li class="depth-${block.level}"><a href="#${block.id}"><span class="number">${escapeHtml(block.number)}</span> <bdi>${escapeHtml(block.text)}</bdi></a></li>`,
        ]
      : [],
  )
  if (entries.length < 4) return ''
  const ends = [
    ...(notes.length === 0 ? [] : [`<li><a href="#notes">${escapeHtml(words.notes)}</a></li>`]),
    `<li><a href="#sources">${escapeHtml(words.sources)}</a></li>`,
  ]
  return `<nav><h2 class="contents">${escapeHtml(words.contents)}</h2><ol>${[...entries, ...ends].join('')}</ol></nav>`
}
