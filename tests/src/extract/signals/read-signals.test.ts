import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../../src/extract/extract-article'
import type { PageSignals } from '../../../../src/model/page-signals'
import { makePageTools } from '../../../../src/node/page-tools'

const tools = makePageTools()
const WORDS =
  'The president said on Thursday that his government would host a first round of talks, and that nobody had to give up anything before it began. '

function signals(
  head: string,
  end = '',
  { url = 'https://news.example/a', words = WORDS, title = 'A report' } = {},
): PageSignals {
  const html = `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article>${`<p>${words.repeat(2)}</p>`.repeat(6)}${end}</article></body></html>`
  return extractArticle({ bytes: Buffer.from(html), url, contentType: null }, tools).signals
}
const ld = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'A report', ...data })}</script>`

describe('signals of a page', () => {
  it('are all quiet on a whole article', () => {
    expect(signals('')).toEqual({
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
      declaredLanguage: 'en',
      contentLanguage: 'en',
      imagesWithoutAddress: 0,
    })
  })

  it('tell what JSON-LD declares', () => {
    expect(signals(ld({ isAccessibleForFree: 'False', wordCount: 900 }))).toMatchObject({
      isDeclaredPaid: true,
      wordsAnnounced: 900,
    })
    expect(signals(ld({ isAccessibleForFree: true, articleBody: 'one two three' }))).toMatchObject({
      isDeclaredPaid: false,
      wordsAnnounced: 3,
    })
  })

  it.each([
    '<div class="paywall"><p>Subscribe to continue reading this article.</p></div>',
    '<p>This article is for subscribers only. Already a subscriber?</p>',
    '<p>이 기사는 유료 회원 전용입니다.</p>',
    '<p>로그인 후 기사 전체를 읽으실 수 있습니다. 계속 보시려면 구독하세요.</p>',
    '<p>Cet article est réservé aux abonnés.</p>',
  ])('find the words of a paywall: %s', (html) => {
    expect(signals('', html).paywallWords).not.toBeNull()
  })

  it.each([
    ['rel', '<link rel="next" href="/a?page=2">', ''],
    ['words', '', '<p><a href="/a?page=2">Next page</a></p>'],
    ['words', '', '<p><a href="/a?page=2">다음 페이지</a></p>'],
    ['number', '', '<div class="pagination"><a href="/a?page=2">2</a></div>'],
  ])('find the next page by %s', (kind, head, end) => {
    expect(signals(head, end).nextPage).toEqual({ url: 'https://news.example/a?page=2', kind })
  })

  it.each([
    ['rel', '<link rel="prev" href="/a?page=1">', ''],
    ['words', '', '<p><a href="/a?page=1">« Previous</a></p>'],
    ['number', '', '<div class="pagination"><a href="/a?page=1">1</a> 2 <a href="/a?page=3">3</a></div>'],
  ])('find the page before by %s', (kind, head, end) => {
    const { previousPage } = signals(head, end, { url: 'https://news.example/a?page=2' })
    expect(previousPage).toEqual({ url: 'https://news.example/a?page=1', kind })
  })

  it('take another article for no next page', () => {
    expect(signals('<link rel="next" href="/another-report">').nextPage).toBeNull()
    expect(signals('', '<div class="post-nav"><a href="/b">Next</a></div>').nextPage).toBeNull()
  })

  it('find variants, and where the text goes on', () => {
    expect(
      signals(
        '<link rel="amphtml" href="/amp/a"><link rel="canonical" href="/a"><link rel="alternate" media="print" href="/print/a">',
        `<p>${WORDS}<a href="/a?full=1">Continue reading</a></p>`,
      ),
    ).toMatchObject({
      ampUrl: 'https://news.example/amp/a',
      canonicalUrl: 'https://news.example/a',
      printUrl: 'https://news.example/print/a',
      continuesAt: 'https://news.example/a?full=1',
    })
  })

  it.each([
    'Page not found',
    '404 Not Found',
    '페이지를 찾을 수 없습니다',
    '삭제된 기사입니다',
    'Seite nicht gefunden',
  ])('know a page that says “%s”', (title) => {
    expect(signals('', '', { title }).notFoundWords).not.toBeNull()
  })

  it('know a page that a script would draw', () => {
    const html = `<!doctype html><html><head><title>App</title></head><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><p>Loading the page for you, please wait.</p><script>${'x'.repeat(30_000)}</script></body></html>`
    const page = extractArticle(
      { bytes: Buffer.from(html), url: 'https://news.example/a', contentType: null },
      tools,
    )
    expect(page.signals.isScriptShell).toBe(true)
  })

  it.each([
    ['a short report with the scripts of its site', '', false],
    ['the words beside an empty root', '<div id="app"></div>', true],
  ])('tell from it %s', (_name, root, isShell) => {
    const html = `<!doctype html><html lang="en"><head><title>A report</title></head><body>${root}<article><h1>A report</h1>${`<p>${WORDS}</p>`.repeat(4)}</article><script src="/site.js"></script></body></html>`
    const page = extractArticle(
      { bytes: Buffer.from(html), url: 'https://news.example/a', contentType: null },
      tools,
    )
    expect(page.signals.isScriptShell).toBe(isShell)
  })

  it('tell the language that is declared and the one that is written', () => {
    expect(
      signals('', '', { words: '대통령은 목요일에 정부가 첫 회담을 열 것이라고 말했다. '.repeat(3) }),
    ).toMatchObject({ declaredLanguage: 'en', contentLanguage: 'ko' })
  })
})
