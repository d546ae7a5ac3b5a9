import { describe, expect, it } from 'vitest'
import { completed, fieldsFrom, typedAt, valuesFrom } from '../../../src/query/complete'
import { canonicalDate, canonicalStretch, stretchOf } from '../../../src/query/dates'

describe('what may be written next', () => {
  it.each([
    ['ta', 'field', 'ta'],
    ['peace ta', 'field', 'ta'],
    ['-sp', 'field', 'sp'],
    ['tag:med', 'value', 'med'],
    ['peace -is:', 'value', ''],
    ['in:"Policy br', 'value', 'Policy br'],
    ['태그:중', 'value', '중'],
  ])('%s: a %s that begins with %s', (text, kind, begin) => {
    expect(typedAt(text, text.length)).toMatchObject({ kind, begin })
  })

  it('is nothing after a space, a phrase or a word of another script', () => {
    for (const text of ['', 'peace ', '"peace"', 'foo:ba']) expect(typedAt(text, text.length)).toBeNull()
  })

  it('is made whole in place', () => {
    const whole = (text: string, chosen: string) => {
      const typed = typedAt(text, text.length)
      return typed === null ? null : completed(text, typed, chosen)
    }
    expect(whole('peace ta', 'tag')).toEqual({ text: 'peace tag:', caret: 10 })
    expect(whole('tag:fac', 'mediation/facilitative role')).toMatchObject({
      text: 'tag:"mediation/facilitative role" ',
    })
    expect(whole('in:"Policy br', 'Policy brief')).toMatchObject({ text: 'in:"Policy brief" ' })
    expect(whole('is:un', 'unread')).toMatchObject({ text: 'is:unread ' })
    expect(fieldsFrom('s')).toEqual(['speaker', 'source', 'said'])
    expect(valuesFrom('is', 'c')).toEqual(['changed', 'cited'])
  })
})

describe('a date of a query', () => {
  const today = '2026-03-31'
  it.each([
    ['2025', { from: '2025-01-01', to: '2026-01-01' }],
    ['2024-02', { from: '2024-02-01', to: '2024-03-01' }],
    ['2024-12', { from: '2024-12-01', to: '2025-01-01' }],
    ['2024-02-29', { from: '2024-02-29', to: '2024-03-01' }],
    ['today', { from: '2026-03-31', to: '2026-04-01' }],
    ['yesterday', { from: '2026-03-30', to: '2026-03-31' }],
    ['7d', { from: '2026-03-24', to: '2026-04-01' }],
    ['1m', { from: '2026-02-28', to: '2026-04-01' }],
    ['2y', { from: '2024-03-31', to: '2026-04-01' }],
    ['2024..2025', { from: '2024-01-01', to: '2026-01-01' }],
    ['2025-03..', { from: '2025-03-01', to: null }],
    ['..2024', { from: null, to: '2025-01-01' }],
  ])('%s is %o', (value, expected) => {
    expect(canonicalStretch(value)).toBe(value)
    expect(stretchOf(value, today)).toEqual(expected)
  })

  it('is kept in one form, and refused where there is no such day', () => {
    expect(canonicalDate('2025/3/7')).toBe('2025-03-07')
    expect(canonicalDate('2025.3')).toBe('2025-03')
    for (const none of ['2025-13', '2025-02-30', 'soon', '', '25', '2024..2025'])
      expect(canonicalDate(none), none).toBeNull()
    for (const none of ['..', '2024..soon', '1..2..3']) expect(canonicalStretch(none), none).toBeNull()
  })
})
