// Owns noting what is thrown in the window and caught by nobody. Leaves telling the person to the frame.
import { call } from '../api'
import { scrubFailure } from '../../src/text/scrub-failure'
import type { Trouble } from '../../src/model/failure'

type Listener = (trouble: Trouble) => void
const listeners = new Set<Listener>()

/** Note an error that nobody foresaw; gives nothing back and never fails. */
export function noteFailure(error: unknown): void {
  // A call that main refused is told where it was made, or was noted there.
  void call('trouble:note', scrubFailure(error)).catch(() => undefined)
  for (const listener of listeners) listener('failed')
}

/** Hear of failures in the window; gives how to stop listening. */
export function onFailure(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** From now on note what is thrown and caught by nobody. */
export function noteUncaught(): void {
  window.addEventListener('error', ({ error }) => {
    // Without an error it is a word of the browser's own, such as that boxes were measured late.
    if (error !== null && error !== undefined) noteFailure(error)
  })
  window.addEventListener('unhandledrejection', ({ reason }) => {
    noteFailure(reason)
  })
}
