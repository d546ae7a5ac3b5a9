// Owns a listener on this machine that counts who connects: nobody should.
import { createServer, type AddressInfo } from 'node:net'

export type Canary = {
  readonly origin: string
  readonly connections: () => number
  readonly close: () => void
}

/** Start listening on a free port. */
export async function startCanary(): Promise<Canary> {
  let connections = 0
  const server = createServer((socket) => {
    connections++
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${String(port)}`,
    connections: () => connections,
    close: () => void server.close(),
  }
}
