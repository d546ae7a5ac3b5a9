import { execFileSync } from 'node:child_process'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { isTokenOf } from '../../../../src/node/companion/secrets'
import {
  SERVER_LIMITS,
  startCompanionServer,
  type CompanionServer,
  type LetIn,
  type ServerLimits,
} from '../../../../src/node/companion/server'
import { readBody } from '../../../../src/node/companion/read-body'
import { REFUSAL } from '../../../../src/node/companion/refusal'
import {
  bytesOf,
  CHROME,
  CHROME_TOKEN,
  combinations,
  COMPANIONS,
  type Combination,
} from '../../../helpers/companion-requests'
import { inWords, tellFigure } from '../../../helpers/figures'
import { rawRequest, sendRaw, statusOf, type RawHeader } from '../../../helpers/raw-http'

const UNPACED: ServerLimits = { ...SERVER_LIMITS, perSecond: Number.MAX_SAFE_INTEGER }
const running: CompanionServer[] = []

afterEach(async () => {
  for (const server of running.splice(0)) await server.close()
})

async function listen(limits: Partial<ServerLimits> = {}, isPairing = false) {
  const letIn: LetIn[] = []
  const reported: unknown[] = []
  const server = await startCompanionServer({
    port: 0,
    knowledge: () => ({ companions: COMPANIONS, isPairing, isTokenOf }),
    async tasks(verdict, request, bodyLimits) {
      letIn.push(verdict)
      const body = await readBody(request, bodyLimits)
      return { status: 200, body: { sizeBytes: body.byteLength } }
    },
    report: (error) => reported.push(error),
    limits: { ...UNPACED, ...limits },
  })
  running.push(server)
  return { server, port: server.port, letIn, reported }
}

const headers = (port: number, ...more: readonly RawHeader[]): readonly RawHeader[] => [
  ['Host', `127.0.0.1:${String(port)}`],
  ...more,
  ['Connection', 'close'],
]
const withToken: RawHeader = ['Authorization', `Bearer ${CHROME_TOKEN}`]
const asJson: RawHeader = ['Content-Type', 'application/json']

/** In a browser's developer tools one of these looks like any other. */
const FORBIDDEN_HEAD = REFUSAL.slice(0, REFUSAL.indexOf('\r\n\r\n') + 4)

async function tryAll(port: number, tried: readonly Combination[]): Promise<readonly string[]> {
  const wrong: string[] = []
  const AT_ONCE = 12
  const rest = [...tried]
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let one = rest.pop(); one !== undefined; one = rest.pop()) {
        const answer = await sendRaw(port, bytesOf(one))
        const refused = one.method === 'HEAD' ? FORBIDDEN_HEAD : REFUSAL
        const isAsMeant = one.isLetIn ? [200, 204].includes(statusOf(answer)) : answer === refused
        if (!isAsMeant) wrong.push(`${JSON.stringify(one)} -> ${answer}`)
      }
    }),
  )
  return wrong
}

describe('the way in for browsers', () => {
  it('S-15: lets in who is meant to come, and answers all others with the same bytes', async () => {
    const { port, letIn, reported } = await listen()
    const all = combinations(port)
    expect(all).toHaveLength(17_280)
    const right = all.filter(({ isLetIn }) => isLetIn)
    expect(right).toHaveLength(66)
    expect(await tryAll(port, all)).toEqual([])
    expect(letIn).toHaveLength(right.filter(({ method }) => method !== 'OPTIONS').length)
    expect(reported).toEqual([])
    tellFigure(
      'S-15',
      `${inWords(all.length)} requests over raw sockets: the ${inWords(right.length)} that may come in did, 0 others; ${inWords(all.length - right.length)} answers of the same bytes`,
    )
  })

  it('S-15: listens on 127.0.0.1 alone', async () => {
    const { port } = await listen()
    const lines = listeners(port)
    if (lines !== null) expect(lines).toEqual([`127.0.0.1:${String(port)}`])
    expect(await canConnect('::1', port)).toBe(false)
  })

  it('S-15: answers what is no request like any other that isn’t let in', async () => {
    const { port, letIn } = await listen({ headMs: 400 })
    const nonsense = [
      'GET / HTTP/9.9\r\n\r\n',
      '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
      'GET /v1/clips HTTP/1.1\r\nHost : x\r\n\r\n',
      'POST /v1/clips HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
      'POST /v1/clips HTTP/1.1\r\nContent-Length: -5\r\n\r\n',
      `GET /v1/clips HTTP/1.1\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`,
      '\r\n\r\n\r\n\u0000\u0000',
      // Never ends its head.
      'GET /v1/clips HTTP/1.1\r\nHost: 127.0.0.1',
    ]
    for (const bytes of nonsense) expect([REFUSAL, '']).toContain(await sendRaw(port, bytes))
    for (const path of [
      '/',
      '/v1',
      '/v1/clips/',
      '/v2/clips',
      '//v1/clips',
      '/v1/../v1/clips',
      '*',
      'http://127.0.0.1/v1/clips',
    ])
      expect(await sendRaw(port, rawRequest('GET', path, headers(port, withToken)))).toBe(REFUSAL)
    expect(letIn).toEqual([])
    // It still answers those who may come.
    expect(
      statusOf(await sendRaw(port, rawRequest('GET', '/v1/clips?url=x', headers(port, withToken)))),
    ).toBe(200)
  })

  it('takes a body of up to 30 MB, and leaves one that is larger or slower than its limits', async () => {
    const { port } = await listen({ bodyBytes: 1000, idleMs: 300, bodyMs: 1000 })
    const post = (length: number, body: string) =>
      sendRaw(
        port,
        rawRequest(
          'POST',
          '/v1/clips',
          headers(port, withToken, asJson, ['Content-Length', String(length)]),
          body,
        ),
      )
    expect(statusOf(await post(1000, 'x'.repeat(1000)))).toBe(200)
    expect(statusOf(await post(1001, 'x'.repeat(1001)))).toBe(413)
    expect(SERVER_LIMITS.bodyBytes).toBe(30 * 1024 * 1024)
    const began = performance.now()
    await post(500, 'only a few')
    expect(performance.now() - began).toBeLessThan(2000)
    const chunked = rawRequest(
      'POST',
      '/v1/clips',
      headers(port, withToken, asJson, ['Transfer-Encoding', 'chunked']),
      `${(2000).toString(16)}\r\n${'x'.repeat(2000)}\r\n0\r\n\r\n`,
    )
    expect(statusOf(await sendRaw(port, chunked))).toBe(413)
  })

  it('tells nobody to go on who isn’t let in', async () => {
    const { port } = await listen()
    const post = (...more: readonly RawHeader[]) =>
      sendRaw(
        port,
        rawRequest(
          'POST',
          '/v1/clips',
          headers(port, asJson, ['Content-Length', '2'], ['Expect', '100-continue'], ...more),
          '{}',
        ),
      )
    expect(await post()).toBe(REFUSAL)
    expect(await post(withToken)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /)
  })

  it('answers ten requests of one companion in a second, and says so of those beyond', async () => {
    const { port } = await listen({ perSecond: SERVER_LIMITS.perSecond })
    const statuses: number[] = []
    for (let i = 0; i < 14; i++)
      statuses.push(
        statusOf(await sendRaw(port, rawRequest('GET', '/v1/clips?url=x', headers(port, withToken)))),
      )
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(statuses.slice(10)).toContain(429)
  })

  it('tells a paired browser that it may send, with no word for any other', async () => {
    const { port } = await listen()
    const preflight = (
      origin: string,
      method = 'POST',
      names = 'authorization, content-type',
      more: readonly RawHeader[] = [],
    ) =>
      sendRaw(
        port,
        rawRequest(
          'OPTIONS',
          '/v1/clips',
          headers(
            port,
            ['Origin', origin],
            ['Access-Control-Request-Method', method],
            ['Access-Control-Request-Headers', names],
            ...more,
          ),
        ),
      )
    const answer = await preflight(CHROME, 'POST', 'authorization', [
      ['Access-Control-Request-Private-Network', 'true'],
    ])
    expect(statusOf(answer)).toBe(204)
    expect(answer).toContain(`\r\nAccess-Control-Allow-Origin: ${CHROME}\r\n`)
    expect(answer).toContain('\r\nAccess-Control-Allow-Private-Network: true\r\n')
    expect(await preflight(CHROME, 'GET')).not.toContain('Private-Network')
    for (const refused of [
      preflight('https://evil.example'),
      preflight('null'),
      preflight(CHROME, 'DELETE'),
      preflight(CHROME, 'POST', 'authorization, x-other'),
    ])
      expect(await refused).toBe(REFUSAL)
  })

  it('lets an extension ask for a pairing while a code waits, and nobody at any other time', async () => {
    const ask = (port: number, origin: string, type = 'application/json') =>
      sendRaw(
        port,
        rawRequest(
          'POST',
          '/v1/pair',
          headers(port, ['Origin', origin], ['Content-Type', type], ['Content-Length', '2']),
          '{}',
        ),
      )
    const closed = await listen()
    expect(await ask(closed.port, CHROME)).toBe(REFUSAL)
    const open = await listen({}, true)
    expect(statusOf(await ask(open.port, CHROME))).toBe(200)
    expect(await ask(open.port, 'https://evil.example')).toBe(REFUSAL)
    // A page without an origin can send this without asking first, and nothing else.
    expect(await ask(open.port, 'null', 'text/plain')).toBe(REFUSAL)
    expect(open.letIn.map(({ kind }) => kind)).toEqual(['pair'])
  })
})

/** What listens on a port, as the system says; `null` where it can't be asked. */
function listeners(port: number): readonly string[] | null {
  try {
    return execFileSync('ss', ['-ltn'], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/)[3] ?? '')
      .filter((address) => address.endsWith(`:${String(port)}`))
  } catch {
    return null
  }
}

const canConnect = (host: string, port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, host)
    socket.on('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.on('error', () => done(false))
  })
