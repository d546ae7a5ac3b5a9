// Owns D-14: a library in a folder that a sync tool carries between machines.
import { CASE_NAMES, tryCase } from './d14-cases'
import { runHosts } from './d14-hosts'
import type { CasesRun } from './result'
import { SYNC_TOOLS } from './sync-names'

/** Run D-14: so many cases for each of six tools, and two machines that work for so many operations each. */
export async function run({ cases = 30, operations = 500, seed = 14 } = {}): Promise<CasesRun> {
  const failed: string[] = []
  let passed = 0
  // Also a short form meets every case, each with another tool.
  for (const [position, tool] of SYNC_TOOLS.entries())
    for (let i = 0; i < cases; i++) {
      const wrong = await tryCase(
        CASE_NAMES[(position * cases + i) % CASE_NAMES.length] ?? '',
        tool,
        seed + i,
      )
      if (wrong.length === 0) passed++
      else failed.push(...wrong)
    }
  const hosts = await runHosts({ operations, seed })
  if (hosts.failed.length === 0) passed++
  return { passed, failed: [...failed, ...hosts.failed] }
}
