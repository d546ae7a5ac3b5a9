// Owns reading a plain text as an article: its paragraphs, and its first line as its title where it is one.
import { decodeText } from '../../text/charsets'
import { escapeHtml } from '../../text/html-escape'
import type { FilePage } from './file-item'
import { HTML_TYPE, makePageHtml, titleOfName } from './page-html'

/** Longest title, in UTF-16 units. */
const LONGEST_TITLE = 120
/** Lines of a text that is wrapped by hand, or by a mail program. */
const WRAPPED_LINE = { shortest: 45, longest: 90 }

/** A page of a text's bytes. */
export function readTextFile(name: string, bytes: Uint8Array): FilePage {
  const { title, body } = textToHtml(decodeText(bytes).text)
  return {
    html: makePageHtml({ title: title ?? titleOfName(name), body }),
    contentType: HTML_TYPE,
    extent: 'whole',
    url: null,
    capturedAt: null,
    tags: [],
    parts: new Map(),
    source: { bytes, mediaType: 'text/plain', name },
    recorded: null,
  }
}

/** A text as HTML, and the title that it begins with; `null` where it begins with no title, or has one already. */
export function textToHtml(
  text: string,
  { hasTitle }: { readonly hasTitle: boolean } = { hasTitle: false },
): { readonly title: string | null; readonly body: string } {
  const blocks = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)
    .map((block) => block.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0)
  const [first] = blocks
  const title =
    !hasTitle && first?.length === 1 && blocks.length > 1 && isTitle(first[0] ?? '')
      ? (first[0] ?? null)
      : null
  const paragraphs = title === null ? blocks : blocks.slice(1)
  const heading = title === null ? '' : `<h1>${escapeHtml(title)}</h1>\n`
  return { title, body: heading + paragraphs.map(blockToHtml).join('\n') }
}

/** Short, and no sentence: a title ends in no full stop. */
const isTitle = (line: string): boolean => line.length <= LONGEST_TITLE && !/[.。]$/.test(line)

function blockToHtml(lines: readonly string[]): string {
  const escaped = lines.map(escapeHtml)
  if (isWrapped(lines)) return `<p>${escaped.join(' ')}</p>`
  if (lines.some((line) => line.length > WRAPPED_LINE.longest))
    return escaped.map((line) => `<p>${line}</p>`).join('\n')
  return `<p>${escaped.join('<br>\n')}</p>`
}

/** Whether a paragraph's lines were broken only because they were full. */
const isWrapped = (lines: readonly string[]): boolean =>
  lines.length > 1 &&
  lines.every((line) => line.length <= WRAPPED_LINE.longest) &&
  lines.slice(0, -1).every((line) => line.length >= WRAPPED_LINE.shortest)
