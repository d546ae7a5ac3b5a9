// Owns taking the words out of the small HTML that tools keep notes in, as Markdown of plain paragraphs. Leaves articles to `extract`.
import { escapeMarkdown } from '../text/markdown-escape'
import { decodeEntities } from '../text/markup'

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'p div br h1 h2 h3 h4 h5 h6 li ul ol blockquote pre table tr hr section article'.split(' '),
)

/** The lines of words, without space at their ends, none of them empty. */
export function linesOfHtml(html: string): readonly string[] {
  let words = ''
  let at = 0
  while (at < html.length) {
    const start = html.indexOf('<', at)
    if (start < 0) break
    words += html.slice(at, start)
    const end = html.startsWith('<!--', start) ? html.indexOf('-->', start) + 2 : html.indexOf('>', start)
    if (end < start) return foldLines(words)
    if (BLOCKS.has(nameOfTag(html.slice(start + 1, start + 14)))) words += '\n'
    at = end + 1
  }
  return foldLines(words + html.slice(at))
}

function nameOfTag(begin: string): string {
  let name = ''
  for (const sign of begin.startsWith('/') ? begin.slice(1) : begin) {
    if (sign === '>' || sign === '/' || sign.trim() === '') break
    name += sign
  }
  return name.toLowerCase()
}

const foldLines = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => decodeEntities(line).replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')

/** The words as one line. */
export const lineOfHtml = (html: string): string => linesOfHtml(html).join(' ')

/** The words as Markdown: a paragraph for each line. */
export const markdownOfHtml = (html: string): string => linesOfHtml(html).map(escapeMarkdown).join('\n\n')
