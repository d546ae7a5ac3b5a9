// Owns asking the way in for browsers as a companion does: JSON or a form, with an origin and a token. Leaves what is asked to the tests.
import { request } from 'node:http'

export type CompanionAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly json: Readonly<Record<string, unknown>>
}

export type CompanionCall = {
  readonly origin?: string
  readonly token?: string
  /** Sent as JSON. */
  readonly json?: unknown
  readonly form?: FormData
}

/** Ask, and read the answer. */
export async function askCompanion(
  address: string,
  method: string,
  path: string,
  { origin, token, json, form }: CompanionCall = {},
): Promise<CompanionAnswer> {
  const sent = form === undefined ? null : new Response(form)
  const body =
    sent === null
      ? Buffer.from(json === undefined ? '' : JSON.stringify(json))
      : Buffer.from(await sent.arrayBuffer())
  const type = sent?.headers.get('content-type') ?? (json === undefined ? null : 'application/json')
  return new Promise((done, fail) => {
    const asked = request(`${address}${path}`, {
      method,
      headers: {
        ...(origin === undefined ? {} : { origin }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(type === null ? {} : { 'content-type': type, 'content-length': String(body.byteLength) }),
      },
    })
    asked.on('error', fail)
    asked.on('response', (answer) => {
      const pieces: Buffer[] = []
      answer.on('data', (piece: Buffer) => pieces.push(piece))
      answer.on('end', () => {
        const text = Buffer.concat(pieces).toString('utf8')
        const read = text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>)
        done({ status: answer.statusCode ?? 0, headers: answer.headers, json: read })
      })
    })
    asked.end(body)
  })
}
