// Owns a program that runs in a network of its own, in which this machine has a public address too: so a public page can be served that
// leads to private ones. Prints one line of JSON. Its hosts file is its own to change.
import { writeFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { fetchRawPage } from '../../src/capture/raw-page'
import { isAppError } from '../../src/errors'
import { FETCH_LIMITS } from '../../src/node/fetch-limits'
import { makeFetcher } from '../../src/node/fetcher'
import { PRIVATE_HOSTS } from './private-forms'

const [, , publicAddress = '', hostsFile = ''] = process.argv
const PRIVATE = ['127.0.0.1', '::1']
const FLIPS = 200

let connections = 0
const listen = async (server: Server, host: string, port: number): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  return (server.address() as AddressInfo).port
}
const canaries = PRIVATE.map(() =>
  createServer((socket) => {
    connections++
    socket.destroy()
  }),
)
const site = createHttpServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://site')
  const to = url.searchParams.get('to') ?? ''
  if (url.pathname === '/refresh') {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end(`<meta http-equiv="refresh" content="0; url=${to.replaceAll('"', '&quot;')}"><p>Elsewhere.`)
    return
  }
  if (url.pathname === '/page') {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.end('<p>words')
    return
  }
  // In bytes, as servers write what isn't ASCII.
  response.writeHead(Number(url.searchParams.get('status') ?? 302), {
    location: Buffer.from(to).toString('latin1'),
  })
  response.end()
})

// One port for all, so that whoever gets through is counted.
const port = await listen(site, publicAddress, 0)
for (const [at, canary] of canaries.entries()) await listen(canary, PRIVATE[at] ?? '', port)
const outside = `http://${publicAddress}:${String(port)}`
const fetcher = makeFetcher('Cuttings/test', { ...FETCH_LIMITS, totalMs: 5000, idleMs: 2000 })

const counts: Record<string, Record<string, number>> = {}
async function attempt(what: string, work: Promise<unknown>): Promise<void> {
  const outcome = await work.then(
    () => 'reached',
    (error: unknown) => (isAppError(error) ? error.kind : String(error)),
  )
  const of = (counts[what] ??= {})
  of[outcome] = (of[outcome] ?? 0) + 1
}
const leading = (to: string, status = 302): string =>
  `${outside}/redirect?status=${String(status)}&to=${encodeURIComponent(to)}`

await attempt('a public page', fetcher.fetchPage(`${outside}/page`))
await attempt('a public page after a public redirect', fetcher.fetchPage(leading(`${outside}/page`)))
for (const host of PRIVATE_HOSTS) {
  const to = `http://${host}:${String(port)}/`
  await attempt('a part of a public page', fetcher.fetchPart(to, 'image'))
  await attempt('a redirect', fetcher.fetchPage(leading(to), { allowPrivate: true }))
  await attempt('a refresh', fetchRawPage(`${outside}/refresh?to=${encodeURIComponent(to)}`, fetcher, {}))
}
for (const status of [301, 302, 303, 307, 308])
  for (const host of PRIVATE) {
    const to = `http://${host.includes(':') ? `[${host}]` : host}:${String(port)}/`
    await attempt('a redirect of each kind', fetcher.fetchPage(leading(to, status), { allowPrivate: true }))
    await attempt(
      'a redirect after a redirect',
      fetcher.fetchPage(leading(leading(to, status)), { allowPrivate: true }),
    )
    await attempt(
      'what a script asks for',
      fetcher.fetchFor({ url: leading(to, status), method: 'POST', headers: {}, body: Buffer.from('x') }),
    )
  }

const name = 'flips.example'
const say = (...addresses: readonly string[]): void =>
  writeFileSync(hostsFile, addresses.map((address) => `${address} ${name}\n`).join(''))
for (let at = 0; at < FLIPS; at++) {
  say(publicAddress)
  await attempt('a name while it is public', fetcher.fetchPage(`http://${name}:${String(port)}/page`))
  say(PRIVATE[at % 2] ?? '')
  await attempt('a name that turned private', fetcher.fetchPage(`http://${name}:${String(port)}/page`))
  await attempt(
    'a redirect to a name that turned private',
    fetcher.fetchPage(leading(`http://${name}:${String(port)}/page`), { allowPrivate: true }),
  )
  say('127.0.0.1', publicAddress)
  await attempt('a name that is both', fetcher.fetchPage(`http://${name}:${String(port)}/page`))
}
process.stdout.write(`${JSON.stringify({ connections, hosts: PRIVATE_HOSTS.length, counts })}\n`)
process.exit(0)
