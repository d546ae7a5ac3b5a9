// Owns how two threads share the right to write an index: the one that works through the library makes way at once for the one
// that a person waits for, and lets go of the file when that is to be removed.

/** Shared between the threads: how many wait to write, whether to let go, whether that is done. */
export type Gate = Int32Array

const WAITING = 0
const LET_GO = 1
const IS_FREE = 2

/** A person's write takes a moment; longer than this nobody is waited for. */
const LONGEST_WAIT_MS = 2000
const LONGEST_STOP_MS = 10_000

/** Make a gate for a thread that is about to start. */
export const makeGate = (): Gate => new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT))

/** Say that one more waits to write, or one less. */
export function countWaiting(gate: Gate, by: 1 | -1): void {
  Atomics.add(gate, WAITING, by)
  Atomics.notify(gate, WAITING)
}

/** Whether someone waits for the index. */
export const wantsIndex = (gate: Gate): boolean =>
  Atomics.load(gate, WAITING) > 0 || Atomics.load(gate, LET_GO) > 0

/** Wait until nobody wants to write. @returns whether to go on; `false` when the index is to be let go of */
export function waitWhileWanted(gate: Gate): boolean {
  const until = performance.now() + LONGEST_WAIT_MS
  for (;;) {
    if (Atomics.load(gate, LET_GO) > 0) return false
    const waiting = Atomics.load(gate, WAITING)
    const left = until - performance.now()
    if (waiting <= 0 || left <= 0) return true
    Atomics.wait(gate, WAITING, waiting, left)
  }
}

/** Say that the index is let go of. */
export function sayLetGo(gate: Gate): void {
  Atomics.store(gate, IS_FREE, 1)
  Atomics.notify(gate, IS_FREE)
}

/** Have the other thread let go of the index, and wait until it has. */
export function askToLetGo(gate: Gate): void {
  Atomics.store(gate, LET_GO, 1)
  Atomics.notify(gate, WAITING)
  Atomics.wait(gate, IS_FREE, 0, LONGEST_STOP_MS)
}
