// Owns writing down what can be undone once whoever made a change has heard that it is kept: the change is on the disk, and waits for
// nothing else. Whoever asks meanwhile is told of it.
import type { Clock } from '../ports'
import type { History } from './history'

/** A history whose steps are written a moment later; `flush` writes what waits. */
export type LaterHistory = History & { flush(): void }

/** Give a history that keeps nobody waiting. */
export function makeLaterHistory(history: History, clock: Clock): LaterHistory {
  const waiting: Parameters<History['add']>[] = []
  const flush = (): void => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      try {
        history.add(...step)
      } catch {
        // What was written stays written, whatever becomes of the history, on a full disk for one: it can't be undone then, and that
        // is all. There is nobody left to tell, and no reason to end the program.
      }
  }
  return {
    flush,
    add(label, ops, at = clock()) {
      waiting.push([label, ops, at])
      setImmediate(flush)
    },
    lastDone() {
      flush()
      return history.lastDone()
    },
    firstUndone() {
      flush()
      return history.firstUndone()
    },
    lastLabel() {
      flush()
      return history.lastLabel()
    },
    firstLabel() {
      flush()
      return history.firstLabel()
    },
    mark(seq, isUndone) {
      flush()
      history.mark(seq, isUndone)
    },
    drop(seq) {
      flush()
      history.drop(seq)
    },
    clear() {
      waiting.length = 0
      history.clear()
    },
  }
}
