import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/extract/extract-article'
import { makePageTools } from '../../../src/node/page-tools'
import type { ParsedPage } from '../../../src/ports'
import { articlePage } from '../../helpers/local-site'

const tools = makePageTools()
const extract = (html: string, url: string | null = 'https://news.example/a/b'): ParsedPage =>
  extractArticle({ bytes: Buffer.from(html), url, contentType: null }, tools)

const KOREAN = [
  '대통령은 서울이 두 나라의 대화를 도울 준비가 되어 있다고 말했다.',
  '날짜는 제시하지 않았다. 양측은 제안을 읽었다고 전했다.',
].flatMap((line) => [line, line, line])

describe('extractArticle', () => {
  it('does not repeat the title in the text, in any script', () => {
    expect(extract(articlePage()).text).not.toContain('Seoul offers to carry messages')
    const korean = extract(articlePage({ title: '서울의 역할은 무엇인가', lang: 'ko', paragraphs: KOREAN }))

    expect(korean.metadata.title).toBe('서울의 역할은 무엇인가')
    expect(korean.text).not.toContain('서울의 역할은 무엇인가')
    expect(korean.text).toContain(KOREAN[0])
  })

  it('makes addresses absolute, against the page’s base where it has one', () => {
    const { contentHtml } = extract(
      articlePage({
        paragraphs: [
          ...Array<string>(6).fill(
            'A sentence of some length that stands here to be read by the extractor. '.repeat(2),
          ),
          '<a href="../c">on</a>',
        ],
      }),
    )
    expect(contentHtml).toContain('https://news.example/c')
    expect(contentHtml).toContain('src="https://news.example/photo.png"')
    expect(extract(articlePage({ head: '<base href="https://other.example/x/">' })).contentHtml).toContain(
      'https://other.example/photo.png',
    )
  })

  it('reads metadata from JSON-LD, whatever else the page says', () => {
    const data = {
      '@graph': [
        {
          '@type': 'NewsArticle',
          headline: 'Told here',
          author: [{ name: 'Kim Min-ji' }, { name: 'Lee Soo' }],
          datePublished: '2026-01-02T08:00:00Z',
          publisher: { name: 'The Desk' },
        },
      ],
    }
    const page = articlePage({ head: `<script type="application/ld+json">${JSON.stringify(data)}</script>` })
    expect(extract(page).metadata).toMatchObject({ siteName: 'Local News', lang: 'en', dir: 'ltr' })
    expect(
      extract(page.replace(/<meta [^>]*(?:author|published_time|site_name)[^>]*>/g, '')).metadata,
    ).toMatchObject({
      byline: 'Kim Min-ji, Lee Soo',
      publishedAt: '2026-01-02T08:00:00Z',
      siteName: 'The Desk',
    })
  })

  it('says whether it looks like an article', () => {
    expect(extract(articlePage()).isArticle).toBe(true)
    expect(extract(`<body><p>Sign in to go on reading this.</p></body>`).isArticle).toBe(false)
  })
})
