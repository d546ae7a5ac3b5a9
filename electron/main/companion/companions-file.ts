// Owns the list of who may clip, on this machine: of a token its hash alone. Leaves who is let in to `companion`.
import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { companion, MOST_COMPANIONS, type Companion } from '../../../src/model/companion'
import { durableWrite } from '../../../src/node/durable-write'

export type CompanionsFile = {
  /** Latest first. */
  list(): readonly Companion[]
  /** Takes effect at once; what the disk says about it is told by the promise. */
  change(edit: (companions: readonly Companion[]) => readonly Companion[]): Promise<void>
}

const kept = z.array(companion)

/** Read the list. One that can't be read lets nobody in: browsers are paired anew. */
export function openCompanions(path: string): CompanionsFile {
  let companions = read(path)
  let last: Promise<unknown> = Promise.resolve()
  return {
    list: () => companions,
    async change(edit) {
      companions = edit(companions).slice(0, MOST_COMPANIONS)
      const text = `${JSON.stringify(companions, null, 2)}\n`
      const save = async (): Promise<void> => {
        mkdirSync(dirname(path), { recursive: true })
        await durableWrite(path, text)
      }
      last = last.then(save, save)
      await last
    },
  }
}

function read(path: string): readonly Companion[] {
  try {
    return kept.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return []
  }
}
