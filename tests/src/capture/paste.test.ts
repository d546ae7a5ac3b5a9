import { describe, expect, it } from 'vitest'
import { addressInHtml, firstWords, rawPageOfPaste } from '../../../src/capture/paste'
import { isErrorOfKind } from '../../../src/errors'

const LIMIT = 1000
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('a paste as a page', () => {
  it('has the HTML as it was copied, and all of it is the article', () => {
    const html = '<p>One  word,</p>\r\n<p>and <b>two</b>.</p>'
    const raw = rawPageOfPaste({ html, text: 'something else' }, 'example.org/a', LIMIT)
    expect(decoded(raw.bytes)).toBe(html)
    expect(raw).toMatchObject({
      method: 'paste',
      extent: 'whole',
      requestedUrl: 'https://example.org/a',
      original: null,
    })
  })

  it('is made of a text, which is kept beside it as it was copied', () => {
    const text = 'A title\n\nWords < more & words.\r\n'
    const raw = rawPageOfPaste({ html: null, text }, null, LIMIT)
    expect(decoded(raw.bytes)).toContain('Words &lt; more &amp; words.')
    expect(decoded(raw.original?.bytes ?? new Uint8Array())).toBe(text)
    expect(raw.requestedUrl).toBeNull()
  })

  it.each([
    ['empty-page', { html: null, text: ' \n' }, null],
    ['empty-page', { html: ' ', text: 'words' }, null],
    ['too-large', { html: null, text: 'é'.repeat(501) }, null],
    ['bad-address', { html: null, text: 'words' }, 'no address'],
    ['unsupported-scheme', { html: null, text: 'words' }, 'javascript:alert(1)'],
  ] as const)('is refused (%s)', (kind, pasted, url) => {
    try {
      rawPageOfPaste(pasted, url, LIMIT)
      expect.unreachable()
    } catch (error) {
      expect(isErrorOfKind(error, kind)).toBe(true)
    }
  })
})

describe('the address that copied HTML is from', () => {
  it.each([
    ['<link rel="canonical" href="https://example.org/a"><p>Words', 'https://example.org/a'],
    ['<meta property="og:url" content="https://example.org/a?b=1&amp;c=2">', 'https://example.org/a?b=1&c=2'],
    ['<blockquote cite="https://example.org/a">Words</blockquote>', 'https://example.org/a'],
    ['<!-- saved from url=(0021)https://example.org/a --><html>', 'https://example.org/a'],
    ['<q cite="https://a.example/">One</q><q cite="https://b.example/">Two</q>', null],
    ['<blockquote cite="javascript:alert(1)">Words</blockquote>', null],
    ['<p>Words with a <a href="https://example.org/other">link</a>', null],
  ])('%s', (html, url) => {
    expect(addressInHtml(html)).toBe(url)
  })
})

describe('a title of first words', () => {
  it('ends with a word', () => {
    expect(firstWords('Short enough\nNext line')).toBe('Short enough')
    expect(firstWords('word '.repeat(40))).toBe(`${'word '.repeat(15)}word…`)
  })

  it('never holds half a character', () => {
    expect(firstWords(`${'a'.repeat(79)}😀${'b'.repeat(20)}`)).toBe(`${'a'.repeat(79)}…`)
  })
})
