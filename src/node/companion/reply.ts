// Owns how the listener answers those that were let in: JSON, readable by the origin that asked and by no other.
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Verdict } from '../../companion/policy'
import { NO_ORIGIN } from '../../companion/origins'
import { refuse } from './refusal'

export type Reply = { readonly status: number; readonly body: object }

export const TOO_MANY: Reply = {
  status: 429,
  body: { error: 'too-many-requests', message: 'Too many requests at once: try again in a second.' },
}

/** Answer. A body that wasn't read to its end is not waited for: the connection ends with the answer. */
export function send(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string | null,
  { status, body }: Reply,
): void {
  if (response.headersSent || response.destroyed) return
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, {
    ...readableBy(origin),
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': bytes.byteLength,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    ...(status === TOO_MANY.status ? { 'Retry-After': '1' } : {}),
    ...(request.complete ? {} : { Connection: 'close' }),
  })
  response.end(bytes)
}

/** Tell a browser what it may send, and for how long that holds. */
export function allowPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, methods }: Extract<Verdict, { kind: 'preflight' }>,
): void {
  // Browsers ask so before they let a page of the web speak to a program of this machine; their extensions may be asked, too.
  const isPrivateAsked = request.headers['access-control-request-private-network'] === 'true'
  response.writeHead(204, {
    ...readableBy(origin),
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': 'authorization, content-type',
    'Access-Control-Max-Age': '600',
    ...(isPrivateAsked ? { 'Access-Control-Allow-Private-Network': 'true' } : {}),
    'Cache-Control': 'no-store',
  })
  response.end()
}

const readableBy = (origin: string | null): Readonly<Record<string, string>> =>
  origin === null || origin === NO_ORIGIN ? {} : { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }

/** Of a body that nobody wants, so much is received, for so long: a sender that is cut off doesn't hear the answer. */
const DRAIN_BYTES = 32 * 1024 * 1024
const DRAIN_MS = 1000

/** Refuse, once what was sent along has come. */
export async function refuseAfterBody(request: IncomingMessage, response: ServerResponse): Promise<void> {
  // Who asks before sending sends nothing.
  if (request.headers.expect === undefined) await drain(request)
  if (!response.headersSent && !response.destroyed) refuse(response)
}

const drain = (request: IncomingMessage): Promise<void> =>
  new Promise((done) => {
    let size = 0
    const timer = setTimeout(end, DRAIN_MS)
    function end(): void {
      clearTimeout(timer)
      done()
    }
    request.on('data', (piece: Buffer) => {
      size += piece.byteLength
      if (size > DRAIN_BYTES) end()
    })
    request.once('end', end)
    request.once('close', end)
    request.once('error', end)
  })
