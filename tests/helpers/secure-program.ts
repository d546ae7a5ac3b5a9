// Owns a program that is told to trust a certificate of ours, and asks for pages that lead from secure addresses to others.
// A process of its own: what Node trusts is settled when it starts. Prints one line of JSON.
import { readFileSync } from 'node:fs'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { connect, createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fetchRawPage } from '../../src/capture/raw-page'
import { isAppError } from '../../src/errors'
import { FETCH_LIMITS } from '../../src/node/fetch-limits'
import { makeFetcher } from '../../src/node/fetcher'

const [, , folder = ''] = process.argv
const read = (name: string): Buffer => readFileSync(join(folder, name))
/** What a TLS connection begins with. Source: RFC 8446, 5.1: the type of a handshake. */
const HANDSHAKE = 22

const asked: string[] = []
const answerAs =
  (scheme: string): RequestListener =>
  (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://site')
    asked.push(`${scheme} ${pathname}`)
    const to = searchParams.get('to') ?? ''
    if (pathname === '/redirect') response.writeHead(302, { location: to }).end()
    else if (pathname === '/refresh')
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end(`<meta http-equiv="refresh" content="0; url=${to}"><p>Elsewhere.`)
    else response.writeHead(200, { 'content-type': 'text/html' }).end(`<p>by ${scheme}`)
  }

const plain = createHttpServer(answerAs('http'))
const secure = createHttpsServer(
  { key: read('localhost.key'), cert: read('localhost.crt') },
  answerAs('https'),
)
const listen = async (server: { listen: (port: number, done: () => void) => unknown }): Promise<void> => {
  await new Promise<void>((done) => server.listen(0, done))
}
const portOf = (server: { address: () => AddressInfo | string | null }): number =>
  (server.address() as AddressInfo).port
/** Both at one port, as a site has both at the ports that addresses don't name. */
const both = createServer((socket) => {
  socket.once('data', (chunk) => {
    const there = connect(portOf(chunk[0] === HANDSHAKE ? secure : plain))
    for (const end of [socket, there])
      end.on('error', () => {
        socket.destroy()
        there.destroy()
      })
    there.write(chunk)
    socket.pipe(there).pipe(socket)
  })
})
const insecure = createHttpServer(answerAs('only http'))
await Promise.all([plain, secure, both, insecure].map(listen))
const [site, other] = [both, insecure].map((server) => `localhost:${String(portOf(server))}`) as [
  string,
  string,
]

const fetcher = makeFetcher('Cuttings/test', { ...FETCH_LIMITS, totalMs: 4000, idleMs: 1500 })
const hide = (text: string): string => text.replaceAll(site, 'site').replaceAll(other, 'other')

async function ask(address: string): Promise<unknown> {
  asked.length = 0
  const end = await fetchRawPage(address, fetcher, {}).then(
    ({ finalUrl, redirects, bytes }) => ({
      finalUrl,
      redirects: redirects.map(({ status, url }) => `${String(status)} ${url}`),
      body: new TextDecoder().decode(bytes),
    }),
    (error: unknown) => (isAppError(error) ? { error: error.kind, data: error.data } : String(error)),
  )
  return JSON.parse(hide(JSON.stringify({ end, asked })))
}

const leading = (way: string, scheme: string, to: string): string =>
  `${scheme}://${site}/${way}?to=${encodeURIComponent(to)}`
const results = []
for (const address of [
  leading('redirect', 'https', `http://${site}/page`),
  leading('refresh', 'https', `http://${site}/page`),
  leading('redirect', 'https', leading('redirect', 'http', `https://${site}/page`)),
  leading('redirect', 'https', `http://${other}/page`),
  leading('refresh', 'https', `http://${other}/page`),
  leading('redirect', 'http', `http://${other}/page`),
  `http://${other}/page`,
])
  results.push(await ask(address))
process.stdout.write(`${JSON.stringify(results)}\n`)
process.exit(0)
