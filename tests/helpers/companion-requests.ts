// Owns the ways to ask the way in for browsers that S-15 is tried with, and which of them are to be let in: said here once more, in other
// words than the code's own. Leaves sending them to the tests.
import type { Companion } from '../../src/model/companion'
import { sha256 } from '../../src/node/system'
import { rawRequest, type RawHeader } from './raw-http'

export const CHROME = `chrome-extension://${'abcdefghijklmnop'.repeat(2)}`
export const FIREFOX = 'moz-extension://0a1b2c3d-4e5f-6789-abcd-ef0123456789'
const OTHER_CHROME = `chrome-extension://${'p'.repeat(32)}`
const OTHER_FIREFOX = 'moz-extension://99999999-4e5f-6789-abcd-ef0123456789'

const tokenOf = (letter: string): string => letter.repeat(43)
export const CHROME_TOKEN = tokenOf('c')
export const FIREFOX_TOKEN = tokenOf('f')
/** One that a person made, and that nobody has used yet. */
export const MADE_TOKEN = tokenOf('m')

const companion = (id: string, origin: string | null, token: string): Companion => ({
  id,
  name: id,
  origin,
  tokenSha256: sha256(token),
  pairedAt: '2026-01-01T00:00:00.000Z',
  lastUsedAt: null,
})
export const COMPANIONS: readonly Companion[] = [
  companion('chrome', CHROME, CHROME_TOKEN),
  companion('firefox', FIREFOX, FIREFOX_TOKEN),
  companion('script', null, MADE_TOKEN),
]

/** Twelve ways to name the machine that is asked: the first three are ours. */
const hostsOf = (port: number): readonly (readonly string[])[] => {
  const p = String(port)
  return [
    [`127.0.0.1:${p}`],
    [`localhost:${p}`],
    [`[::1]:${p}`],
    ['127.0.0.1'],
    [`127.0.0.1:${String(port + 1)}`],
    [`evil.example:${p}`],
    [`localhost.evil.example:${p}`],
    [`127.0.0.1.nip.io:${p}`],
    [`0.0.0.0:${p}`],
    [`user@127.0.0.1:${p}`],
    [],
    [`127.0.0.1:${p}`, `evil.example:${p}`],
  ]
}

/** Twelve origins: none, two that are paired, and others. */
const originsOf = (port: number): readonly (readonly string[])[] => [
  [],
  [CHROME],
  [FIREFOX],
  [OTHER_CHROME],
  [OTHER_FIREFOX],
  ['null'],
  ['https://evil.example'],
  [`http://127.0.0.1:${String(port)}`],
  [`http://localhost:${String(port)}`],
  ['file://'],
  [`${CHROME}.evil.example`],
  [CHROME, 'https://evil.example'],
]

const TOKENS = [null, CHROME_TOKEN, FIREFOX_TOKEN, MADE_TOKEN, tokenOf('x')] as const
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'] as const
const TYPES = [null, 'application/json', 'text/plain', 'multipart/form-data; boundary=b'] as const

export type Combination = {
  readonly hosts: readonly string[]
  readonly origins: readonly string[]
  readonly token: string | null
  readonly method: string
  readonly type: string | null
  readonly isLetIn: boolean
}

/** All 17,280 ways to ask for `/v1/clips`. */
export function combinations(port: number): readonly Combination[] {
  const made: Combination[] = []
  hostsOf(port).forEach((hosts, hostAt) => {
    originsOf(port).forEach((origins, originAt) => {
      for (const token of TOKENS)
        for (const method of METHODS)
          for (const type of TYPES) {
            const isLetIn = hostAt < 3 && isRight({ originAt, token, method, type })
            made.push({ hosts, origins, token, method, type, isLetIn })
          }
    })
  })
  return made
}

type Rest = { readonly originAt: number } & Pick<Combination, 'token' | 'method' | 'type'>

/** Of the origins by their place in the list: 0 is none, 1 Chrome's, 2 Firefox's, 3 and 4 other extensions, 5 `null`. */
function isRight({ originAt, token, method, type }: Rest): boolean {
  if (method === 'OPTIONS') return token === null && type === null && (originAt === 1 || originAt === 2)
  const isTask = (method === 'GET' && type === null) || (method === 'POST' && type === 'application/json')
  if (!isTask || token === null) return false
  const places = { [CHROME_TOKEN]: [0, 1], [FIREFOX_TOKEN]: [0, 2], [MADE_TOKEN]: [0, 1, 2, 3, 4, 5] }[token]
  return places?.includes(originAt) === true
}

/** A way to ask, as it goes over the wire. */
export function bytesOf({ hosts, origins, token, method, type }: Combination): string {
  const body = type === null ? '' : '{}'
  const headers: readonly RawHeader[] = [
    ...hosts.map((host) => ['Host', host] as const),
    ...origins.map((origin) => ['Origin', origin] as const),
    ...(token === null ? [] : [['Authorization', `Bearer ${token}`] as const]),
    ...(type === null ? [] : [['Content-Type', type] as const, ['Content-Length', '2'] as const]),
    ...(method === 'OPTIONS'
      ? ([
          ['Access-Control-Request-Method', 'POST'],
          ['Access-Control-Request-Headers', 'authorization,content-type'],
        ] as const)
      : []),
    ['Connection', 'close'],
  ]
  return rawRequest(method, '/v1/clips', headers, body)
}
