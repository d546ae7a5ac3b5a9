import { describe, expect, it } from 'vitest'
import { judgeCompleteness, type CaptureFacts } from '../../../src/capture/completeness'
import type { PageSignals } from '../../../src/model/page-signals'

const NOTHING: PageSignals = {
  isDeclaredPaid: false,
  paywallWords: null,
  consentWords: null,
  wordsAnnounced: null,
  continuesAt: null,
  nextPage: null,
  previousPage: null,
  ampUrl: null,
  isAmp: false,
  printUrl: null,
  canonicalUrl: null,
  isScriptShell: false,
  notFoundWords: null,
  declaredLanguage: 'en-GB',
  contentLanguage: 'en',
  imagesWithoutAddress: 0,
}
const judge = (signals: Partial<PageSignals>, facts: Partial<Omit<CaptureFacts, 'signals'>> = {}) =>
  judgeCompleteness({
    signals: { ...NOTHING, ...signals },
    wordCount: 900,
    imagesMissing: 0,
    isRendered: false,
    ...facts,
  })
const kinds = (...args: Parameters<typeof judge>): string => {
  const { grade, reasons } = judge(...args)
  return [grade, ...reasons.map(({ kind }) => kind)].join(' ')
}

describe('the completeness of a capture', () => {
  it('is full where nothing says otherwise', () => {
    expect(judge({})).toEqual({ grade: 'full', reasons: [] })
  })

  it('is cut by a paywall that leaves a teaser, by its words or by what the page declares', () => {
    expect(kinds({ paywallWords: 'Subscribe to read on' }, { wordCount: 120 })).toBe('cut paywall')
    expect(kinds({ isDeclaredPaid: true }, { wordCount: 120 })).toBe('cut paywall')
    expect(judge({ paywallWords: '구독하고 계속 읽기' }, { wordCount: 80 }).reasons[0]?.detail).toBe(
      '구독하고 계속 읽기',
    )
  })

  it('is doubtful where the page isn’t free and its length can’t be known, and full where all announced words are there', () => {
    expect(kinds({ isDeclaredPaid: true })).toBe('doubtful not-free')
    expect(kinds({ isDeclaredPaid: true, wordsAnnounced: 910 })).toBe('full')
    expect(kinds({ paywallWords: 'Subscribe for 1 a month' })).toBe('full')
  })

  it('is cut where consent is asked for in place of the article, not where it is asked for beside it', () => {
    expect(kinds({ consentWords: 'We value your privacy' }, { wordCount: 90 })).toBe('cut consent-wall')
    expect(kinds({ consentWords: 'We value your privacy' })).toBe('full')
  })

  it('is cut where the text goes on elsewhere', () => {
    expect(kinds({ continuesAt: 'https://a.example/full' })).toBe('cut stub')
    expect(kinds({ wordsAnnounced: 2000 })).toBe('cut short')
    expect(kinds({ wordsAnnounced: 1000 })).toBe('full')
    const nextPage = { url: 'https://a.example/?page=2', kind: 'rel' } as const
    expect(kinds({ nextPage })).toBe('cut pages-missing')
    expect(kinds({ previousPage: nextPage })).toBe('cut pages-missing')
  })

  it('tells of images, and of worse things before them', () => {
    expect(judge({}, { imagesMissing: 3 })).toEqual({
      grade: 'images-missing',
      reasons: [{ kind: 'images-missing', detail: null, count: 3 }],
    })
    expect(kinds({ continuesAt: 'https://a.example/full' }, { imagesMissing: 1 })).toBe(
      'cut stub images-missing',
    )
  })

  it('is doubtful for a shell whose scripts were not run, for a page that says it is not there, for another language', () => {
    expect(kinds({ isScriptShell: true })).toBe('doubtful script-shell')
    expect(kinds({ isScriptShell: true }, { isRendered: true })).toBe('full')
    expect(kinds({ notFoundWords: 'Page not found' }, { wordCount: 60 })).toBe('doubtful soft-404')
    expect(kinds({ notFoundWords: 'Page not found' })).toBe('full')
    expect(kinds({ declaredLanguage: 'en', contentLanguage: 'ko' })).toBe('doubtful language')
    expect(kinds({ declaredLanguage: 'nb-NO', contentLanguage: 'no' })).toBe('full')
    expect(kinds({ declaredLanguage: null, contentLanguage: 'ko' })).toBe('full')
  })
})
