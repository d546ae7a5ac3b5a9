// Owns the one answer to all that isn't let in: the same bytes for whatever was wrong, so that it tells nothing.
import type { ServerResponse } from 'node:http'

const BODY = '{"error":"forbidden","message":"Not allowed."}'
const STATUS = 'Forbidden'
const HEADERS = [
  ['Content-Type', 'application/json; charset=utf-8'],
  ['Content-Length', String(Buffer.byteLength(BODY))],
  ['Cache-Control', 'no-store'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Connection', 'close'],
] as const

/** Whole, for what can't be read as a request. */
export const REFUSAL = `HTTP/1.1 403 ${STATUS}\r\n${HEADERS.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${BODY}`

/** Answer a request with it. */
export function refuse(response: ServerResponse): void {
  response.sendDate = false
  response.writeHead(
    403,
    STATUS,
    HEADERS.flatMap(([name, value]) => [name, value]),
  )
  response.end(BODY)
}
