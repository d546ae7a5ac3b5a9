// Owns the failures that nobody foresaw, kept on this machine for a report that a person may send. Leaves what may be told of them to
// `text/scrub-failure`.
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import {
  FAILURE_PLACES,
  LONGEST_FRAME,
  LONGEST_KIND,
  MOST_FAILURES,
  MOST_FRAMES,
  type Failure,
} from '../../src/model/failure'
import { durableWrite } from '../../src/node/durable-write'

export const failure = z.strictObject({
  at: z.iso.datetime(),
  where: z.enum(FAILURE_PLACES),
  kind: z.string().max(LONGEST_KIND),
  frames: z.array(z.string().max(LONGEST_FRAME)).max(MOST_FRAMES),
  count: z.number().int().positive(),
})
const kept = z.array(failure).max(MOST_FAILURES)

export type FailureLog = {
  /** Latest first. */
  list(): readonly Failure[]
  /** Keep one; the same once more is counted. Never throws: what can't be kept is still told by `list`. */
  add(failed: Omit<Failure, 'count'>): Promise<void>
}

/** Read what earlier sessions kept; a file that can't be read is begun anew. */
export function openFailureLog(path: string): FailureLog {
  let failures = read(path)
  let last: Promise<unknown> = Promise.resolve()
  return {
    list: () => failures,
    async add(failed) {
      const same = failures.find((one) => isSame(one, failed))
      failures = [
        { ...failed, count: (same?.count ?? 0) + 1 },
        ...failures.filter((one) => one !== same),
      ].slice(0, MOST_FAILURES)
      const text = `${JSON.stringify(failures, null, 2)}\n`
      const save = async (): Promise<void> => {
        mkdirSync(dirname(path), { recursive: true })
        await durableWrite(path, text)
      }
      // A failure of the disk is most likely what is being kept here.
      last = last.then(save).catch(() => undefined)
      await last
    },
  }
}

const isSame = (a: Omit<Failure, 'count'>, b: Omit<Failure, 'count'>): boolean =>
  a.where === b.where && a.kind === b.kind && a.frames.join('\n') === b.frames.join('\n')

function read(path: string): readonly Failure[] {
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}
