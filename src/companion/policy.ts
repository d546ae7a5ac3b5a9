// Owns who may ask what of the app over the network of this machine: every request is judged here, by its headers alone, before a byte of
// its body is read. Leaves listening to `node/companion`, and what is done to `actions`.
import type { Companion } from '../model/companion'
import { mediaTypeOf } from './media-type'
import { canBeBound, isExtensionOrigin, NO_ORIGIN } from './origins'

/** The head of a request. Of a header that may stand once, every value that was sent. */
export type Asked = {
  readonly method: string
  /** Without what follows a question mark. */
  readonly path: string
  readonly hosts: readonly string[]
  readonly origins: readonly string[]
  readonly authorizations: readonly string[]
  readonly contentTypes: readonly string[]
  /** Whether a body is said to follow. */
  readonly hasBody: boolean
  /** What a browser asks before it sends a request: its method, and the headers that it would set. */
  readonly wantedMethods: readonly string[]
  readonly wantedHeaders: readonly string[]
}

/** What requests are judged by. */
export type Knowledge = {
  readonly port: number
  readonly companions: readonly Companion[]
  /** Whether a code waits to be typed in a browser. */
  readonly isPairing: boolean
  /** Whether a token is the one of which a hash is kept; takes as long whatever they are. */
  readonly isTokenOf: (token: string, tokenSha256: string) => boolean
}

export type Task = 'clip' | 'find' | 'form'

export type Verdict =
  /** Always answered in the same way, whatever was wrong. */
  | { readonly kind: 'refused' }
  /** A browser asks whether it may send a request: it may, of these methods. */
  | { readonly kind: 'preflight'; readonly origin: string; readonly methods: readonly string[] }
  | { readonly kind: 'pair'; readonly origin: string }
  | {
      readonly kind: 'allowed'
      readonly task: Task
      readonly companion: Companion
      readonly origin: string | null
    }

const REFUSED: Verdict = { kind: 'refused' }

const PAIR = '/v1/pair'
const JSON_TYPE = 'application/json'
const FORM_TYPE = 'multipart/form-data'

/** All that can be asked. `type` is the body's; `null` where there is none. */
export const ROUTES: readonly {
  readonly path: string
  readonly method: string
  readonly type: string | null
  readonly task: Task | 'pair'
}[] = [
  { path: PAIR, method: 'POST', type: JSON_TYPE, task: 'pair' },
  { path: '/v1/clips', method: 'POST', type: JSON_TYPE, task: 'clip' },
  { path: '/v1/clips', method: 'GET', type: null, task: 'find' },
  { path: '/v1/singlefile', method: 'POST', type: FORM_TYPE, task: 'form' },
]
/** Headers that a companion sets beyond what any page may. */
const SETTABLE = new Set(['authorization', 'content-type'])

/** Judge a request. */
export function judgeRequest(asked: Asked, knowledge: Knowledge): Verdict {
  // Whoever shows a token is compared with all, also where the rest is wrong already: the time tells nothing of what was.
  const companion = companionOf(asked, knowledge)
  const { origins } = asked
  const [origin = null] = origins
  if (!isHere(asked, knowledge.port) || origins.length > 1) return REFUSED
  if (origin !== null && !canBeBound(origin)) return REFUSED
  if (asked.method === 'OPTIONS') return judgePreflight(asked, origin, knowledge)
  const route = ROUTES.find(({ path, method }) => path === asked.path && method === asked.method)
  if (route === undefined || !hasType(asked, route.type)) return REFUSED
  if (route.task === 'pair')
    return knowledge.isPairing && origin !== null && asked.authorizations.length === 0
      ? { kind: 'pair', origin }
      : REFUSED
  if (companion === null || !mayCome(companion, origin)) return REFUSED
  return { kind: 'allowed', task: route.task, companion, origin }
}

/** A name that leads here though it is another's is how a page of the web would get in. */
const isHere = ({ hosts }: Asked, port: number): boolean =>
  hosts.length === 1 &&
  ['127.0.0.1', 'localhost', '[::1]'].some((name) => hosts[0]?.toLowerCase() === `${name}:${port}`)

/** The first use in a browser binds a token that a person made; what sends no origin is no page: a page can't keep its own from being sent. */
const mayCome = (companion: Companion, origin: string | null): boolean =>
  origin === null || companion.origin === null || companion.origin === origin

function hasType({ contentTypes, hasBody }: Asked, type: string | null): boolean {
  if (type === null) return contentTypes.length === 0 && !hasBody
  const [sent] = contentTypes
  return contentTypes.length === 1 && sent !== undefined && mediaTypeOf(sent) === type
}

/** Browsers ask so on behalf of whoever has an origin: only one that was let in is told that it may. */
function judgePreflight(asked: Asked, origin: string | null, knowledge: Knowledge): Verdict {
  const saysMore = asked.hasBody || asked.authorizations.length > 0 || asked.contentTypes.length > 0
  if (origin === null || origin === NO_ORIGIN || saysMore) return REFUSED
  const isKnown = knowledge.companions.some((companion) => companion.origin === origin)
  const isNew = knowledge.isPairing && asked.path === PAIR && isExtensionOrigin(origin)
  if (!isKnown && !isNew) return REFUSED
  const methods = ROUTES.filter(({ path }) => path === asked.path).map(({ method }) => method)
  const [method] = asked.wantedMethods
  const isAsked = asked.wantedMethods.length === 1 && method !== undefined && methods.includes(method)
  if (!isAsked || !headersOf(asked.wantedHeaders).every((name) => SETTABLE.has(name))) return REFUSED
  return { kind: 'preflight', origin, methods }
}

const headersOf = (wanted: readonly string[]): readonly string[] =>
  wanted
    .flatMap((names) => names.split(','))
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '')

const BEARER = 'bearer '
/** Longer than any that was given out: it is no use to look at it. */
const LONGEST_TOKEN = 200

function companionOf({ authorizations }: Asked, { companions, isTokenOf }: Knowledge): Companion | null {
  const [sent] = authorizations
  if (authorizations.length !== 1 || sent === undefined) return null
  if (sent.slice(0, BEARER.length).toLowerCase() !== BEARER) return null
  const token = sent.slice(BEARER.length)
  if (token.length > LONGEST_TOKEN) return null
  let found: Companion | null = null
  for (const companion of companions) if (isTokenOf(token, companion.tokenSha256)) found = companion
  return found
}
