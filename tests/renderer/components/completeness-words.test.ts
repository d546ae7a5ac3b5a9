import { describe, expect, it } from 'vitest'
import {
  describeCompleteness,
  describeReason,
  describeWanting,
  languageName,
  remediesFor,
} from '../../../renderer/components/completeness-words'
import { messagesOf } from '../../../renderer/messages/messages-context'
import type { ArticleSummary } from '../../../src/model/article'
import { completenessReason, type CompletenessReason } from '../../../src/model/completeness'

const KINDS = completenessReason.shape.kind.options
const reason = (
  kind: CompletenessReason['kind'],
  detail: string | null = null,
  count: number | null = null,
): CompletenessReason => ({ kind, detail, count })
const [en, ko] = [messagesOf('en'), messagesOf('ko')]

describe('a reason why a capture isn’t whole', () => {
  it.each([
    [reason('paywall', 'Subscribe to read on'), 'The site sells the rest: “Subscribe to read on”.'],
    [reason('paywall'), 'The site sells the rest.'],
    [
      reason('stub', 'https://www.news.example/more'),
      'The text ends with a link to its continuation: news.example/more.',
    ],
    [reason('short', null, 1240), 'The page says that its article has 1,240 words; fewer came.'],
    [reason('images-missing', null, 1), '1 image could not be kept.'],
    [
      reason('language', 'en → ko-KR'),
      'The page says that it is in English, but its text is in Korean (South Korea).',
    ],
    [reason('language'), 'The text is in another language than the page says.'],
  ])('is said in a sentence: %j', (given, sentence) => {
    expect(describeReason(given, en)).toBe(sentence)
  })

  it('names languages in the language of the window', () => {
    expect(describeReason(reason('language', 'en → ko'), ko)).toBe(
      '페이지가 밝힌 언어는 영어인데 글의 언어는 한국어입니다.',
    )
    expect(languageName('not a tag', 'en')).toBe('not a tag')
  })

  it.each(KINDS)('has words of its own in both languages, with and without a detail: %s', (kind) => {
    const all = KINDS.map((one) => describeReason(reason(one), en))
    expect(all.filter((words) => words === describeReason(reason(kind), en))).toHaveLength(1)
    for (const given of [reason(kind), reason(kind, 'https://news.example/a', 3)]) {
      expect(describeReason(given, en)).not.toMatch(/undefined|null|NaN|“”/)
      expect(describeReason(given, ko)).toMatch(/[가-힣]/)
    }
  })

  it('cuts long addresses and words of the page, and no character in two', () => {
    const sentence = describeReason(reason('stub', `https://news.example/${'a'.repeat(200)}`), en)
    expect(sentence.length).toBeLessThan(130)
    const words = describeReason(reason('paywall', `${'x'.repeat(118)}😀${'y'.repeat(40)}`), en)
    expect(words).toContain('x…”')
  })
})

describe('the completeness of a capture', () => {
  it('is silent for a whole one only', () => {
    expect(describeCompleteness({ grade: 'full', reasons: [] }, en)).toBe('')
    expect(describeCompleteness({ grade: 'doubtful', reasons: [] }, en)).toBe('Perhaps not all of it.')
    const both = describeCompleteness(
      { grade: 'cut', reasons: [reason('paywall'), reason('images-missing', null, 2)] },
      en,
    )
    expect(both).toBe('The site sells the rest. 2 images could not be kept.')
  })

  it('names of many captures those that aren’t whole', () => {
    const kept = (title: string, grade: 'full' | 'cut') => ({
      article: { title } as ArticleSummary,
      completeness: { grade, reasons: [] },
    })
    const five = ['A', 'B', 'C', 'D'].map((title) => kept(title, 'cut'))
    expect(describeWanting([kept('E', 'full'), ...five], en)).toBe(
      'Not all of it is here: “A”, “B”, “C” and 1 more.',
    )
    expect(describeWanting([kept('E', 'full')], en)).toBe('')
  })
})

describe('what can be done about it', () => {
  const url = 'https://news.example/a'
  const fetched = {
    capture: { method: 'fetch' as const, requestedUrl: url, finalUrl: `${url}?seen` },
    canCapture: true,
  }
  const names = (kind: CompletenessReason['kind'], detail: string | null, facts = fetched): string[] =>
    remediesFor([reason(kind, detail)], facts).map(({ name, url: to }) => `${name} ${to}`)

  it.each([
    ['script-shell', null, [`scripts ${url}`]],
    ['stub', 'https://news.example/b', ['continuation https://news.example/b']],
    ['stub', 'b', []],
    ['images-missing', null, [`again ${url}`]],
    ['pages-missing', 'https://news.example/2', [`again ${url}`, 'openNext https://news.example/2']],
    ['paywall', 'Subscribe', [`open ${url}?seen`]],
    ['consent-wall', 'Accept', [`open ${url}?seen`]],
    ['language', 'en → ko', []],
  ] as const)('is offered where it may help: %s %s', (kind, detail, offered) => {
    expect(names(kind, detail)).toEqual(offered)
  })

  it('is no capture where none can be made, and none of the web for a file', () => {
    expect(names('script-shell', null, { ...fetched, canCapture: false })).toEqual([])
    const file = { capture: { method: 'file' as const, requestedUrl: null, finalUrl: url }, canCapture: true }
    expect(names('images-missing', null, file as never)).toEqual([])
    expect(names('paywall', null, file as never)).toEqual([`open ${url}`])
  })

  it('is offered once, however many reasons ask for it', () => {
    const reasons = [reason('paywall'), reason('consent-wall'), reason('soft-404')]
    expect(remediesFor(reasons, fetched)).toHaveLength(1)
  })
})
