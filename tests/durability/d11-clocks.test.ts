import { expect, it } from 'vitest'
import { run } from './d11-clocks'

it('loses nothing to a clock that is wrong or jumps, in a short form of D-11', async () => {
  expect(await run({ scale: 0.2 })).toEqual({ passed: 20, failed: [] })
}, 600_000)
