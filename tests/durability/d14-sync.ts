// Owns D-14: a library in a folder that a sync tool carries between machines.
import { CASE_NAMES, tryCase } from './d14-cases'
import { SYNC_TOOLS } from './sync-names'

export type SyncRun = {
  readonly passed: number
  readonly failed: readonly string[]
  readonly skipped?: string
}

/** Run D-14: so many cases for each of six tools. */
export async function run({ cases = 30, seed = 14 } = {}): Promise<SyncRun> {
  const failed: string[] = []
  let passed = 0
  for (const tool of SYNC_TOOLS)
    for (let i = 0; i < cases; i++) {
      const wrong = await tryCase(CASE_NAMES[i % CASE_NAMES.length] ?? '', tool, seed + i)
      if (wrong.length === 0) passed++
      else failed.push(...wrong)
    }
  return { passed, failed }
}
