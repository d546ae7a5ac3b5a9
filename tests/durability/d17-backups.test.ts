import { expect, it } from 'vitest'
import { run } from './d17-backups'

it('keeps backups by their rule and restores them whole, in a short form of D-17', async () => {
  const { passed, failed } = await run({ restores: 3, articles: 6 })
  expect(failed).toEqual([])
  expect(passed).toBe(3 + 1 + 5)
}, 600_000)
