import { describe, expect, it } from 'vitest'
import { AppError } from '../../../src/errors'
import { forMany, unlessGone } from '../../../src/library/many'

const numbers = Array.from({ length: 40 }, (_, i) => i)

describe('doing something to many', () => {
  it('begins them in their order, some at a time, and counts those that are done', async () => {
    const begun: number[] = []
    const told: string[] = []
    let together = 0
    let most = 0
    await forMany(numbers, { progress: (done, total) => told.push(`${done}/${total}`) }, async (n) => {
      begun.push(n)
      most = Math.max(most, ++together)
      await new Promise((resolve) => setImmediate(resolve))
      together--
    })
    expect(begun).toEqual(numbers)
    expect([told[0], told.at(-1), told.length]).toEqual(['1/40', '40/40', 40])
    expect(most).toBe(8)
  })

  it('stops between two of them when it is cancelled, and when one fails, and waits for those under way', async () => {
    for (const how of ['cancelled', 'not-found'] as const) {
      const stop = new AbortController()
      let ended = 0
      let begun = 0
      const work = async (n: number): Promise<void> => {
        begun++
        await new Promise((resolve) => setImmediate(resolve))
        ended++
        if (n !== 12) return
        if (how === 'cancelled') stop.abort()
        else throw new AppError('not-found', { what: 'article', id: '12' })
      }
      await expect(forMany(numbers, { signal: stop.signal }, work)).rejects.toMatchObject({ kind: how })
      expect(ended).toBe(begun)
      expect(begun).toBeLessThan(numbers.length)
    }
  })

  it('passes over what is gone, and nothing else that is wrong', async () => {
    const gone = new AppError('not-found', { what: 'article', id: 'x' })
    expect(await unlessGone(() => Promise.reject(gone))).toBeNull()
    const damaged = new AppError('damaged', { path: 'x', reason: 'y' })
    await expect(unlessGone(() => Promise.reject(damaged))).rejects.toBe(damaged)
  })
})
