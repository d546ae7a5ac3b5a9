import { expect, it } from 'vitest'
import { run } from './d16-undo'

it('takes back and does again whatever a person did, in a short form of D-16', async () => {
  expect(await run({ sequences: 12, length: 30 })).toEqual({ passed: 12, failed: [] })
}, 600_000)
