// Owns letting background work stand back behind the window: what reads pages and files must not keep a frame waiting.
import { getPriority, setPriority } from 'node:os'

/** As `nice` has it: a quarter of a core that somebody else wants, too, and all of one that nobody wants. */
const BEHIND = 5

/**
 * Lower the priority of the thread that calls. Only Linux gives threads priorities of their own: elsewhere it would be the whole
 * program's, window and all, and nothing is done.
 */
export function standBack(): void {
  if (process.platform !== 'linux' || getPriority() >= BEHIND) return
  try {
    setPriority(BEHIND)
  } catch (error) {
    // A system that keeps its priorities to itself: the work is done as before.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SYSTEM_ERROR') throw error
  }
}
