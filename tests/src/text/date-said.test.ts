import { describe, expect, it } from 'vitest'
import { dateSaid } from '../../../src/text/date-said'

/** A Thursday. */
const PUBLISHED = '2026-01-08T09:30:00+09:00'

describe('the day on which something was said', () => {
  it.each([
    ['President Lee pledged on Tuesday that', '2026-01-06'],
    ['he said Thursday', '2026-01-08'],
    ['she said on Friday', '2026-01-02'],
    ['he said yesterday', '2026-01-07'],
    ['he said on January 5', '2026-01-05'],
    ['he said on 30 December', '2025-12-30'],
    ['he said on Dec. 3, 2024, in Seoul', '2024-12-03'],
    ['이 대통령은 5일', '2026-01-05'],
    ['그는 지난 30일에', '2025-12-30'],
    ['12월 3일 국회에서', '2025-12-03'],
    ['이날 회의에서', '2026-01-08'],
  ])('of “%s” is %s', (words, day) => {
    expect(dateSaid(words, PUBLISHED)).toBe(day)
  })

  it.each(['he would answer by Friday', 'he said', 'he will meet her next Monday', 'on February 31'])(
    'of “%s” isn’t told',
    (words) => {
      expect(dateSaid(words, PUBLISHED)).toBeNull()
    },
  )

  it('can’t be counted from an article without a date', () => {
    expect(dateSaid('he said on Tuesday', null)).toBeNull()
    expect(dateSaid('he said on Tuesday', 'last week')).toBeNull()
  })
})
