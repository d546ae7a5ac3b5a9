import { expect, it } from 'vitest'
import { goldenLibraries, run } from './d15-migration'

it('opens the libraries of every earlier form, in a short form of D-15', async () => {
  expect(goldenLibraries().map(({ records }) => Object.keys(records).length >= 100)).not.toContain(false)
  expect(await run({ stops: 12 })).toEqual({ passed: 14 * goldenLibraries().length, failed: [] })
}, 600_000)
