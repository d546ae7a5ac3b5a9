// Owns listeners on this machine that nobody should reach: TCP and UDP, on 127.0.0.1 and on ::1.
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'

export type Listeners = {
  /** `host:port` of each address, to be put into a URL. */
  readonly hosts: readonly string[]
  /** TCP connections so far. */
  readonly connections: () => number
  /** UDP datagrams so far. */
  readonly datagrams: () => number
  readonly close: () => void
}

/** Start listening, for both protocols on the same port of each address. */
export async function startListeners(): Promise<Listeners> {
  let connections = 0
  let datagrams = 0
  const closers: (() => void)[] = []
  const hosts: string[] = []
  for (const address of ['127.0.0.1', '::1']) {
    const server = createServer((socket) => {
      connections += 1
      socket.destroy()
    })
    server.listen(0, address)
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const socket = createSocket(address === '::1' ? 'udp6' : 'udp4', () => (datagrams += 1))
    socket.bind(port, address)
    await once(socket, 'listening')
    hosts.push(address === '::1' ? `[::1]:${port}` : `127.0.0.1:${port}`)
    closers.push(
      () => void server.close(),
      () => void socket.close(),
    )
  }
  return {
    hosts,
    connections: () => connections,
    datagrams: () => datagrams,
    close: () => {
      for (const close of closers) close()
    },
  }
}
