// Owns asking a listener of this machine byte by byte, as no browser would. Leaves what is asked to the tests.
import { connect } from 'node:net'

export type RawHeader = readonly [name: string, value: string]

/** A request as it goes over the wire. */
export const rawRequest = (method: string, path: string, headers: readonly RawHeader[], body = ''): string =>
  [`${method} ${path} HTTP/1.1`, ...headers.map(([name, value]) => `${name}: ${value}`), '', body].join(
    '\r\n',
  )

/** Send bytes to a port of 127.0.0.1, and give all that comes back until the other side ends. */
export function sendRaw(port: number, bytes: string | Uint8Array, longestMs = 10_000): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes)
    })
    const pieces: Buffer[] = []
    const timer = setTimeout(() => {
      socket.destroy()
      fail(new Error(`no end after ${String(longestMs)} ms`))
    }, longestMs)
    const end = (): void => {
      clearTimeout(timer)
      done(Buffer.concat(pieces).toString('latin1'))
    }
    socket.on('data', (piece) => pieces.push(piece))
    socket.on('close', end)
    socket.on('error', end)
  })
}

/** The number in an answer's first line; 0 for none. */
export const statusOf = (answer: string): number => Number(answer.split(' ', 2)[1] ?? 0)
