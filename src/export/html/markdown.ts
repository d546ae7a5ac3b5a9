// Owns commentary and notes as HTML: paragraphs, emphasis, links, lists, code. Everything is escaped first; nothing else is markup.
import { escapeHtml } from '../../text/html-escape'

/** Turn Markdown into HTML. HTML in it is shown as it was typed; links lead to http, https and mailto only. */
export function markdownToHtml(markdown: string): string {
  const blocks = markdown.replace(/\r\n?/g, '\n').split(/\n[ \t]*\n/)
  return blocks
    .map((block) => block.replace(/^\n+/, '').trimEnd())
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
  const heading = /^#{1,6}\s+(\S.*)$/.exec(block)
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

/** What may begin with a sign, the one to try first; each ends in its line. */
const INLINE: Readonly<Record<string, readonly RegExp[]>> = {
  '\\': [/\\(?<escaped>[\\`*_[\]()#+.!-])/uy],
  '`': [/`(?<code>[^`\n]+)`/uy],
  '[': [/\[(?<label>[^[\]\n]{1,500})\]\((?<target>[^\s()]{1,2000})\)/uy],
  '*': [/\*\*(?=[^*\s])(?<strong>[^*\n]+)(?<=[^*\s])\*\*/uy, /\*(?=[^*\s])(?<star>[^*\n]+)(?<=[^*\s])\*/uy],
  _: [/(?<![\p{L}\p{N}_])_(?=[^_\s])(?<line>[^_\n]+)(?<=[^_\s])_(?![\p{L}\p{N}_])/uy],
  h: [/(?<bare>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]'’”])/uy],
}

/** Whether commentary may link to an address. */
const isLinkTarget = (target: string): boolean =>
  /^(?:https?:\/\/|mailto:)/i.test(target) && !/[\u0000-\u0020\u007f]/.test(target)

function inlineToHtml(text: string): string {
  let html = ''
  let at = 0
  for (const { index, 0: sign } of text.matchAll(/[\\`[*_h]/g)) {
    const match = index < at ? null : inlineAt(text, index, INLINE[sign] ?? [])
    if (match === null) continue
    html += escapeHtml(text.slice(at, match.index)) + inlineMatch(match[0], match.groups ?? {})
    at = match.index + match[0].length
  }
  return html + escapeHtml(text.slice(at))
}

/** What stands at a place, by the first rule that takes it. */
function inlineAt(text: string, index: number, rules: readonly RegExp[]): RegExpExecArray | null {
  for (const rule of rules) {
    rule.lastIndex = index
    const match = rule.exec(text)
    if (match !== null) return match
  }
  return null
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
