// The whole app is killed while a note is written: a short form of D-02 (`npm run durability -- D-02` is the long one).
import { expect, test } from '@playwright/test'
import { killWhileWriting } from '../durability/d02-app-kill'

const KILLS = 3

test('a note is there up to its last second, however the app ends', async () => {
  test.slow()
  const { problems, counts } = await killWhileWriting({ kills: KILLS, seed: 7 })
  expect(problems).toEqual([])
  expect(counts['kills']).toBe(KILLS)
})
