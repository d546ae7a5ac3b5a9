// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import {
  fillArticle,
  linkAt,
  sanitiseArticle,
  type ArticleHead,
} from '../../../renderer/dom/article-document'
import { mapText } from '../../../renderer/dom/text-map'
import { assetAddress } from '../../../src/model/article-html'

const HASH = 'ab'.repeat(32)
const head: ArticleHead = {
  source: 'example.org',
  title: '<img src=x onerror=alert(1)>',
  facts: 'By <b>Staff</b>',
  lang: 'ko',
  dir: 'ltr',
  missingImage: 'Not kept.',
}

const shown = (html: string): string => {
  const holder = document.createElement('div')
  holder.append(sanitiseArticle(html))
  return holder.innerHTML
}

describe('an article that is shown', () => {
  it('is empty where the sanitiser leaves nothing, not even an empty fragment', () => {
    expect(shown('<frameset><frame src="https://example.org"></frameset>')).toBe('')
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="https://example.org"></iframe>',
    '<form action="/"><input name=a></form>',
    '<svg><script>alert(1)</script></svg>',
    '<p style="background:url(https://example.org)" id="a" class="b" data-x="1" aria-label="y">x</p>',
    '<base href="https://example.org/"><link rel=stylesheet href=x><meta http-equiv=refresh content=0>',
    '<video src="https://example.org/v" poster="https://example.org/p"></video>',
  ])('holds nothing that runs, loads or reaches out: %s', (html) => {
    expect(shown(html)).not.toMatch(
      /script|onerror|javascript:|iframe|form|input|svg|style=|id=|class=|data-|aria-|base|link|meta|video|https:/i,
    )
  })

  it('takes images from the library alone', () => {
    expect(shown(`<img src="${assetAddress(HASH)}" alt="a">`)).toContain(`src="article://asset/${HASH}"`)
    expect(shown('<img src="https://example.org/i.png" alt="a">')).toBe('<img alt="a">')
    expect(shown('<img src="../../../../assets/../../etc/passwd" alt="a">')).toBe('<img alt="a">')
  })

  it('keeps its text to the letter', () => {
    const html = '<h2>Why now</h2><p>Seoul <em>would</em> help.</p><ul><li>one</li></ul><pre>a\n  b</pre>'
    const root = fillArticle(document, html, head)
    expect(mapText(root).text).toBe('Why now\nSeoul would help.\none\na\n  b')
  })

  it('has its title and facts above it as words, outside of the text that is quoted', () => {
    const root = fillArticle(document, '<p>Text.</p>', head)
    expect(document.querySelector('header h1')?.textContent).toBe(head.title)
    expect(document.querySelector('header')?.querySelector('img, b')).toBeNull()
    expect(mapText(root).text).toBe('Text.')
    expect(document.documentElement.lang).toBe('ko')
  })

  it('says of an image without a file that it could not be kept', () => {
    const root = fillArticle(document, '<img src="https://example.org/i.png">', head)
    expect(root.querySelector('img')?.getAttribute('alt')).toBe('Not kept.')
  })

  it('tells the address of the link that was clicked', () => {
    const root = fillArticle(document, '<p><a href="https://example.org/a">a <b>b</b></a> c</p>', head)
    expect(linkAt(root.querySelector('b'))).toBe('https://example.org/a')
    expect(linkAt(root.querySelector('p'))).toBeNull()
  })
})
