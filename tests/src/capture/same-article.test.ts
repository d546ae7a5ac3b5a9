import { describe, expect, it } from 'vitest'
import { isSameArticle, saysNothingNew } from '../../../src/capture/same-article'

const page = (title: string, publishedAt: string | null = null) => ({
  metadata: { title, publishedAt },
})

describe('two pages that lead to each other', () => {
  it.each([
    ['The long survey', 'The long survey'],
    ['The long survey', 'The long survey - Page 2 of 5'],
    ['The long survey', 'The long survey (2)'],
    ['The long survey, 1/3', 'The Long Survey, 2/3'],
    ['긴 측량의 기록', '긴 측량의 기록 2쪽'],
    ['長い測量の記録', '長い測量の記録 (2ページ)'],
    ['The long survey', 'The long survey | Local News'],
  ])('are of one article: “%s” and “%s”', (a, b) => {
    expect(isSameArticle(page(a), page(b))).toBe(true)
  })

  it.each([
    ['Notes from the harbour', 'Notes from the ridge'],
    ['Notes', 'Notes on a survey'],
    ['Survey of 2019', 'Survey of 2020'],
  ])('are two articles: “%s” and “%s”', (a, b) => {
    expect(isSameArticle(page(a), page(b))).toBe(false)
  })

  it('are two articles when they are of two days', () => {
    expect(
      isSameArticle(page('Daily notes', '2026-01-01'), page('Daily notes', '2026-01-02T10:00:00Z')),
    ).toBe(false)
    expect(
      isSameArticle(page('Daily notes', '2026-01-01'), page('Daily notes', '2026-01-01T10:00:00Z')),
    ).toBe(true)
  })

  it('says nothing new when most of it was said before', () => {
    const first = 'One line of some length\nAnother line of some length\nA third line of some length'
    expect(saysNothingNew(`${first}\n3 comments`, [first])).toBe(true)
    expect(saysNothingNew('One line of some length\nSomething else that goes on for longer', [first])).toBe(
      false,
    )
  })

  it('is soon done with titles of nothing but signs', () => {
    // 200,000 signs: a search that went back at each of them would not end.
    expect(isSameArticle(page('- '.repeat(100_000)), page(' ('.repeat(100_000)))).toBe(true)
  })
})
