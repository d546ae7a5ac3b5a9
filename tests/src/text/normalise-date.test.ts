import { describe, expect, it } from 'vitest'
import { normaliseDate } from '../../../src/text/normalise-date'

describe('normaliseDate', () => {
  it.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-01-01T09:30:00+09:00', '2026-01-01T09:30:00+09:00'],
    ['2026-01-01T09:30+0900', '2026-01-01T09:30:00+09:00'],
    ['2026-01-01 09:30:12.345Z', '2026-01-01T09:30:12Z'],
    ['2026-01-01T09:30', '2026-01-01T09:30:00'],
    ['January 1, 2026', '2026-01-01'],
    ['1 Jan 2026', '2026-01-01'],
    ['Thu, 01 Jan 2026 09:30:00 GMT', '2026-01-01T09:30:00Z'],
    ['Thu Jan 01 2026 00:30:00 GMT+0900 (KST)', '2025-12-31T15:30:00Z'],
    ['2026/1/5', '2026-01-05'],
    ['20260105', '2026-01-05'],
  ])('reads %s as %s', (given, expected) => {
    expect(normaliseDate(given)).toBe(expected)
  })

  it.each([
    ...['', 'yesterday', '2026-13-01', '2026/2/31', 'three days ago', '12'],
    // The engine takes each of these for a day in March.
    ...['31 February 2026', 'Feb 31, 2026', '02/31/2026', 'Feb 30, 2026 9:30 AM EST'],
  ])('does not guess at “%s”', (given) => {
    expect(normaliseDate(given)).toBeNull()
  })
})

describe('normaliseDate, in the forms of other languages', () => {
  it.each([
    ['2026.01.02. 오전 9:30', '2026-01-02T09:30:00'],
    ['2026년 1월 2일 오후 3시 05분', '2026-01-02T15:05:00'],
    ['2026.01.02 (금) 12:00', '2026-01-02T12:00:00'],
    ['2. Januar 2026', '2026-01-02'],
    ['2 de enero de 2026', '2026-01-02'],
    ['2 août 2026', '2026-08-02'],
    ['2026-01-02T09:30:00+09', '2026-01-02T09:30:00+09:00'],
    ['Jan 2, 2026 9:30 AM EST', '2026-01-02T14:30:00Z'],
  ])('reads %s as %s', (given, expected) => {
    expect(normaliseDate(given)).toBe(expected)
  })

  it('takes no date out of a sentence', () => {
    expect(normaliseDate('By Nathan Willis March 25, 2015')).toBeNull()
    expect(normaliseDate('Chapter 3, 2015')).toBeNull()
  })
})
