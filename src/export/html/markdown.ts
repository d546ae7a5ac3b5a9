// Owns commentary and notes as HTML of the file that verifies itself: what is read of the Markdown, with its notes below it. Everything is
// escaped; nothing that a person or a page wrote is markup.
import type { DocumentImage } from '../../model/dossier-document'
import { IMAGE_TYPES } from '../../model/dossier-file'
import { encodeBase64 } from '../../text/base64'
import { drawBlocks, type Markup } from '../markup/draw-blocks'
import type { Block } from '../paper/paper'
import { readMarkdown } from '../paper/read-markdown'

/** Where in the file a text stands, and what it may show. */
export type MarkdownSurroundings = {
  /** Begins the ids of its notes: no other text of the file has it. */
  readonly id: string
  readonly images: readonly DocumentImage[]
}

/** Turn Markdown into HTML. HTML in it is shown as it was typed; links lead to http, https and mailto only. */
export function markdownToHtml(
  markdown: string,
  { id, images }: MarkdownSurroundings = { id: 'text', images: [] },
): string {
  const notes: (readonly Block[])[] = []
  const blocks = readMarkdown(markdown, {
    image: (sha256) => images.find((image) => image.sha256 === sha256) ?? null,
    addNote: (note) => notes.push(note),
  })
  const markup: Markup = {
    srcOf: ({ mediaType, bytes }) =>
      IMAGE_TYPES.includes(mediaType) ? `data:${mediaType};base64,${encodeBase64(bytes)}` : null,
    noteMark: (number, isFirst) =>
      `<sup><a${isFirst ? ` id="ref-${id}-${number}"` : ''} href="#note-${id}-${number}">${number}</a></sup>`,
    special: () => '',
  }
  const below = notes.map(
    (note, i) =>
      `<li id="note-${id}-${i + 1}">${drawBlocks(note, markup)}<a href="#ref-${id}-${i + 1}" aria-label="Back to the text">↩</a></li>`,
  )
  return (
    drawBlocks(blocks, markup) + (below.length === 0 ? '' : `<ol class="footnotes">${below.join('')}</ol>`)
  )
}
