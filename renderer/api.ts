// Owns the one door to the main process. Leaves caching to `state/queries.ts`, and words about failures to `messages`.
import type { Answer, Bridge, CallName, EventName, Events, RequestOf, ResponseOf } from '../src/contract'

type WireError = Extract<Answer<CallName>, { readonly ok: false }>['error']

declare global {
  // Only an interface can be merged with the browser's own.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    readonly cuttings: Bridge
  }
}

/** A call that failed: `info` says how, for `messages` to put in words. */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(readonly info: WireError) {
    super(info.message)
  }
}

/** Ask the main process. @throws {ApiError} whatever the call can fail with */
export async function call<C extends CallName>(name: C, request: RequestOf<C>): Promise<ResponseOf<C>> {
  const answer = await window.cuttings.call(name, request)
  if (!answer.ok) throw new ApiError(answer.error)
  return answer.value
}

/** Hear what the main process tells unasked; gives how to stop listening. */
export function listen<E extends EventName>(name: E, listener: (event: Events[E]) => void): () => void {
  return window.cuttings.on(name, listener)
}
