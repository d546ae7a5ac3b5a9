// Owns finding a port of this machine that nobody listens on.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const { port, end } = await takenPort()
  await end()
  return port
}

/** A port that is taken until `end`. */
export async function takenPort(): Promise<{ readonly port: number; readonly end: () => Promise<void> }> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return { port, end: () => new Promise((done) => server.close(() => done())) }
}
