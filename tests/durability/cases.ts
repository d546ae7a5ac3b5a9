// Owns trying one case after the other in a folder of their own: added up, and the folder removed however they end.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CasesRun } from './result'

/** Work in a temporary folder, which goes with all that is in it. */
export async function inTemporaryFolder<T>(name: string, work: (root: string) => Promise<T>): Promise<T> {
  const root = await mkdtemp(join(tmpdir(), `cuttings-${name}-`))
  try {
    return await work(root)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Hears of each case what was wrong with it, or `null` for nothing. */
export type Note = (wrong: string | null) => void

/** Try cases. */
export async function tryCases(
  name: string,
  work: (root: string, note: Note) => Promise<void>,
): Promise<CasesRun> {
  const failed: string[] = []
  let passed = 0
  await inTemporaryFolder(name, (root) =>
    work(root, (wrong) => {
      if (wrong === null) passed++
      else failed.push(wrong)
    }),
  )
  return { passed, failed }
}
