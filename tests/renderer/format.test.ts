import { describe, expect, it } from 'vitest'
import { formatBytes, formatDate, formatInstant, readingMinutes } from '../../renderer/format'

describe('dates', () => {
  it('keep a date without a time as the day that it names, in every zone', () => {
    expect(formatDate('2026-01-01', 'en')).toBe('1 Jan 2026')
    expect(formatDate('2026-01-01', 'ko')).toBe('2026년 1월 1일')
  })

  it('say no more than what is given', () => {
    expect(formatDate('2026-01', 'en')).toBe('Jan 2026')
    expect(formatDate('2026-01', 'ko')).toBe('2026년 1월')
    expect(formatDate('2026', 'en')).toBe('2026')
  })

  it('are null for what is no date', () => {
    expect(formatDate(null, 'en')).toBeNull()
    expect(formatDate('last Tuesday-ish', 'en')).toBeNull()
  })

  it('show what can’t be read as an instant as it stands', () => {
    expect(formatInstant('unknown', 'en')).toBe('unknown')
    expect(formatInstant('2026-01-02T03:04:05.000Z', 'en')).toMatch(/Jan 2026/)
  })
})

describe('sizes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [38_211, '38 kB'],
    [2_500_000, '2.5 MB'],
    [7_000_000_000_000, '7,000 GB'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en')).toBe(text)
  })
})

describe('reading time', () => {
  it('is at least a minute', () => {
    expect(readingMinutes(0)).toBe(1)
    expect(readingMinutes(2380)).toBe(10)
  })
})
