// Owns reading a note of Zotero: highlights of a PDF or a page that were added to it, and the words around them. Source: zotero/note-editor,
// where a highlight is a span of class `highlight` whose `data-annotation` is JSON, encoded as in an address.
import type { ForeignHighlight } from '../../model/foreign-item'
import { escapeMarkdown } from '../../text/markdown-escape'
import { highlightOf } from '../entries'
import { decodeEntities } from '../../text/markup'
import { lineOfHtml, linesOfHtml } from '../html-words'
import { objectOf } from '../json-text'
import { colourOf, wordsOf } from '../values'

export type ReadNote = {
  readonly highlights: readonly ForeignHighlight[]
  /** The paragraphs without highlights, in Markdown. */
  readonly markdown: string
}

const SPAN = '<span class="highlight"'

/** A note as it is kept: HTML of paragraphs. */
export function readNote(html: string): ReadNote {
  const highlights: ForeignHighlight[] = []
  const kept: string[] = []
  for (const paragraph of html.split('</p>')) {
    const found = paragraph.split(SPAN).slice(1).flatMap(highlightIn)
    if (found.length > 0) highlights.push(...found)
    else kept.push(...linesOfHtml(paragraph))
  }
  return { highlights, markdown: kept.map(escapeMarkdown).join('\n\n') }
}

/** What follows the begin of a span: its attributes, the words, then whatever was written of them. */
function highlightIn(rest: string): readonly ForeignHighlight[] {
  const start = rest.indexOf('>')
  const end = rest.indexOf('</span>', start)
  if (start < 0 || end < 0) return []
  const exact = withoutMarks(lineOfHtml(rest.slice(start + 1, end)))
  if (exact === '') return []
  const annotation = annotationIn(rest.slice(0, start))
  return [
    highlightOf(exact, {
      toolId: wordsOf(annotation['annotationKey']),
      colour: colourOf(annotation['color']),
      note: escapeMarkdown(lineOfHtml(withoutCitation(rest.slice(end + 7)))),
    }),
  ]
}

/** The citation that Zotero puts behind the words: a span with spans in it. */
function withoutCitation(html: string): string {
  const start = html.indexOf('<span class="citation"')
  if (start < 0) return html
  let depth = 0
  for (let at = start; at >= 0 && at < html.length;) {
    const open = html.indexOf('<span', at)
    const close = html.indexOf('</span>', at)
    if (close < 0) break
    const isOpen = open >= 0 && open < close
    depth += isOpen ? 1 : -1
    at = isOpen ? open + 5 : close + 7
    if (depth === 0) return html.slice(0, start) + html.slice(at)
  }
  return html.slice(0, start)
}

function annotationIn(attributes: string): Readonly<Record<string, unknown>> {
  const at = attributes.indexOf('data-annotation="')
  const from = at + 'data-annotation="'.length
  const until = attributes.indexOf('"', from)
  if (at < 0 || until < 0) return {}
  try {
    return objectOf(JSON.parse(decodeURIComponent(decodeEntities(attributes.slice(from, until)))))
  } catch {
    // What the span says of itself can't be read: its words can.
    return {}
  }
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
  ['«', '»'],
]

/** Zotero sets the words in quotation marks. */
function withoutMarks(words: string): string {
  const pair = PAIRS.find(
    ([begin, end]) => words.length > 1 && words.startsWith(begin) && words.endsWith(end),
  )
  return pair === undefined ? words : words.slice(1, -1).trim()
}
