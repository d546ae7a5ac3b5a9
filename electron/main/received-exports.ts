// Owns which exports of other tools were given and not yet taken: the window knows them by number, and no path of its own. Leaves reading
// them to `node`.
import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { GivenExport } from '../../src/actions/workspace'
import type { ReceivedExport } from '../../src/contract/foreign-requests'
import { AppError } from '../../src/errors'

export type ReceivedExports = {
  add(given: GivenExport): ReceivedExport
  /** @throws {AppError} bad-request */
  get(id: string): GivenExport
  drop(id: string): void
}

/** What was dropped is held as bytes: only so many at a time. */
const MOST_HELD = 64

/** Begin with none. */
export function makeReceivedExports(): ReceivedExports {
  const held = new Map<string, GivenExport>()
  return {
    add(given) {
      const id = randomUUID()
      held.set(id, given)
      for (const old of [...held.keys()].slice(0, -MOST_HELD)) held.delete(old)
      const { file, tools } = given
      return { id, name: file.kind === 'path' ? basename(file.path) : file.name, tools }
    },
    get(id) {
      const given = held.get(id)
      if (given === undefined) throw new AppError('bad-request', { reason: 'no such export is held' })
      return given
    },
    drop: (id) => void held.delete(id),
  }
}
