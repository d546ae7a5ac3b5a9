import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestAscending } from '../../../src/text/longest-ascending'

/** By trying all of them. */
const longestLength = (row: readonly number[]): number =>
  row
    .reduce<number[]>((lengths, value, at) => {
      const before = lengths.filter((_, i) => (row[i] ?? 0) < value && i < at)
      return [...lengths, 1 + Math.max(0, ...before)]
    }, [])
    .reduce((most, length) => Math.max(most, length), 0)

describe('longestAscending', () => {
  it('leaves out as few as can be of what stands out of order', () => {
    expect(longestAscending([0, 1, 7, 2, 3, 4])).toEqual([0, 1, 3, 4, 5])
    expect(longestAscending([])).toEqual([])
  })

  it('gives places that ascend, as their values do, and as many as there can be', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 12 }), (row) => {
        const places = longestAscending(row)
        const values = places.map((at) => row[at] ?? Number.NaN)
        expect(values.every((value, i) => i === 0 || value > (values[i - 1] ?? 0))).toBe(true)
        expect([...places].sort((a, b) => a - b)).toEqual(places)
        expect(places.length).toBe(longestLength(row))
      }),
      { numRuns: 300 },
    )
  })
})
