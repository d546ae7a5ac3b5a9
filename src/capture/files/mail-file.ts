// Owns mails: the words of one as an article, with its sender and date, and what is attached to it that is a page, a PDF or a mail.
import { inputFileOfBytes } from '../../ports/input-file'
import type { InputFile } from '../../ports/reading'
import type { FileItem, FilePage } from './file-item'
import { tagsOf } from '../../text/markup'
import { decodeWords, readParameters } from './mime-headers'
import { partsOf } from './mhtml-file'
import { allParts, readMime, textOfPart, type MimePart } from './mime'
import { instantOf } from '../../text/said-values'
import { HTML_TYPE, makePageHtml, titleOfName } from './page-html'
import { refuse, type Subject } from '../../ports/refusal'
import { textToHtml } from './text-file'
import { escapeHtml } from '../../text/html-escape'

/** Attached files that are read; a logo or a calendar is none. */
const ATTACHED =
  /^(?:text\/html|application\/pdf|message\/rfc822|application\/xhtml\+xml|multipart\/related)$/
const ATTACHED_NAME = /\.(?:pdf|html?|xhtml|mht|mhtml|eml)$/i

/** Longer than any name with its address. */
const MOST_NAME = 1000

export type Mail = { readonly items: readonly FileItem[]; readonly attachments: readonly InputFile[] }

/** Read a mail: its own words, and what is attached as files to be read. */
export function readMailFile(name: string, bytes: Uint8Array, message: MimePart = readMime(bytes)): Mail {
  const subject: Subject = { name, format: 'mail' }
  const attachments = [...attachedTo(message)].map((part, at) =>
    inputFileOfBytes(attachedName(part) ?? `${titleOfName(name)} (${String(at + 1)})`, part.body),
  )
  const root = bodyOf(message)
  const items: FileItem[] = []
  if (root !== null) items.push({ kind: 'page', page: pageOf(name, bytes, message, root) })
  else if (attachments.length === 0) items.push(refuse(subject, message.isCut ? 'truncated' : 'no-page'))
  if (root !== null && message.isCut) items.push(refuse(subject, 'truncated'))
  return { items, attachments }
}

function pageOf(name: string, bytes: Uint8Array, message: MimePart, root: MimePart): FilePage {
  const header = (key: string): string => decodeWords(message.headers.get(key) ?? '').trim()
  const isHtml = root.mediaType === 'text/html'
  const title = header('subject') || titleOfName(name)
  const sentAt = instantOf(message.headers.get('date'))
  return {
    html: makePageHtml({
      title,
      byline: senderOf(header('from').slice(0, MOST_NAME)),
      publishedAt: sentAt,
      body: isHtml ? bodyHtml(textOfPart(root)) : textToMail(title, flowed(root)),
    }),
    contentType: HTML_TYPE,
    extent: 'whole',
    url: null,
    capturedAt: sentAt,
    tags: [],
    parts: partsOf(message, root, null),
    source: { bytes, mediaType: 'message/rfc822', name },
    recorded: null,
  }
}

/** The first part with words, HTML before text where both say the same. */
function bodyOf(message: MimePart): MimePart | null {
  const texts = [...allParts(message)].filter(
    (part) => part.parts.length === 0 && !isAttached(part) && part.body.length > 0,
  )
  return (
    texts.find(({ mediaType }) => mediaType === 'text/html') ??
    texts.find(({ mediaType }) => mediaType === 'text/plain') ??
    null
  )
}

function* attachedTo(message: MimePart): Generator<MimePart> {
  for (const part of allParts(message)) {
    if (part.parts.length > 0 || part.isCut || part === message) continue
    const name = attachedName(part) ?? ''
    if (
      part.mediaType === 'message/rfc822' ||
      (isAttached(part) && (ATTACHED.test(part.mediaType) || ATTACHED_NAME.test(name)))
    )
      yield part
  }
}

const isAttached = (part: MimePart): boolean =>
  readParameters(part.headers.get('content-disposition') ?? '').value === 'attachment' ||
  part.mediaType === 'message/rfc822' ||
  part.mediaType === 'application/pdf'

function attachedName(part: MimePart): string | null {
  const named =
    readParameters(part.headers.get('content-disposition') ?? '').parameters.get('filename') ??
    part.parameters.get('name')
  return named === undefined || named === '' ? null : decodeWords(named)
}

/** The name of a sender; the address where no name is given. */
const senderOf = (from: string): string =>
  /^"?((?:[^"<\\]|\\.)*)(?:"\s*)?<[^>]*>/.exec(from.trimStart())?.[1]?.replace(/\\(.)/g, '$1').trim() ||
  from.replace(/[<>]/g, '').trim()

/** What stands in the body of a page; a mail's head says nothing to readers. */
function bodyHtml(html: string): string {
  let start = 0
  let end = html.length
  for (const tag of tagsOf(html)) {
    if (tag.name !== 'body') continue
    if (!tag.isEnd && start === 0) start = tag.end
    if (tag.isEnd) end = tag.start
  }
  return html.slice(start, Math.max(start, end))
}

/** The subject is the title: a first line of the words is none. */
function textToMail(title: string, text: string): string {
  return `<h1>${escapeHtml(title)}</h1>\n${textToHtml(text, { hasTitle: true }).body}`
}

/** The text of a part; lines that were only broken to be sent are joined. Source: RFC 3676. */
function flowed(part: MimePart): string {
  const text = textOfPart(part).replace(/\r\n?/g, '\n')
  if (part.parameters.get('format')?.toLowerCase() !== 'flowed') return text
  const joined = part.parameters.get('delsp')?.toLowerCase() === 'yes' ? '' : ' '
  return text.replace(/^ /gm, '').replace(/(?<!^--) \n(?!>)/gm, joined)
}
