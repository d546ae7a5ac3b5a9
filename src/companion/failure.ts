// Owns how a failure is told to a companion: its kind and a sentence, and nothing of the machine: no path, no title, no address.
import type { ErrorKind } from '../errors'
import type { ErrorAnswer } from './requests'

type Told = { readonly status: number; readonly message: string }

const BAD_REQUEST: Told = { status: 400, message: 'The request is not as the app expects it.' }
const NO_PAGE: Told = { status: 422, message: 'The page could not be read.' }

/** Those that are told in their own way; what isn't named here went wrong with the page. */
const TOLD: Partial<Record<ErrorKind, Told>> = {
  'bad-request': BAD_REQUEST,
  'bad-address': { status: 400, message: 'This is no address of the web.' },
  'unsupported-scheme': { status: 400, message: 'Only http and https addresses can be clipped.' },
  'bad-tag': { status: 400, message: 'A tag can’t be one.' },
  'too-large': { status: 413, message: 'The page is too large.' },
  'not-a-page': { status: 422, message: 'This is no web page.' },
  'empty-page': { status: 422, message: 'The page is empty.' },
  'no-article': { status: 422, message: 'Nothing on the page reads like an article.' },
  'parse-timeout': { status: 422, message: 'Reading the page took too long.' },
  'read-only': { status: 409, message: 'The library can only be read now; nothing was kept.' },
  'in-use': { status: 409, message: 'Another program has the library open; nothing was kept.' },
  cancelled: { status: 503, message: 'The app is closing; nothing was kept.' },
  'disk-full': { status: 507, message: 'The disk is full; nothing was kept.' },
  storage: { status: 500, message: 'The library could not be written; nothing was kept.' },
}

/** The status and the words of a failure. */
export function failureAnswer(kind: ErrorKind | 'bug'): {
  readonly status: number
  readonly body: ErrorAnswer
} {
  if (kind === 'bug')
    return {
      status: 500,
      body: { error: kind, message: 'Something went wrong in the app; nothing was kept.' },
    }
  const { status, message } = TOLD[kind] ?? NO_PAGE
  return { status, body: { error: kind, message } }
}
