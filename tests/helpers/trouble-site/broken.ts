// Owns answers that are too large, too slow, broken, or something else than they say.
import { randomBytes } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import type { Route } from '../local-site'
import { HARBOUR, storyPage } from './prose'
import { answer, keptPage, plateAt, raw, refusedPage, type Trouble } from './trouble'

const MB = 1024 * 1024
const page = storyPage()

/** Bytes for as long as anybody reads. */
const withoutEnd = (status: number, headers: Readonly<Record<string, string>> = {}): Route =>
  raw((response) => {
    response.writeHead(status, { 'content-type': 'text/html', ...headers })
    const chunk = Buffer.alloc(256 * 1024, '<p>on and on</p>')
    const pieces = function* (): Generator<Buffer> {
      for (;;) yield chunk
    }
    // It ends when the other side hangs up.
    pipeline(Readable.from(pieces()), response, () => undefined)
  })

/** One letter after the other, each in time. */
const dribbling = raw((response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  const timer = setInterval(() => response.write('a'), 40)
  response.on('close', () => clearInterval(timer))
})

/** Bytes written past the server's own idea of an answer. */
const onSocket = (...pieces: readonly (string | Buffer)[]): Route =>
  raw((response) => {
    for (const piece of pieces) response.socket?.write(piece)
    response.socket?.end()
  })

const HEAD = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n'

/** Answers that take a machine's memory. */
export const LARGE: readonly Trouble[] = [
  refusedPage(
    'a page of 26 MB',
    '/large/26-mb',
    { error: 'too-large', data: { sizeBytes: 26 * MB, limitBytes: 25 * MB } },
    answer(Buffer.alloc(26 * MB, 'words '), 'text/html', { 'content-length': String(26 * MB) }),
  ),
  refusedPage('a page without an end', '/large/endless', { error: 'too-large' }, withoutEnd(200)),
  refusedPage(
    'a page that says it has 4 GB',
    '/large/claims',
    { error: 'too-large', data: { sizeBytes: 4096 * MB } },
    onSocket(`${HEAD}content-length: ${String(4096 * MB)}\r\n\r\n`, page),
  ),
  refusedPage(
    'a refusal without an end',
    '/large/refusal',
    { error: 'http-status', data: { status: 503 } },
    withoutEnd(503),
  ),
  refusedPage(
    'a redirect without an end',
    '/large/redirect',
    { error: 'http-status', data: { status: 404 } },
    withoutEnd(302, { location: '/nothing-here' }),
  ),
  refusedPage(
    'a header of 100 kB',
    '/large/header',
    { error: 'broken-answer' },
    onSocket(`${HEAD}x-long: ${'a'.repeat(100_000)}\r\n\r\n`, page),
  ),
  refusedPage(
    'ten thousand headers',
    '/large/headers',
    { error: 'broken-answer' },
    onSocket(
      `${HEAD}${Array.from({ length: 10_000 }, (_, i) => `x-${String(i)}: a\r\n`).join('')}\r\n`,
      page,
    ),
  ),
  refusedPage(
    'a page nested 100,000 deep',
    '/large/nested',
    { error: 'parse-failed' },
    answer(`<!doctype html><body>${'<div>'.repeat(100_000)}${page}`),
  ),
]

/** Answers that take a reader's time. */
export const SLOW: readonly Trouble[] = [
  refusedPage('a server that says nothing', '/slow/silent', { error: 'timeout' }, () => undefined, true),
  refusedPage(
    'a page that stops',
    '/slow/stops',
    { error: 'timeout' },
    raw((response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      response.write(page.slice(0, 400))
    }),
    true,
  ),
  refusedPage('a page that comes letter by letter', '/slow/letters', { error: 'timeout' }, dribbling, true),
  refusedPage(
    'headers that come letter by letter',
    '/slow/headers',
    { error: 'timeout' },
    raw((response) => {
      const { socket } = response
      socket?.write('HTTP/1.1 200 OK\r\nx-slow: ')
      const timer = setInterval(() => socket?.write('a'), 40)
      socket?.on('close', () => clearInterval(timer))
    }),
    true,
  ),
]

const cutAt = (length: number): Route =>
  raw((response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-length': String(Buffer.byteLength(page)),
    })
    response.write(page.slice(0, length), () => response.socket?.destroy())
  })

const unclosed = page.replaceAll(/<\/(?:p|article|main|h1|nav|header|body|html)>/g, '')
const withNul = page.replace('nobody had yet', 'nobody\u0000 had yet')

/** Answers that are damaged. */
export const DAMAGED: readonly Trouble[] = [
  refusedPage('a page that breaks off', '/broken/off', { error: 'broken-answer' }, cutAt(700)),
  refusedPage(
    'a page that the server breaks off with a reset',
    '/broken/reset',
    { error: 'broken-answer' },
    raw((response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '99999' })
      response.write(page.slice(0, 700), () => response.socket?.resetAndDestroy())
    }),
  ),
  refusedPage(
    'a server that hangs up',
    '/broken/hangs-up',
    { error: 'no-connection' },
    raw((response) => response.socket?.destroy()),
  ),
  refusedPage(
    'a chunk of no length',
    '/broken/chunk',
    { error: 'broken-answer' },
    onSocket(`${HEAD}transfer-encoding: chunked\r\n\r\n10\r\n<!doctype html><\r\nzzz\r\n`, page),
  ),
  refusedPage(
    'chunks without the last',
    '/broken/chunks',
    { error: 'no-connection' },
    onSocket(`${HEAD}transfer-encoding: chunked\r\n\r\n10\r\n<!doctype html><\r\n`),
  ),
  refusedPage(
    'an answer that is no HTTP',
    '/broken/no-http',
    { error: 'broken-answer' },
    onSocket('220 mail ready\r\n'),
  ),
  refusedPage(
    'two lengths that don’t agree',
    '/broken/lengths',
    { error: 'broken-answer' },
    onSocket(`${HEAD}content-length: 10\r\ncontent-length: 20\r\n\r\n`, page),
  ),
  keptPage(
    'a header of bytes that are no letters',
    '/broken/header',
    page,
    { grade: 'full', says: [HARBOUR] },
    onSocket(
      Buffer.concat([
        Buffer.from(`${HEAD}x-odd: `),
        Buffer.of(0xff, 0xfe, 0xfd),
        Buffer.from(`\r\ncontent-length: ${String(Buffer.byteLength(page))}\r\n\r\n${page}`),
      ]),
    ),
  ),
  refusedPage('an empty page', '/broken/empty', { error: 'empty-page' }, answer('')),
  refusedPage('a page of spaces', '/broken/spaces', { error: 'empty-page' }, answer(' \n\t'.repeat(500))),
  keptPage('a page that closes nothing', '/broken/unclosed', unclosed, {
    grade: 'full',
    says: [HARBOUR, 'shut from the outside by somebody else'],
  }),
  keptPage('a page with a NUL in its text', '/broken/nul', withNul, {
    grade: 'full',
    says: ['nobody had yet thought'],
    lacks: ['\u0000'],
  }),
]

/** Answers that aren't what they say. */
export const DISGUISED: readonly Trouble[] = [
  refusedPage(
    'a picture that is called a page',
    '/disguised/picture',
    { error: 'not-a-page', data: { mediaType: 'image/png' } },
    answer(plateAt('/disguised/picture')),
  ),
  refusedPage(
    'noise that is called a page',
    '/disguised/noise',
    { error: 'not-a-page', data: { mediaType: 'application/octet-stream' } },
    answer(randomBytes(4096)),
  ),
  refusedPage(
    'data',
    '/disguised/data',
    { error: 'not-a-page', data: { mediaType: 'application/json' } },
    answer(JSON.stringify({ title: 'The ledger', body: HARBOUR }), 'application/json'),
  ),
  keptPage(
    'a page that is called plain text',
    '/disguised/text',
    page,
    { grade: 'full', says: [HARBOUR] },
    answer(page, 'text/plain'),
  ),
  keptPage(
    'a page that is called a stream of bytes',
    '/disguised/bytes',
    page,
    { grade: 'full', says: [HARBOUR] },
    answer(page, 'application/octet-stream'),
  ),
  keptPage(
    'a page that is called nothing',
    '/disguised/nothing',
    page,
    { grade: 'full', says: [HARBOUR] },
    answer(page, null),
  ),
  keptPage(
    'a page that is called XHTML',
    '/disguised/xhtml',
    page,
    { grade: 'full', says: [HARBOUR] },
    answer(page, 'application/xhtml+xml'),
  ),
]
