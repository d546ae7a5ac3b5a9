// Owns what is done for a companion that was let in: its words are parsed, the action is run, the answer is told. Leaves who is let in to
// `companion/policy`, and the library to `actions`.
import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'
import { clipFromBrowser, type BrowserClip, type SaidInBrowser } from '../../actions/clip-from-browser'
import { findClipped, tellArticle } from '../../actions/find-clipped'
import type { Workspace } from '../../actions/workspace'
import { parseAddress } from '../../capture/address'
import type { BrowserPage } from '../../capture/browser-page'
import {
  clipRequest,
  ifExists,
  pairRequest,
  type ClipAnswer,
  type ClipRequest,
  type PairAnswer,
} from '../../companion/requests'
import { AppError } from '../../errors'
import type { ClipNews, Companion } from '../../model/companion'
import type { QuoteId } from '../../model/ids'
import { queryOf } from './asked'
import { readBody, type BodyLimits } from './read-body'
import { readForm, type SentForm } from './read-form'
import type { Reply } from './reply'
import type { Tasks } from './server'

export type TaskTools = {
  readonly workspace: () => Promise<Workspace>
  /** Put an address into the queue of captures; gives whether it is new there. @throws {AppError} read-only */
  readonly queue: (capture: {
    readonly url: string
    readonly title: string | null
    readonly tags: readonly string[]
  }) => Promise<boolean>
  /** Let a browser in by the code that a person typed there; `null` where it isn't the code. */
  readonly pair: (code: string, name: string, origin: string) => Promise<PairAnswer | null>
  /** A companion came in, from an origin or without one: what is kept of that is kept before it is answered. */
  readonly used: (companion: Companion, origin: string | null) => Promise<void>
  /** Tell the person what was kept. */
  readonly tell: (news: ClipNews) => void
  /** Ended when the app, or the way in, is closed. */
  readonly signal: AbortSignal
}

/** Give what does the tasks. */
export function makeTasks(tools: TaskTools): Tasks {
  // One after the other: two pages of one address at the same time would be two articles.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  return async (letIn, request, limits) => {
    if (letIn.kind === 'pair') {
      const { code, name } = parsed(pairRequest, await readJson(request, limits))
      const answer = await tools.pair(code, name, letIn.origin)
      return answer === null ? null : { status: 201, body: answer }
    }
    await tools.used(letIn.companion, letIn.origin)
    switch (letIn.task) {
      case 'find':
        return { status: 200, body: await findClipped(await tools.workspace(), addressOf(queryOf(request))) }
      case 'clip': {
        const sent = parsed(clipRequest, await readJson(request, limits))
        return inTurn(() => clip(tools, sent, request))
      }
      case 'form': {
        const form = await readForm(request, request.headers['content-type'] ?? '', limits)
        const { page, said } = readSent(form, request)
        return inTurn(() => keep(tools, page, said))
      }
    }
  }
}

function addressOf(query: URLSearchParams): string {
  const url = query.get('url')
  if (url === null || query.size !== 1) throw new AppError('bad-request', { reason: 'url, and nothing else' })
  return url
}

async function readJson(request: IncomingMessage, limits: BodyLimits): Promise<unknown> {
  const bytes = await readBody(request, limits)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch (error) {
    throw new AppError('bad-request', { reason: 'no JSON' }, { cause: error })
  }
}

function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value)
  if (!result.success) throw new AppError('bad-request', { reason: 'not as docs/companion-api.yaml says' })
  return result.data
}

async function clip(tools: TaskTools, sent: ClipRequest, request: IncomingMessage): Promise<Reply> {
  const { html, title = null, tags } = sent
  const url = parseAddress(sent.url)
  if (html === undefined) return queueAddress(tools, { url, title, tags })
  const page: BrowserPage = {
    url,
    bytes: new TextEncoder().encode(html),
    isLive: true,
    fileName: null,
    savedAt: sent.savedAt ?? null,
    userAgent: request.headers['user-agent'] ?? null,
  }
  return keep(tools, page, sent)
}

async function queueAddress(
  { queue, tell }: TaskTools,
  capture: Parameters<TaskTools['queue']>[0],
): Promise<Reply> {
  const isNew = await queue(capture)
  if (isNew) tell({ outcome: 'queued', article: null, quote: null, isQuoteLost: false })
  const body: ClipAnswer = { outcome: isNew ? 'queued' : 'waiting', url: capture.url }
  return { status: 202, body }
}

async function keep(
  { workspace, tell, signal }: TaskTools,
  page: BrowserPage,
  said: SaidInBrowser,
): Promise<Reply> {
  const open = await workspace()
  const { readOnly, path } = open.library
  if (readOnly !== null) throw new AppError(readOnly === 'in-use' ? 'in-use' : 'read-only', { path })
  const kept = await clipFromBrowser(open, page, said, { signal })
  const { outcome, id, title, version, missingImages, quote } = kept
  if (isNews(kept))
    tell({
      outcome: outcome === 'skipped' ? 'unchanged' : outcome,
      article: { id, title },
      quote: quote?.kept === true ? (quote.id as QuoteId) : null,
      isQuoteLost: quote?.kept === false,
    })
  const body: ClipAnswer = {
    outcome,
    article: await tellArticle(open, id),
    version,
    missingImages,
    quote,
    replaced: false,
  }
  return { status: outcome === 'created' ? 201 : 200, body }
}

const isNews = ({ outcome, quote }: BrowserClip): boolean => outcome !== 'skipped' || quote !== null

/** A form's page, with what its other fields say. Their names are a person's to choose: the one with an address is the address. */
function readSent(
  { bytes, fileName, fields }: SentForm,
  request: IncomingMessage,
): { readonly page: BrowserPage; readonly said: SaidInBrowser } {
  const rule = queryOf(request).get('ifexists') ?? fields.find(({ name }) => name === 'ifexists')?.value
  return {
    page: {
      url: fields.find(({ value }) => isWebAddress(value))?.value ?? null,
      bytes,
      isLive: false,
      fileName,
      savedAt: null,
      userAgent: request.headers['user-agent'] ?? null,
    },
    said: { tags: [], note: '', ifExists: parsed(ifExists, rule ?? 'append') },
  }
}

const isWebAddress = (value: string): boolean =>
  URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)
