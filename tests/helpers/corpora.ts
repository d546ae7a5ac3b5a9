// Owns finding the public corpora that some tests meet the world with. Where they are missing, those tests say so and are skipped.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const CANDIDATES = [process.env['CUTTINGS_CORPORA'], resolve(import.meta.dirname, '../../../shared/corpora')]

/** The folder of one corpus, or `null` where it isn't on this machine. */
export function corpus(name: string): string | null {
  const folder = CANDIDATES.filter((candidate) => candidate !== undefined)
    .map((candidate) => join(candidate, name))
    .find((candidate) => existsSync(candidate))
  return folder ?? null
}

/** What a skipped test says. */
export const CORPORA_MISSING = 'the corpora are not on this machine (set CUTTINGS_CORPORA)'
