// Owns knowing what a web archive holds before any of it is read: which answer lies where. A few words for each record, never bytes.
import { AppError, isErrorOfKind } from '../../errors'
import type { FileTools, InputFile } from '../../ports/reading'
import type { FileItem } from './file-item'
import { MOST_ENTRIES, type Meter } from '../../ports/limits'
import { refusalFor } from '../../ports/refusal'
import { readAnswerHead } from './warc-http'
import { walkRecords, type RecordPlace, type RecordSource } from './warc-records'

export type Answer = {
  readonly source: RecordSource
  readonly place: RecordPlace
  readonly url: string
  /** ISO 8601; `null` where the record has none that can be read. */
  readonly date: string | null
  readonly status: number
  readonly mediaType: string
  readonly location: string | null
  readonly digest: string | null
  /** A revisit has its payload elsewhere. */
  readonly refersTo: { readonly url: string | null; readonly date: string | null } | null
}

export type WarcIndex = {
  /** In the order of the files. */
  readonly answers: readonly Answer[]
  /** The one of an address that is nearest in time. */
  find(url: string, date: string | null): Answer | null
  /** The answer that holds the payload of a revisit; `null` when it isn't in the files. */
  originalOf(revisit: Answer): Answer | null
  /** What led to an address: the first address first. */
  redirectsTo(url: string, date: string | null): readonly { readonly status: number; readonly url: string }[]
}

export type IndexedFiles = { readonly index: WarcIndex; readonly refusals: readonly FileItem[] }

/** Look through files once. What is damaged is refused; what stands whole before it is in the index. @throws {AppError} unsafe-archive, cancelled */
export async function indexWarcs(
  files: readonly InputFile[],
  tools: FileTools,
  meter: Meter,
): Promise<IndexedFiles> {
  const answers: Answer[] = []
  const refusals: FileItem[] = []
  for (const file of files) refusals.push(...(await indexFile(file, tools, meter, answers)))
  return { index: makeIndex(answers), refusals }
}

async function indexFile(
  file: InputFile,
  tools: FileTools,
  meter: Meter,
  answers: Answer[],
): Promise<readonly FileItem[]> {
  const subject = { name: file.name, format: 'warc' } as const
  const refusals: FileItem[] = []
  /** Whose record has not yet come to a good end. */
  let pending: { readonly answer: Answer | null; readonly place: RecordPlace } | null = null
  let records = 0
  const settle = (): void => {
    if (pending?.answer) answers.push(pending.answer)
    pending = null
  }
  const source: RecordSource = {
    file,
    tools,
    meter,
    onStray(before, reason) {
      if (before !== null && before === pending?.place) pending = null
      if (refusals.length < 100) refusals.push(refusalFor(new AppError('parse-failed', { reason }), subject))
    },
    onBadMember(offset) {
      while (answers.at(-1)?.source === source && (answers.at(-1)?.place.offset ?? -1) >= offset)
        answers.pop()
    },
  }
  try {
    for await (const record of walkRecords(source)) {
      settle()
      if (++records > MOST_ENTRIES)
        throw new AppError('unsafe-archive', { name: file.name, reason: 'too-many-entries', entry: null })
      const isAnswer = /^(?:response|resource|revisit)$/.test(record.type)
      const head = isAnswer ? await readAnswerHead(record) : null
      const answer = isAnswer && record.url !== null ? answerOf(source, record, record.url, head) : null
      pending = { answer, place: record.place }
    }
    settle()
    if (records === 0 && refusals.length === 0)
      refusals.push(refusalFor(new AppError('parse-failed', { reason: 'no records' }), subject))
  } catch (error) {
    if (!isErrorOfKind(error, 'parse-failed')) throw error
    refusals.push(refusalFor(error, subject))
  }
  return refusals
}

function answerOf(
  source: RecordSource,
  { place, date, type, headers }: Parameters<typeof readAnswerHead>[0],
  address: string,
  head: Awaited<ReturnType<typeof readAnswerHead>>,
): Answer | null {
  const url = addressOf(address)
  if (url === null || (head === null && type !== 'revisit')) return null
  const isRevisit = type === 'revisit'
  return {
    source,
    place,
    url,
    date: instantOfRecord(date),
    status: head?.status ?? 0,
    mediaType: head?.mediaType ?? '',
    location: head?.headers.get('location') ?? null,
    digest: headers.get('warc-payload-digest') ?? null,
    refersTo: isRevisit
      ? {
          url: addressOf(headers.get('warc-refers-to-target-uri') ?? ''),
          date: instantOfRecord(headers.get('warc-refers-to-date') ?? null),
        }
      : null,
  }
}

/** As addresses of pages are written; spaces in them are mended. */
export function addressOf(address: string): string | null {
  const text = address.trim().replaceAll(' ', '%20')
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return null
  const url = new URL(text)
  url.hash = ''
  return url.href
}

/** ISO 8601, or the 14 digits of ARC. */
export function instantOfRecord(date: string | null): string | null {
  if (date === null) return null
  const iso = /^\d{14}$/.test(date)
    ? date.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z')
    : date
  const time = Date.parse(iso)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const MOST_REDIRECTS = 20

function makeIndex(answers: readonly Answer[]): WarcIndex {
  const byUrl = new Map<string, Answer[]>()
  for (const answer of answers) {
    const same = byUrl.get(answer.url)
    if (same === undefined) byUrl.set(answer.url, [answer])
    else same.push(answer)
  }
  const byDigest = new Map(
    answers
      .filter(({ digest, refersTo }) => digest !== null && refersTo === null)
      .map((answer) => [answer.digest, answer]),
  )
  const byTarget = new Map<string, Answer[]>()
  for (const answer of answers) {
    if (answer.location === null || answer.status < 300 || answer.status > 399) continue
    if (!URL.canParse(answer.location, answer.url)) continue
    const target = addressOf(new URL(answer.location, answer.url).href)
    if (target !== null && target !== answer.url)
      byTarget.set(target, [...(byTarget.get(target) ?? []), answer])
  }
  return {
    answers,
    find: (url, date) => nearest(byUrl.get(url) ?? [], date),
    originalOf({ refersTo, digest, url, date }) {
      if (refersTo === null) return null
      const named = (byUrl.get(refersTo.url ?? url) ?? []).filter((answer) => answer.refersTo === null)
      const byName = nearest(named, refersTo.date ?? date)
      if (byName !== null && (digest === null || byName.digest === null || byName.digest === digest))
        return byName
      return digest === null ? null : (byDigest.get(digest) ?? null)
    },
    redirectsTo(url, date) {
      const chain: { readonly status: number; readonly url: string }[] = []
      const seen = new Set([url])
      for (let at = url; chain.length < MOST_REDIRECTS;) {
        const from = nearest(
          (byTarget.get(at) ?? []).filter((answer) => !seen.has(answer.url)),
          date,
        )
        if (from === null) break
        seen.add(from.url)
        chain.unshift({ status: from.status, url: from.url })
        at = from.url
      }
      return chain
    },
  }
}

function nearest(answers: readonly Answer[], date: string | null): Answer | null {
  const distance = (answer: Answer): number =>
    date === null || answer.date === null ? 0 : Math.abs(Date.parse(answer.date) - Date.parse(date))
  return answers.reduce<Answer | null>(
    (best, answer) => (best === null || distance(answer) < distance(best) ? answer : best),
    null,
  )
}
