// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { renderMarkdown, type MarkdownWords } from '../../../renderer/dom/markdown'

const WORDS: MarkdownWords = { imageOnWeb: 'on the web', imageNotKept: 'not kept' }
const HASH = 'ab'.padEnd(64, '0')

const shown = (markdown: string): string => {
  const holder = document.createElement('div')
  holder.append(renderMarkdown(markdown, WORDS))
  return holder.innerHTML.replaceAll('\n', '')
}

describe('a note that is read', () => {
  it.each([
    [
      'The **pledge**, *not* ~~its~~ terms',
      '<p>The <strong>pledge</strong>, <em>not</em> <del>its</del> terms</p>',
    ],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. c', '<ol start="3"><li>c</li></ol>'],
    ['> words', '<blockquote><p>words</p></blockquote>'],
    ['[page](https://example.org/a)', '<p><a href="https://example.org/a">page</a></p>'],
    ['https://example.org/a', '<p><a href="https://example.org/a">https://example.org/a</a></p>'],
    ['[quote](cuttings://quote/0123456789ab)', '<p><a href="cuttings://quote/0123456789ab">quote</a></p>'],
    [
      '[article](cuttings://article/0123456789ab)',
      '<p><a href="cuttings://article/0123456789ab">article</a></p>',
    ],
  ])('has the form that its Markdown gives it: %s', (markdown, html) => {
    expect(shown(markdown)).toBe(html)
  })

  it('shows images of the library, by their hashes', () => {
    expect(shown(`![a chart](../../assets/ab/${HASH})`)).toBe(
      `<p><img src="article://asset/${HASH}" alt="a chart"></p>`,
    )
  })

  it.each([
    [
      '![a chart](https://example.org/track.png)',
      '<p><a href="https://example.org/track.png">a chart</a> (on the web)</p>',
    ],
    [
      '![](http://example.org/a.png)',
      '<p><a href="http://example.org/a.png">http://example.org/a.png</a> (on the web)</p>',
    ],
    [
      '[![a](https://example.org/a.png)](https://example.org/)',
      '<p><a href="https://example.org/"><em>a</em> (on the web)</a></p>',
    ],
    ['![a chart](chart.png)', '<p><em>a chart</em> (not kept)</p>'],
    [`![a](../../assets/cd/${HASH})`, '<p><em>a</em> (not kept)</p>'],
    [`![a](../../assets/ab/${HASH}0)`, '<p><em>a</em> (not kept)</p>'],
  ])('shows no other image, and says so: %s', (markdown, html) => {
    expect(shown(markdown)).toBe(html)
  })

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](data:image/png;base64,AAAA)',
    '![x](javascript:alert(1))',
    '![x](../../../secret)',
    '[x](../../assets/ab/x)',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](file:///etc/passwd)',
    '[x](cuttings://other/0123456789ab)',
    '<a href="javascript:alert(1)" onclick="alert(1)">x</a>',
    '- [ ] <input autofocus onfocus=alert(1)>',
    '<svg><style><img src=x onerror=alert(1)></style></svg>',
  ])('runs nothing, loads nothing and leads nowhere else: %s', (markdown) => {
    const holder = document.createElement('div')
    holder.append(renderMarkdown(markdown, WORDS))
    expect(
      holder.querySelectorAll('img, script, svg, style, input, [onerror], [onclick], [src]'),
    ).toHaveLength(0)
    expect([...holder.querySelectorAll('[href]')].map((link) => link.getAttribute('href'))).toEqual([])
  })
})
