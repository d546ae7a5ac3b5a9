import { describe, expect, it } from 'vitest'
import { markdownToHtml } from '../../../src/export/html/markdown'

describe('markdownToHtml', () => {
  it.each([
    ['One\ntwo\n\nthree', '<p>One<br>two</p><p>three</p>'],
    ['*a* **b** _c_ `d<e`', '<p><em>a</em> <strong>b</strong> <em>c</em> <code>d&lt;e</code></p>'],
    ['- a\n- b\n  more', '<ul><li>a</li><li>b more</li></ul>'],
    ['1. a\n2) b', '<ol><li>a</li><li>b</li></ol>'],
    ['snake_case_word and 2*3*4 \\*kept\\*', '<p>snake_case_word and 2<em>3</em>4 *kept*</p>'],
    ['# Heading', '<p><strong>Heading</strong></p>'],
    ['<b>not bold</b> &amp;', '<p>&lt;b&gt;not bold&lt;/b&gt; &amp;amp;</p>'],
    [
      '[a](https://x.example/?q=1&r="2)',
      '<p><a href="https://x.example/?q=1&amp;r=&quot;2" rel="noreferrer noopener">a</a></p>',
    ],
    [
      'See https://x.example/a.',
      '<p>See <a href="https://x.example/a" rel="noreferrer noopener">https://x.example/a</a>.</p>',
    ],
    ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['[a](data:text/html,x)', '<p>[a](data:text/html,x)</p>'],
    ['[a](mailto:a@b.example)', '<p><a href="mailto:a@b.example" rel="noreferrer noopener">a</a></p>'],
    ['  \n\n ', ''],
  ])('turns %j into HTML', (markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html)
  })
})
