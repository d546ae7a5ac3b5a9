import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../../src/extract/extract-article'
import { makePageTools } from '../../../src/node/page-tools'
import type { ParsedPage } from '../../../src/ports'

const tools = makePageTools()
const WORDS =
  'The president said on Thursday that his government would host a first round of talks, and that nobody had to give up anything before it began.'
const KOREAN =
  '대통령은 목요일에 정부가 첫 회담을 열 것이며, 시작하기 전에 누구도 아무것도 포기할 필요가 없다고 말했다.'

function read(within: string, { words = WORDS, explain = true, around = '' } = {}): ParsedPage {
  const paragraphs = (from: number): string => [1, 2, 3].map((n) => `<p>${words} ${n + from}.</p>`).join('')
  const html = `<!doctype html><html lang="en"><head><title>A report of some length</title></head><body>${around}<article>${paragraphs(0)}${within}${paragraphs(3)}</article></body></html>`
  return extractArticle(
    { bytes: Buffer.from(html), url: 'https://news.example/a/b', contentType: null, explain },
    tools,
  )
}
const steps = (page: ParsedPage): readonly string[] => [
  ...new Set((page.removed ?? []).map((part) => part.step)),
]

describe('steps of extraction', () => {
  it.each([
    ['link-lists', '<p>Read more: <a href="/x">Another story of the day</a></p>', 'Another story'],
    [
      'link-lists',
      '<h3>Related</h3><ul><li><a href="/x">Story of a bridge</a></li><li><a href="/y">Story of a road</a></li></ul>',
      'Story of a',
    ],
    ['link-lists', '<p>또한 읽기: <a href="/x">다른 이야기</a></p>', '다른 이야기'],
    ['link-lists', '<p>[관련기사]</p><p><a href="/x">다리 이야기</a></p>', '다리 이야기'],
    [
      'newsletter-boxes',
      '<div>Sign up for our newsletter and get the week in one letter.</div>',
      'newsletter',
    ],
    ['newsletter-boxes', '<p>뉴스레터 구독하기</p>', '뉴스레터'],
    ['share-boxes', '<p>Share this article: Facebook, Twitter, Email</p>', 'Facebook'],
    ['share-boxes', '<p>기사 공유하기 페이스북 카카오톡 링크 복사</p>', '페이스북'],
    ['consent-text', '<p>This website uses cookies to make your visit better.</p>', 'cookies'],
    ['consent-text', '<p>본 웹사이트는 더 나은 서비스를 위해 쿠키를 사용합니다.</p>', '쿠키'],
    [
      'pull-quotes',
      `<blockquote>his government would host a first round of talks, and that nobody had to give up anything</blockquote>`,
      '<blockquote>',
    ],
  ])('%s take out %s', (step, html, gone) => {
    const page = read(html, { words: /[가-힣]/.test(html) ? KOREAN : WORDS })
    expect(page.contentHtml).not.toContain(gone)
    expect(steps(page)).toContain(step)
    expect(page.removed?.every((part) => part.reason !== '' && part.text !== '')).toBe(true)
    expect(page.text.match(/[1-6]\.$/gm)).toHaveLength(6)
  })

  it.each([
    [
      'prose that begins like a label',
      '<p>Related parties had read more than the public, <a href="/x">he said</a>, and had kept it to themselves.</p>',
      'kept it to themselves',
    ],
    [
      'a sentence about cookies',
      '<p>The regulator said that the site uses cookies without asking.</p>',
      'without asking',
    ],
    [
      'a sentence about sharing',
      '<p>They share a border, and print money on both sides of it.</p>',
      'print money',
    ],
    [
      'a quote that stands once',
      '<blockquote><p>We will be there, whatever the others do about it.</p></blockquote>',
      '<blockquote>',
    ],
    [
      'a section of a work of reference',
      '<h2>See also</h2><ul><li><a href="/x">Treaty of the two rivers</a></li></ul>',
      'Treaty of the two rivers',
    ],
    [
      'a nested list',
      '<ul><li>one thing<ul><li>a part of it</li></ul></li><li>another</li></ul>',
      '<ul><li>a part of it</li></ul>',
    ],
    [
      'the start of a list and cells that span',
      '<ol start="3"><li>third of the points</li></ol><table><caption>Figures</caption><thead><tr><th colspan="2">Year</th></tr></thead><tbody><tr><td>2025</td><td>12</td></tr><tr><td>2026</td><td>15</td></tr></tbody></table>',
      'colspan="2"',
    ],
    ['code with its lines', '<pre><code>if (a) {\n  b()\n}</code></pre>', 'if (a) {\n  b()\n}'],
    [
      'a caption with its picture',
      '<figure><img src="/p.jpg" alt="A room"><figcaption>The room, made ready</figcaption></figure>',
      '<figcaption>The room, made ready</figcaption>',
    ],
    ['a heading', '<h3>What comes next</h3>', '<h3>What comes next</h3>'],
    [
      'a footnote',
      '<section class="footnotes"><ol><li>As told to the desk on the second of January.</li></ol></section>',
      'As told to the desk',
    ],
    [
      'a dateline',
      '<p><span class="dateline">SEOUL (Reuters) -</span> The envoys met again.</p>',
      'SEOUL (Reuters) - The envoys',
    ],
    [
      'a formula',
      '<p>It says <math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math> and no more.</p>',
      '<sup>2</sup>',
    ],
    [
      'a post from elsewhere',
      '<blockquote class="twitter-tweet"><p>We go on.</p><a href="https://social.example/status/1">Jan 2</a></blockquote>',
      'https://social.example/status/1',
    ],
  ])('keep %s', (_name, html, kept) => {
    expect(read(html).contentHtml).toContain(kept)
  })

  it('put a quoted line with a link in place of a film', () => {
    const page = read(
      '<p><iframe title="The envoys arrive" src="https://player.example/embed/1" width="640" height="360"></iframe></p>',
    )
    expect(page.contentHtml).toContain(
      '<blockquote><a href="https://player.example/embed/1">The envoys arrive</a></blockquote>',
    )
  })

  it('make a figure of a picture with a caption beneath', () => {
    const page = read(
      '<div class="photo"><img src="/p.jpg" alt="A room" width="640" height="360"><p class="caption">The room, made ready</p></div>',
    )
    expect(page.contentHtml).toContain('<figcaption>The room, made ready</figcaption></figure>')
  })

  it('take a banner that asks for consent out of the page', () => {
    const page = read('', {
      around:
        '<div id="cookie-banner" role="dialog"><p>We use cookies, many of them, for you and for our partners.</p><button>Accept</button></div>',
    })
    expect(page.text).not.toContain('cookies')
    expect(steps(page)).toContain('consent-banners')
  })

  it('take line numbers from beside code', () => {
    const page = read(
      '<table><tr><td class="gutter"><pre>1\n2</pre></td><td class="code"><pre>let a = 1\nlet b = 2</pre></td></tr></table>',
    )
    expect(page.contentHtml).toContain('let a = 1\nlet b = 2')
    expect(page.text).not.toMatch(/^1$/m)
  })

  it('say nothing of what they removed unless asked', () => {
    expect(read('<p>Read more: <a href="/x">Another</a></p>', { explain: false })).not.toHaveProperty(
      'removed',
    )
  })
})

describe('pictures', () => {
  it.each([
    ['data-src', '<img src="data:image/gif;base64,R0lGOD" data-src="/p.jpg">', 'https://news.example/p.jpg'],
    [
      'data-original over a placeholder',
      '<img src="/img/blank.gif" data-original="https://cdn.example/p.jpg">',
      'https://cdn.example/p.jpg',
    ],
    [
      'the widest that fits of a srcset',
      '<img srcset="/s.jpg 400w, /m.jpg 1200w, /l.jpg 3000w">',
      'https://news.example/m.jpg',
    ],
    [
      'a source of a picture',
      '<picture><source srcset="/p.webp 1x, /p2.webp 2x"><img alt="x"></picture>',
      'https://news.example/p2.webp',
    ],
    [
      'noscript',
      '<figure><img class="lazy" src="/lazy.gif"><noscript><img src="/p.jpg"></noscript></figure>',
      'https://news.example/p.jpg',
    ],
    [
      'a background',
      '<figure><div style="background-image: url(\'/p.jpg\')"></div><figcaption>The room</figcaption></figure>',
      'https://news.example/p.jpg',
    ],
  ])('take their address from %s', (_name, html, address) => {
    expect(read(html).imageUrls).toContain(address)
  })

  it('count those without one', () => {
    expect(
      read('<figure><img alt="A lost room"><figcaption>Lost</figcaption></figure>').signals
        .imagesWithoutAddress,
    ).toBeLessThanOrEqual(1)
  })
})
