// Owns the only code that opens a connection. Sends no cookies, no credentials and no referrer; leaves judging the answer to `capture`.
import { setMaxListeners } from 'node:events'
import type { Dispatcher } from 'undici'
import { AppError } from '../errors'
import type { AssetRole } from '../model/article'
import { ASKED_SECURELY } from '../model/redirect'
import type { FetchedResource, FetchOptions, PageSource, SubRequest } from '../ports'
import { ACCEPTED_ENCODINGS } from './decode-body'
import { fetchError } from './fetch-error'
import { FETCH_LIMITS, partLimit, type FetchLimits } from './fetch-limits'
import { assertReachableHost, pinnedLookup, type Reach } from './reachable'
import { receiveBody } from './receive-body'
import { retryAfterSeconds } from './retry-after'

/** Headers of an answer that say something about what was captured. */
const KEPT_HEADERS = [
  'content-type',
  'content-language',
  'content-encoding',
  'date',
  'last-modified',
  'etag',
  'server',
  'link',
]

const ACCEPT_PAGE = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
/** What browsers say for each kind of part. Source: Fetch standard, section 4.1, and what Chromium sends. */
const ACCEPT_PART: Readonly<Record<AssetRole, string>> = {
  image: 'image/avif,image/webp,image/png,image/jpeg,image/gif,image/svg+xml,*/*;q=0.5',
  icon: 'image/avif,image/webp,image/png,image/svg+xml,*/*;q=0.5',
  style: 'text/css,*/*;q=0.1',
  font: 'font/woff2,font/woff,font/ttf,font/otf,*/*;q=0.1',
}

/** Make the fetcher. `userAgent` says who we are: sites may know. */
export function makeFetcher(userAgent: string, limits: FetchLimits = FETCH_LIMITS): PageSource {
  const get = (
    url: string,
    accept: string,
    limitBytes: number,
    options: FetchOptions,
    documentBytes = limitBytes,
  ): Promise<FetchedResource> =>
    follow({ url, accept, limitBytes, documentBytes, userAgent, limits, options })
  return {
    userAgent,
    fetchFor: (request, options = {}) =>
      follow({
        url: request.url,
        accept: request.headers['accept'] ?? '*/*',
        limitBytes: limits.imageBytes,
        documentBytes: limits.imageBytes,
        userAgent,
        limits,
        options,
        onBehalf: request,
      }),
    fetchPage: (url, options = {}) => get(url, ACCEPT_PAGE, limits.pageBytes, options, limits.documentBytes),
    fetchPart: (url, role, options = {}) => get(url, ACCEPT_PART[role], partLimit(role, limits), options),
  }
}

type Task = {
  readonly url: string
  readonly accept: string
  readonly limitBytes: number
  /** The same where a PDF comes. */
  readonly documentBytes: number
  readonly userAgent: string
  readonly limits: FetchLimits
  readonly options: FetchOptions
  /** What a page asks for: any status answers it, and its headers are the page's to read. */
  readonly onBehalf?: SubRequest
}

type Step = {
  readonly url: string
  /** The address that was given, where a secure one is asked for in its place. */
  readonly insecure: string | null
}

async function follow(task: Task): Promise<FetchedResource> {
  const { limits, options } = task
  const deadline = AbortSignal.timeout(limits.totalMs)
  const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline
  // Each redirect listens anew; undici lets go of its listeners late.
  setMaxListeners(0, signal)
  const redirects: { status: number; url: string }[] = []
  let current = task
  const goOn = (from: string, to: string): Step => {
    const secure = secureInstead(from, to)
    if (secure === null) return { url: to, insecure: null }
    redirects.push({ status: ASKED_SECURELY, url: secure })
    return { url: secure, insecure: to }
  }
  let { url, insecure } = goOn(options.cameFrom ?? '', task.url)
  // A public page may not send us to a private one: only the first address was asked for by name.
  let allowPrivate = options.allowPrivate === true
  for (;;) {
    let isPrivate = false
    const reach: Reach = {
      allowPrivate,
      onAddress: (isPublic) => {
        isPrivate = !isPublic
      },
    }
    try {
      const answer = await oneRequest(current, url, reach, signal)
      if (answer.redirect === null) {
        const { status, headers, mediaType, bytes } = answer
        return {
          requestedUrl: task.url,
          finalUrl: url,
          redirects,
          status,
          headers,
          mediaType,
          bytes,
          fromPrivate: isPrivate,
        }
      }
      redirects.push({ status: answer.status, url: answer.redirect })
      if (redirects.length > limits.redirects) throw new AppError('too-many-redirects', { url: task.url })
      ;({ url, insecure } = goOn(url, answer.redirect))
      current = afterRedirect(current, answer.status)
      allowPrivate = allowPrivate && isPrivate
    } catch (error) {
      const failure = fetchError(
        error,
        url,
        deadline.aborted ? limits.totalMs : limits.idleMs,
        options.signal,
      )
      throw insecure !== null && NOT_SECURELY.has(failure.kind)
        ? new AppError('insecure-redirect', { url: insecure }, { cause: failure })
        : failure
    }
  }
}

/** What says that an address can't be had securely; any answer at all says that it can. */
const NOT_SECURELY: ReadonlySet<string> = new Set(['no-connection', 'bad-certificate', 'timeout'])

/**
 * The secure form of an address that a secure one leads to; `null` where it needs none. What comes by a way that isn't secure can be
 * changed by anybody on it, and nobody would see that from the address that was asked for.
 */
function secureInstead(from: string, to: string): string | null {
  if (!from.startsWith('https:') || !to.startsWith('http:')) return null
  const secure = new URL(to)
  secure.protocol = 'https:'
  return secure.href
}

/** What was sent is sent again only where the answer says so. Source: RFC 9110, sections 15.4.2 to 15.4.9. */
function afterRedirect(task: Task, status: number): Task {
  const { onBehalf } = task
  if (onBehalf === undefined || onBehalf.method !== 'POST' || status === 307 || status === 308) return task
  return { ...task, onBehalf: { ...onBehalf, method: 'GET', body: null } }
}

type OneAnswer = Pick<FetchedResource, 'status' | 'headers' | 'mediaType' | 'bytes'> & {
  readonly redirect: string | null
}

async function oneRequest(
  task: Task,
  address: string,
  reach: Reach,
  signal: AbortSignal,
): Promise<OneAnswer> {
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new AppError('unsupported-scheme', { scheme: url.protocol.replace(':', '') })
  assertReachableHost(url.hostname, reach)
  url.username = ''
  url.password = ''
  url.hash = ''
  // Loaded with the first request: an app that is only read from never needs it.
  const { Agent, request } = await import('undici')
  // One agent a request: its look-up judges this request's addresses, and no connection is shared between pages.
  const agent = new Agent({
    connect: { lookup: pinnedLookup(reach), timeout: task.limits.idleMs },
    headersTimeout: task.limits.idleMs,
    bodyTimeout: task.limits.idleMs,
    maxHeaderSize: 64 * 1024,
    pipelining: 0,
  })
  task.options.progress?.({ stage: 'connecting', done: 0, total: 0 })
  try {
    const answer = await request(url, {
      dispatcher: agent,
      signal,
      method: task.onBehalf?.method ?? 'GET',
      body: task.onBehalf?.body ?? null,
      headers: {
        ...task.onBehalf?.headers,
        'user-agent': task.userAgent,
        accept: task.accept,
        'accept-encoding': ACCEPTED_ENCODINGS,
        'accept-language': 'en, *;q=0.5',
      },
    })
    // What a body fails with is told to whoever reads it: one that nobody reads, as a redirect's, may fail unheard.
    answer.body.on('error', () => undefined)
    return await readAnswer(task, url, answer, signal)
  } finally {
    // Not awaited: a server that never ends must not hold us.
    void agent.destroy()
  }
}

async function readAnswer(
  task: Task,
  url: URL,
  answer: Dispatcher.ResponseData,
  signal: AbortSignal,
): Promise<OneAnswer> {
  const status = answer.statusCode
  const header = (name: string): string | null => {
    const value = answer.headers[name]
    return (Array.isArray(value) ? value[0] : value) ?? null
  }
  const location = header('location')
  const kept = task.onBehalf === undefined ? KEPT_HEADERS : Object.keys(answer.headers)
  const headers = Object.fromEntries(
    kept.flatMap((name) => {
      const value = header(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  const mediaType = (header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if ([301, 302, 303, 307, 308].includes(status) && location !== null && URL.canParse(location, url.href))
    return { status, headers, mediaType, bytes: new Uint8Array(), redirect: new URL(location, url.href).href }
  if ((status < 200 || status >= 300) && task.onBehalf === undefined) {
    const seconds = retryAfterSeconds(header('retry-after'), Date.now())
    const pause = seconds === null ? {} : { retryAfterSeconds: seconds }
    throw new AppError('http-status', { status, url: url.href, ...pause })
  }
  const bytes = await receiveBody(answer.body, {
    encoding: header('content-encoding') ?? '',
    declaredBytes: Number(header('content-length') ?? Number.NaN),
    limitBytes: mediaType === 'application/pdf' ? task.documentBytes : task.limitBytes,
    signal,
    ...(task.options.progress ? { progress: task.options.progress } : {}),
  })
  return { status, headers, mediaType, bytes, redirect: null }
}
