// Owns the session in which one page is rendered: in memory, without permissions or downloads, and without a network of its own.
// All that a page asks for goes through the one fetcher, with its limits and its judgement of addresses.
import { randomUUID } from 'node:crypto'
import { session as sessions, type Session } from 'electron'
import { isAppError } from '../../src/errors'
import type { FetchedResource, PageSource, SubRequest } from '../../src/ports'

/** Of one page, all that it asks for. Source: requirement S-12. */
const MOST_BYTES = 250 * 1024 * 1024
const MOST_REQUESTS = 500
const AT_ONCE = 6
const LARGEST_BODY = 1024 * 1024

/** What a page may ask for: nothing that only reports, plays or stays open. */
const SERVED_TYPES = new Set(['mainFrame', 'stylesheet', 'script', 'image', 'font', 'xhr', 'other'])

/** Headers of a page's own requests that are passed on: what they ask for, never who asks. */
const PASSED_HEADERS = ['accept', 'accept-language', 'content-type', 'x-requested-with']

/** What a page asks for data with; what it only reports comes as plain text. */
const DATA_TYPES = /^application\/(?:json|graphql|x-www-form-urlencoded)\b/i

/** Headers of an answer that would do something beside describing it. */
const DROPPED_HEADERS = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'set-cookie',
  'refresh',
  'location',
  'content-security-policy',
  'content-security-policy-report-only',
  'report-to',
  'nel',
  'link',
  'access-control-allow-origin',
])

/** Scripts run, in the page's own origin; no dialog, no print, no window, no frame above. Source: HTML standard, sandboxing. */
const PAGE_POLICY =
  "sandbox allow-scripts allow-same-origin; frame-src 'none'; object-src 'none'; worker-src 'none'"

export type RenderTraffic = {
  readonly session: Session
  /** Things asked for so far, those refused or not had, and those under way. */
  readonly counts: { asked: number; refused: number; pending: number }
  close(): Promise<void>
}

/** Make a session for rendering `page`, whose own document is answered from what was received of it. */
export function openRenderSession(
  page: FetchedResource,
  source: PageSource,
  signal: AbortSignal,
): RenderTraffic {
  // A name without `persist:` lives in memory alone.
  const session = sessions.fromPartition(`render-${randomUUID()}`, { cache: false })
  const counts = { asked: 0, refused: 0, pending: 0 }
  let bytes = 0
  const turn = makeTurns(AT_ONCE)
  closeDoors(session)

  const answer = async (request: Request): Promise<Response> => {
    const { url } = request
    counts.asked++
    if (withoutHash(url) === withoutHash(page.finalUrl) && request.method === 'GET') return documentOf(page)
    const asked = counts.asked > MOST_REQUESTS ? null : await readRequest(request)
    if (asked === null || bytes > MOST_BYTES) return refuse(counts)
    counts.pending++
    try {
      const found = await turn(() => source.fetchFor(asked, { signal, allowPrivate: page.fromPrivate }))
      bytes += found.bytes.byteLength
      return responseOf(found)
    } catch (error) {
      if (!isAppError(error)) throw error
      return refuse(counts)
    } finally {
      counts.pending--
    }
  }
  for (const scheme of ['http', 'https']) session.protocol.handle(scheme, answer)
  return {
    session,
    counts,
    async close() {
      for (const scheme of ['http', 'https']) session.protocol.unhandle(scheme)
      await session.clearStorageData()
    },
  }
}

function closeDoors(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => {
    callback({})
  })
  session.setSpellCheckerLanguages([])
  session.on('will-download', (event) => {
    event.preventDefault()
  })
  session.webRequest.onBeforeRequest(({ url, resourceType }, callback) => {
    const isInside = /^(?:data|blob|about):/.test(url)
    const isServed = /^https?:/.test(url) && SERVED_TYPES.has(resourceType)
    callback({ cancel: !isInside && !isServed })
  })
  // Whatever finds a way around the handlers finds no way out.
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=127.0.0.1:1;https=127.0.0.1:1;socks=127.0.0.1:1',
    proxyBypassRules: '<-loopback>',
  })
}

async function readRequest(request: Request): Promise<SubRequest | null> {
  const method = request.method
  // What stays open is no part of a page that stands still.
  if (request.headers.get('accept') === 'text/event-stream') return null
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') return null
  if (method === 'POST' && !DATA_TYPES.test(request.headers.get('content-type') ?? '')) return null
  const body = method === 'POST' ? new Uint8Array(await request.arrayBuffer()) : null
  if ((body?.byteLength ?? 0) > LARGEST_BODY) return null
  const headers = Object.fromEntries(
    PASSED_HEADERS.flatMap((name) => {
      const value = request.headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  return { url: request.url, method, headers, body }
}

const refuse = (counts: RenderTraffic['counts']): Response => {
  counts.refused++
  return Response.error()
}

const documentOf = ({ bytes, headers }: FetchedResource): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, {
    status: 200,
    headers: {
      'content-type': headers['content-type'] ?? 'text/html',
      'content-security-policy': PAGE_POLICY,
    },
  })

/** Statuses that have no body by their nature. Source: Fetch standard, null body status. */
const NO_BODY = new Set([101, 103, 204, 205, 304])

function responseOf({ bytes, status, headers }: FetchedResource): Response {
  const kept = Object.entries(headers).filter(([name]) => !DROPPED_HEADERS.has(name))
  // Nobody is told which page asks, and no cookie goes along: every answer is one that anybody may read.
  kept.push(['access-control-allow-origin', '*'])
  return new Response(NO_BODY.has(status) ? null : (bytes as Uint8Array<ArrayBuffer>), {
    status,
    headers: Object.fromEntries(kept),
  })
}

const withoutHash = (url: string): string => url.split('#', 1)[0] ?? ''

/** Let so many run at once; the others wait in the order in which they came. */
function makeTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= atOnce)
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
      })
    running++
    try {
      return await work()
    } finally {
      running--
      waiting.shift()?.()
    }
  }
}
