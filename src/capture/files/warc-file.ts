// Owns the pages of web archives: each answer that is one, with the parts that the same archive has of it. Two passes over the files: what
// lies where, then the pages one by one, so that never more than one page is held.
import { AppError, isErrorOfKind } from '../../errors'
import type { FileTools, InputFile } from '../../ports/reading'
import { decodeText } from '../../text/charsets'
import type { FileItem, FilePage, FilePart } from './file-item'
import { makeMeter, MOST_PAGE_BYTES, MOST_PARTS_BYTES } from '../../ports/limits'
import { partAddresses, styleAddresses } from './page-parts'
import { refuse, refusalFor } from '../../ports/refusal'
import { readAnswerHead, readPayload, type AnswerHead } from './warc-http'
import { addressOf, indexWarcs, type Answer, type WarcIndex } from './warc-index'
import { recordsAt, type ArchiveRecord } from './warc-records'

const PAGE_TYPES = /^(?:text\/html|application\/xhtml\+xml)$/
const PART_TYPES = /^(?:image\/|font\/|text\/css$|application\/(?:x-)?font|application\/vnd\.ms-fontobject)/
/** Bytes of a gzip member that are passed over for one part; only archives that are compressed as one whole have more. */
const MOST_SKIPPED_BYTES = 16 * 1024 * 1024

/** Which answers are meant as pages: all that are HTML, unless the archive has a list. */
export type IsPage = (answer: Answer) => boolean

/** Pages of one archive, which may lie in several files. */
export async function* readWarcFiles(
  name: string,
  files: readonly InputFile[],
  tools: FileTools,
  isPage: IsPage = () => true,
): AsyncGenerator<FileItem> {
  const subject = { name, format: 'warc' } as const
  const meter = makeMeter(name)
  const { index, refusals } = await indexWarcs(files, tools, meter)
  const pages = index.answers.filter((answer) => isHtml(answer, index) && isPage(answer))
  for (const group of groupsOf(pages)) yield* readGroup(group, index, tools)
  yield* refusals
  if (pages.length === 0 && refusals.length === 0) yield refuse(subject, 'no-page')
}

function isHtml(answer: Answer, index: WarcIndex): boolean {
  const whole = answer.refersTo === null ? answer : index.originalOf(answer)
  // A revisit without its original is told of when it is read.
  if (whole === null) return answer.mediaType === '' || PAGE_TYPES.test(answer.mediaType)
  const status = answer.status === 0 ? whole.status : answer.status
  return status >= 200 && status <= 299 && PAGE_TYPES.test(answer.mediaType || whole.mediaType)
}

/** Answers of one gzip member are read in one go: there may be thousands in it. */
function groupsOf(pages: readonly Answer[]): readonly (readonly Answer[])[] {
  const groups: Answer[][] = []
  for (const page of pages) {
    const last = groups.at(-1)
    const isSame = last?.[0]?.source === page.source && last[0].place.offset === page.place.offset
    if (isSame) last.push(page)
    else groups.push([page])
  }
  return groups
}

async function* readGroup(
  group: readonly Answer[],
  index: WarcIndex,
  tools: FileTools,
): AsyncGenerator<FileItem> {
  const [first] = group
  if (first === undefined) return
  let left = group.length
  try {
    for await (const record of recordsAt(first.source, first.place.offset)) {
      const answer = group.find(({ place }) => place.skip === record.place.skip)
      if (answer === undefined) continue
      yield await readPage(answer, record, index, tools)
      if (--left === 0) return
    }
  } catch (error) {
    if (isErrorOfKind(error, 'unsafe-archive')) throw error
    yield refusalFor(error, { name: first.url, format: 'warc' })
  }
}

async function readPage(
  answer: Answer,
  record: ArchiveRecord,
  index: WarcIndex,
  tools: FileTools,
): Promise<FileItem> {
  const subject = { name: answer.url, format: 'warc' } as const
  try {
    const own = await readAnswerHead(record)
    if (answer.refersTo === null)
      return own === null
        ? refuse(subject, 'damaged', 'no answer in the record')
        : {
            kind: 'page',
            page: await pageOf(
              answer,
              record,
              own,
              await readPayload(record, own, tools, MOST_PAGE_BYTES),
              index,
              tools,
            ),
          }
    const original = index.originalOf(answer)
    if (original === null) return refuse(subject, 'no-page', 'a revisit whose first visit is not in the file')
    const found = await readAnswer(original, tools, MOST_PAGE_BYTES)
    return { kind: 'page', page: await pageOf(answer, record, own ?? found.head, found.bytes, index, tools) }
  } catch (error) {
    if (isErrorOfKind(error, 'unsafe-archive') && error.data.name !== answer.url) throw error
    return refusalFor(error, subject)
  }
}

async function pageOf(
  answer: Answer,
  record: ArchiveRecord,
  head: AnswerHead,
  bytes: Uint8Array,
  index: WarcIndex,
  tools: FileTools,
): Promise<FilePage> {
  return {
    html: bytes,
    contentType: head.headers.get('content-type') ?? null,
    extent: 'page',
    url: answer.url,
    capturedAt: answer.date,
    tags: [],
    parts: await partsOf(answer, bytes, index, tools),
    source: { bytes, mediaType: head.mediaType || 'text/html', name: answer.url },
    recorded: {
      status: head.status || 200,
      headers: Object.fromEntries(head.headers),
      redirects: index.redirectsTo(answer.url, answer.date).map((redirect) => ({ ...redirect })),
      recordHeaders: Object.fromEntries(
        [...record.headers].filter(([name]) => /^warc-|^content-/.test(name)),
      ),
    },
  }
}

/** What a page names and the archive has; and what its styles name. */
async function partsOf(
  page: Answer,
  html: Uint8Array,
  index: WarcIndex,
  tools: FileTools,
): Promise<ReadonlyMap<string, FilePart>> {
  const parts = new Map<string, FilePart>()
  const waiting = partAddresses(decodeText(html).text, page.url).map((url) => ({ url, depth: 0 }))
  let left = MOST_PARTS_BYTES
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (parts.has(next.url)) continue
    const part = await readPart(next.url, page.date, index, tools, left)
    if (part === null) continue
    parts.set(next.url, part)
    left -= part.bytes.length
    if (part.mediaType !== 'text/css' || next.depth > 2) continue
    for (const address of styleAddresses(new TextDecoder().decode(part.bytes)))
      if (URL.canParse(address, next.url)) {
        const url = addressOf(new URL(address, next.url).href)
        if (url !== null) waiting.push({ url, depth: next.depth + 1 })
      }
  }
  return parts
}

/** `null` for what the archive doesn't have, what is too large, and what is damaged: a page stands without a picture. */
async function readPart(
  url: string,
  date: string | null,
  index: WarcIndex,
  tools: FileTools,
  limitBytes: number,
): Promise<FilePart | null> {
  const answer = index.find(url, date)
  const whole = answer?.refersTo ? index.originalOf(answer) : answer
  if (!whole || whole.status < 200 || whole.status > 299 || whole.place.skip > MOST_SKIPPED_BYTES) return null
  if (!PART_TYPES.test(whole.mediaType)) return null
  try {
    const { head, bytes } = await readAnswer(whole, tools, limitBytes)
    return { bytes, mediaType: head.mediaType }
  } catch (error) {
    if (isErrorOfKind(error, 'parse-failed') || isErrorOfKind(error, 'too-large')) return null
    if (isErrorOfKind(error, 'unsafe-archive') && error.data.name === whole.url) return null
    throw error
  }
}

async function readAnswer(
  answer: Answer,
  tools: FileTools,
  limitBytes: number,
): Promise<{ readonly head: AnswerHead; readonly bytes: Uint8Array }> {
  for await (const record of recordsAt(answer.source, answer.place.offset)) {
    if (record.place.skip !== answer.place.skip) continue
    const head = await readAnswerHead(record)
    if (head === null) break
    return { head, bytes: await readPayload(record, head, tools, limitBytes) }
  }
  throw new AppError('parse-failed', { reason: 'the record is no longer there' })
}
