// Owns which dossiers were handed over and not yet decided about: the window knows them by number, and no path of its own. Leaves reading
// them to `node`.
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { GivenFile } from '../../src/actions/workspace'
import { AppError } from '../../src/errors'
import type { ReceivedDossier } from '../../src/model/verification'

export type ReceivedDossiers = {
  add(given: GivenFile): ReceivedDossier
  /** @throws {AppError} bad-request */
  get(id: string): GivenFile
  drop(id: string): void
}

/** What was dropped is held as bytes: only so many at a time. */
const MOST_HELD = 16

/** Begin with none. */
export function makeReceivedDossiers(): ReceivedDossiers {
  const held = new Map<string, GivenFile>()
  return {
    add(given) {
      const id = randomUUID()
      held.set(id, given)
      for (const old of [...held.keys()].slice(0, -MOST_HELD)) held.delete(old)
      return { id, name: given.kind === 'path' ? basename(given.path) : given.name }
    },
    get(id) {
      const given = held.get(id)
      if (given === undefined) throw new AppError('bad-request', { reason: 'no such dossier is held' })
      return given
    },
    drop: (id) => void held.delete(id),
  }
}
