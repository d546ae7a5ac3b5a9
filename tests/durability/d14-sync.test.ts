import { expect, it } from 'vitest'
import { run } from './d14-sync'
import { SYNC_TOOLS } from './sync-names'

it('joins what sync tools leave and loses nothing, in a short form of D-14', async () => {
  const passed = SYNC_TOOLS.length * 3 + 1
  expect(await run({ cases: 3, operations: 60, seed: 3 })).toEqual({ passed, failed: [] })
}, 600_000)
