import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../../src/extract/extract-article'
import { originOf } from '../../../../src/model/metadata'
import type { ArticleMetadata } from '../../../../src/model/article'
import { makePageTools } from '../../../../src/node/page-tools'

const tools = makePageTools()
const ENGLISH =
  'The president said on Thursday that his government would host a first round of talks, and that nobody had to give up anything before it began. '
const KOREAN =
  '대통령은 목요일에 정부가 첫 회담을 열 것이며, 시작하기 전에 누구도 아무것도 포기할 필요가 없다고 말했다. '

function read(
  head: string,
  body = '',
  { lang = 'en', words = ENGLISH, url = 'https://news.example/a' } = {},
): ArticleMetadata {
  const paragraphs = Array.from({ length: 6 }, () => `<p>${words.repeat(2)}</p>`).join('')
  const html = `<!doctype html><html lang="${lang}"><head><title>The long title of a report | Desk</title>${head}</head><body><article>${body}${paragraphs}</article></body></html>`
  return extractArticle({ bytes: Buffer.from(html), url, contentType: null }, tools).metadata
}
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('metadata', () => {
  it('comes from JSON-LD with people and publisher by their ids, and says so', () => {
    const metadata = read(
      ld({
        '@context': 'https://schema.org',
        '@graph': [
          {
            '@type': 'ReportageNewsArticle',
            headline: 'Talks begin',
            author: [{ '@id': '#jane' }, { name: 'John Roe' }],
            publisher: { '@id': '#desk' },
            datePublished: '2026-01-02T09:30:00+09:00',
            dateModified: '2026-01-02T11:00:00+09:00',
            articleSection: ['World', 'Asia'],
            keywords: 'talks, Seoul,talks',
          },
          { '@id': '#jane', '@type': 'Person', name: 'Jane Doe' },
          { '@id': '#desk', '@type': 'Organization', name: 'The Desk Ltd' },
        ],
      }),
    )
    expect(metadata).toMatchObject({
      title: 'Talks begin',
      authors: ['Jane Doe', 'John Roe'],
      publisher: 'The Desk Ltd',
      publishedAt: '2026-01-02T09:30:00+09:00',
      modifiedAt: '2026-01-02T11:00:00+09:00',
      section: 'World',
      keywords: ['talks', 'Seoul'],
    })
    expect(
      ['title', 'authors', 'publisher', 'publishedAt', 'section'].map((field) => originOf(metadata, field)),
    ).toEqual(Array(5).fill('json-ld'))
    expect(originOf(metadata, 'wire')).toBeNull()
  })

  it('takes the names of the byline where a list names somebody else, such as an account', () => {
    const account = ld({
      '@type': 'Thing',
      '@graph': [{ '@type': 'NewsArticle', author: { name: 'CC7567' } }],
    })
    const shown = '<meta name="author" content="James Akinaka">'
    expect(read(account + shown)).toMatchObject({ byline: 'James Akinaka', authors: ['James Akinaka'] })
  })

  it('takes the names of a list where the byline is the publisher', () => {
    const person = ld({
      '@graph': [{ '@type': 'NewsArticle', author: { name: 'Jane Doe' }, publisher: { name: 'The Desk' } }],
    })
    const shown = '<meta name="author" content="The Desk">'
    expect(read(person + shown)).toMatchObject({ authors: ['Jane Doe'] })
  })

  it('comes from OpenGraph, Dublin Core and citation elements', () => {
    const metadata =
      read(`<meta property="og:site_name" content="Desk News"><meta property="article:section" content="World">
<meta name="citation_author" content="Jong, Michiel de"><meta name="citation_author" content="Doe, Jane">
<meta name="dc.date.issued" content="2026-01-02"><meta name="dc.publisher" content="Desk Press"><meta name="keywords" content="a; b">`)
    expect(metadata).toMatchObject({
      siteName: 'Desk News',
      authors: ['Michiel de Jong', 'Jane Doe'],
      publishedAt: '2026-01-02',
      publisher: 'Desk Press',
      keywords: ['a', 'b'],
    })
    expect(metadata.origins).toMatchObject({
      siteName: 'open-graph',
      authors: 'citation',
      publishedAt: 'dublin-core',
      publisher: 'dublin-core',
      keywords: 'meta',
    })
  })

  it('comes from microdata of the article, and of nothing else', () => {
    const metadata = read(
      '',
      `<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author" itemscope><b itemprop="name">Jane Doe</b></span>
<meta itemprop="datePublished" content="2026-01-02T09:30:00Z"><div itemscope itemtype="https://schema.org/Product"><i itemprop="name">Chair</i></div></div>`,
    )
    expect(metadata).toMatchObject({ authors: ['Jane Doe'], publishedAt: '2026-01-02T09:30:00Z' })
    expect(metadata.origins['publishedAt']).toBe('microdata')
  })

  it('tells a visible date of publication from one of change, in Korean', () => {
    const metadata = read(
      '',
      '<p class="reporter">김민지 기자</p><div class="article-date">입력 2026.01.02. 오전 9:30 | 수정 2026.01.03. 오후 1:05</div>',
      { lang: 'ko', words: KOREAN },
    )
    expect(metadata).toMatchObject({
      authors: ['김민지'],
      publishedAt: '2026-01-02T09:30:00',
      modifiedAt: '2026-01-03T13:05:00',
      lang: 'ko',
    })
    expect(metadata.origins).toMatchObject({ publishedAt: 'visible', modifiedAt: 'visible' })
  })

  it('takes the zone from where the same moment is given with it, and the date from the address at the last', () => {
    const two = `<meta property="article:published_time" content="2026-01-02T09:30"><meta name="date" content="2026-01-02T09:30:00+09:00">`
    expect(read(two).publishedAt).toBe('2026-01-02T09:30:00+09:00')
    const byAddress = read('', '', { url: 'https://news.example/2026/01/02/talks' })
    expect([byAddress.publishedAt, byAddress.origins['publishedAt']]).toEqual(['2026-01-02', 'address'])
  })

  it('believes the text where the page declares another language', () => {
    const metadata = read('', '', { lang: 'en', words: KOREAN })
    expect([metadata.lang, metadata.origins['lang']]).toEqual(['ko', 'content'])
    expect(read('', '', { lang: 'en-GB' }).lang).toBe('en-GB')
  })

  it('finds the agency and the place in the first line', () => {
    const html = `<p>SEOUL, Jan 2 (Reuters) - ${ENGLISH}</p>`
    expect(read('', html)).toMatchObject({ wire: 'Reuters', dateline: 'SEOUL' })
  })
})
