// Owns commentary and notes as HTML: paragraphs, emphasis, links, lists, code. Everything is escaped first; nothing else is markup.
import { escapeHtml } from '../../text/html-escape'

/** Turn Markdown into HTML. HTML in it is shown as it was typed; links lead to http, https and mailto only. */
export function markdownToHtml(markdown: string): string {
  const blocks = markdown.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)
  return blocks
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '')
    .map(blockToHtml)
    .join('')
}

const BULLET = /^\s{0,3}[-*+]\s+/
const NUMBER = /^\s{0,3}\d{1,9}[.)]\s+/

function blockToHtml(block: string): string {
  const lines = block.split('\n')
  if (BULLET.test(block)) return listToHtml('ul', lines, BULLET)
  if (NUMBER.test(block)) return listToHtml('ol', lines, NUMBER)
  const heading = /^#{1,6}\s+(.*)$/.exec(block)
  // A heading inside commentary would break the order of the document's own.
  if (heading !== null && lines.length === 1)
    return `<p><strong>${inlineToHtml(heading[1] ?? '')}</strong></p>`
  return `<p>${lines.map((line) => inlineToHtml(line.trim())).join('<br>')}</p>`
}

/** Lines that begin no item belong to the one before. */
function listToHtml(tag: 'ul' | 'ol', lines: readonly string[], mark: RegExp): string {
  const items: string[] = []
  for (const line of lines) {
    if (mark.test(line)) items.push(line.replace(mark, ''))
    else items.push(`${items.pop() ?? ''} ${line.trim()}`)
  }
  return `<${tag}>${items.map((item) => `<li>${inlineToHtml(item)}</li>`).join('')}</${tag}>`
}

const INLINE = new RegExp(
  [
    /\\(?<escaped>[\\`*_[\]()#+.!-])/,
    /`(?<code>[^`\n]+)`/,
    /\[(?<label>[^[\]\n]{1,500})\]\((?<target>[^\s()]{1,2000})\)/,
    /\*\*(?<strong>[^*\s](?:[^*\n]*[^*\s])?)\*\*/,
    /\*(?<star>[^*\s](?:[^*\n]*[^*\s])?)\*/,
    /(?<![\p{L}\p{N}_])_(?<line>[^_\s](?:[^_\n]*[^_\s])?)_(?![\p{L}\p{N}_])/u,
    /(?<bare>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’”])/,
  ]
    .map((rule) => rule.source)
    .join('|'),
  'gu',
)

/** Whether commentary may link to an address. */
const isLinkTarget = (target: string): boolean =>
  /^(?:https?:\/\/|mailto:)/i.test(target) && !/[\u0000-\u0020\u007f]/.test(target)

function inlineToHtml(text: string): string {
  let html = ''
  let at = 0
  for (const match of text.matchAll(INLINE)) {
    html += escapeHtml(text.slice(at, match.index)) + inlineMatch(match[0], match.groups ?? {})
    at = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(at))
}

function inlineMatch(whole: string, groups: Readonly<Record<string, string | undefined>>): string {
  const { escaped, code, label, target, strong, star, line, bare } = groups
  if (escaped !== undefined) return escapeHtml(escaped)
  if (code !== undefined) return `<code>${escapeHtml(code)}</code>`
  if (strong !== undefined) return `<strong>${inlineToHtml(strong)}</strong>`
  const emphasis = star ?? line
  if (emphasis !== undefined) return `<em>${inlineToHtml(emphasis)}</em>`
  const address = target ?? bare
  if (address === undefined || !isLinkTarget(address)) return escapeHtml(whole)
  return linkTo(address, escapeHtml(label ?? address))
}

/** A link out of the file, in the form in which every such link stands. `html` is escaped already. */
export const linkTo = (address: string, html: string): string =>
  `<a href="${escapeHtml(address)}" rel="noreferrer noopener">${html}</a>`
