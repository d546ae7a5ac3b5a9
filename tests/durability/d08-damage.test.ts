import { expect, it } from 'vitest'
import { run } from './d08-damage'

it('survives every kind of damage to a record, in a short form of D-08', async () => {
  expect(await run({ mutations: 260, articles: 8 })).toEqual({ passed: 260, failed: [] })
}, 600_000)
