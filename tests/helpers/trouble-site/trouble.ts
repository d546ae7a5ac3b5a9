// Owns the form of a trouble: a path, what is served there, and what a capture of it has to give.
import type { ServerResponse } from 'node:http'
import type { ErrorKind } from '../../../src/errors'
import type { CaptureRecord } from '../../../src/model/article'
import type { Completeness, CompletenessReason } from '../../../src/model/completeness'
import type { Route } from '../local-site'
import { encodePng } from '../png'

/** What is kept of a page. */
export type Kept = {
  /** The page's bytes as the site holds them: the sealed source has to be these. */
  readonly source?: Buffer
  /** In place of a page: a document, kept to the byte beside the page that is made of it. */
  readonly document?: { readonly bytes: Buffer; readonly fileName: string }
  readonly grade: Completeness['grade']
  readonly reasons?: readonly CompletenessReason['kind'][]
  readonly says: readonly string[]
  readonly lacks?: readonly string[]
  readonly charset?: readonly [string, CaptureRecord['charsetFrom']]
  /** Statuses of the way there. */
  readonly redirects?: readonly number[]
  /** Path, query and fragment that it ended at, where that isn't the one asked for. */
  readonly endsAt?: string
  /** Pictures that have to be in the article, by the paths they are served at. */
  readonly images?: readonly string[]
  readonly imagesMissing?: number
}

/** Why nothing is kept. */
export type Refused = {
  readonly error: ErrorKind
  /** What the failure has to tell, as far as it matters. */
  readonly data?: Readonly<Record<string, unknown>>
}

export type Trouble = {
  readonly about: string
  readonly path: string
  readonly expected: Kept | Refused
  readonly routes: readonly (readonly [string, Route])[]
  /** Whether the fetcher waits only for a moment. */
  readonly isHurried?: boolean
}

/** A route that answers with bytes. */
export const answer =
  (
    body: string | Buffer,
    type: string | null = 'text/html; charset=utf-8',
    headers: Readonly<Record<string, string>> = {},
    status = 200,
  ): Route =>
  (_request, response) => {
    response.writeHead(status, { ...(type === null ? {} : { 'content-type': type }), ...headers })
    response.end(body)
  }

/** A route that sends on. */
export const sendOn = (status: number, location: string): Route =>
  answer('<p>Elsewhere.', 'text/html', { location }, status)

/** A route that does with the answer what it likes. */
export const raw =
  (act: (response: ServerResponse) => void): Route =>
  (_request, response) =>
    act(response)

/** A page that is kept, at a path of its own. */
export function keptPage(
  about: string,
  path: string,
  body: string | Buffer,
  expected: Omit<Kept, 'source'>,
  route: Route = answer(body),
): Trouble {
  const source = Buffer.from(body)
  return { about, path, expected: { source, ...expected }, routes: [[path, route]] }
}

/** A page that nothing is kept of. */
export const refusedPage = (
  about: string,
  path: string,
  expected: Refused,
  route: Route,
  isHurried = false,
): Trouble => ({ about, path, expected, routes: [[path, route]], isHurried })

/** A picture that only its path gives: told apart from all others by its colour. */
export function plateAt(path: string): Buffer {
  let sum = 7
  for (const character of path) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 0xffffff
  return encodePng(48, 48, () => [sum & 0xff, (sum >> 8) & 0xff, sum >> 16])
}

/** Routes for pictures. */
export const plates = (...paths: readonly string[]): readonly (readonly [string, Route])[] =>
  paths.map((path) => [path, answer(plateAt(path), 'image/png')] as const)
