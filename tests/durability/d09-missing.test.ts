import { expect, it } from 'vitest'
import { run } from './d09-missing'

it('reports whatever is deleted, renamed or doubled behind its back, in a short form of D-09', async () => {
  expect(await run({ cases: 28, articles: 9 })).toEqual({ passed: 28, failed: [] })
}, 600_000)
