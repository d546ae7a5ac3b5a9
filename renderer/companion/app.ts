// Owns asking the app on this machine. Leaves what is asked, and what waits meanwhile, to others.
import type { ClipAnswer, ErrorAnswer, FindAnswer, PairAnswer } from '../../src/companion/requests'
import type { Clip, Pairing } from './kept'

/** What came of asking: `closed` where nobody answers, `forbidden` where this browser is let in no longer. */
export type Asked<T> =
  | { readonly kind: 'answer'; readonly value: T }
  | { readonly kind: 'closed' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'failed'; readonly error: string; readonly isForGood: boolean }

const LONGEST_MS = 90_000
const FORBIDDEN = 403

/** Pair with the app by the code that it shows. */
export const askPair = (port: number, code: string, name: string): Promise<Asked<PairAnswer>> =>
  ask(port, null, 'POST', '/v1/pair', { code, name })

/** Have a page, a selection or a link kept. */
export const askClip = ({ port, token }: Pairing, clip: Clip): Promise<Asked<ClipAnswer>> =>
  ask(port, token, 'POST', '/v1/clips', clip)

/** Ask what is kept of an address. */
export const askFind = ({ port, token }: Pairing, url: string): Promise<Asked<FindAnswer>> =>
  ask(port, token, 'GET', `/v1/clips?url=${encodeURIComponent(url)}`)

async function ask<T>(
  port: number,
  token: string | null,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Asked<T>> {
  let answer: Response
  try {
    answer = await fetch(`http://127.0.0.1:${String(port)}${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(LONGEST_MS),
    })
  } catch {
    return { kind: (await doesAnswer(port)) ? 'forbidden' : 'closed' }
  }
  if (answer.status === FORBIDDEN) return { kind: 'forbidden' }
  const told: unknown = await answer.json().catch(() => null)
  if (answer.ok && told !== null) return { kind: 'answer', value: told as T }
  const error = (told as Partial<ErrorAnswer> | null)?.error ?? 'bug'
  return { kind: 'failed', error, isForGood: isForGood(answer.status, error) }
}

/** Whether anybody answers: a refusal can't be read by whom it is for, and looks like nobody's answer. */
async function doesAnswer(port: number): Promise<boolean> {
  try {
    await fetch(`http://127.0.0.1:${String(port)}/`, {
      mode: 'no-cors',
      credentials: 'omit',
      cache: 'no-store',
    })
    return true
  } catch {
    return false
  }
}

/** Whether the same would fail again: a page that can't be read does, a library that is in use doesn't. */
const isForGood = (status: number, error: string): boolean =>
  status >= 400 && status < 500 && status !== 409 && status !== 429 && error !== 'parse-timeout'
