// Owns the shape of what people are told of a failure, and picking it by kind. Leaves the words to the locales.
import type { ErrorData, ErrorInfo, ErrorKind } from '../../src/errors'

/** What travels over the bridge: a failure that was foreseen, or a bug. */
export type WireErrorInfo = ErrorInfo | { readonly kind: 'bug'; readonly message: string }

/** `what` happened, what is `safe`, and what to do `next`; the latter two may be empty. */
export type ErrorText = { readonly what: string; readonly safe: string; readonly next: string }

type Words = Omit<ErrorText, 'safe'>

/** Every kind of failure has its words. */
export type ErrorTexts = { readonly [K in ErrorKind]: (data: ErrorData[K]) => Words }

/** Failures in which nothing could be lost need no comfort. */
const NEEDS_NO_COMFORT: ReadonlySet<string> = new Set(['cancelled', 'not-found', 'bad-quote'])

/** The words for one failure. */
export function pickErrorText(
  texts: ErrorTexts,
  info: WireErrorInfo,
  nothingLost: string,
  bug: Words,
): ErrorText {
  if (info.kind === 'bug') return { ...bug, safe: nothingLost }
  // The kind picks a maker that takes the data of that kind, which the compiler can't follow.
  const make = texts[info.kind] as (data: ErrorData[ErrorKind]) => Words
  return { ...make(info.data), safe: NEEDS_NO_COMFORT.has(info.kind) ? '' : nothingLost }
}
