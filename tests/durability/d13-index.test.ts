import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { D13_NEEDS_BUILD, run } from './d13-index'

it('makes an index anew whatever happened to it, in a short form of D-13', async () => {
  expect(existsSync(D13_NEEDS_BUILD), 'npm run build comes before these tests').toBe(true)
  expect(await run({ cases: 11, articles: 40 })).toEqual({ passed: 11, failed: [] })
}, 600_000)
