import { describe, expect, it } from 'vitest'
import { markdownToHtml } from '../../../src/export/html/markdown'

describe('markdownToHtml', () => {
  it.each([
    ['One\ntwo\n\nthree', '<p>One<br />two</p><p>three</p>'],
    ['*a* **b** _c_ `d<e`', '<p><em>a</em> <strong>b</strong> <em>c</em> <code>d&lt;e</code></p>'],
    ['- a\n- b\n  more', '<ul><li>a</li><li>b<br />more</li></ul>'],
    ['1. a\n2. b', '<ol><li>a</li><li>b</li></ol>'],
    ['7) a\n8) b', '<ol start="7"><li>a</li><li>b</li></ol>'],
    ['snake_case_word and 2*3*4 \\*kept\\*', '<p>snake_case_word and 2<em>3</em>4 *kept*</p>'],
    ['# Heading', '<p><strong>Heading</strong></p>'],
    ['<b>not bold</b> &amp;', '<p>&lt;b&gt;not bold&lt;/b&gt; &amp;</p>'],
    ['<div>\n*a*\n</div>', '<p>&lt;div&gt;<br /><em>a</em><br />&lt;/div&gt;</p>'],
    [
      '[a](<https://x.example/?q=1&r="2>)',
      '<p><a href="https://x.example/?q=1&amp;r=%222" rel="noreferrer noopener">a</a></p>',
    ],
    [
      'See https://x.example/a.',
      '<p>See <a href="https://x.example/a" rel="noreferrer noopener">https://x.example/a</a>.</p>',
    ],
    ['[a](javascript:alert(1)) [b][c]\n\n[c]: javascript:alert(1)', '<p>a b</p>'],
    ['[a](data:text/html,x) <javascript:a> [q](cuttings://quote/a)', '<p>a javascript:a q</p>'],
    ['[a](mailto:a@b.example)', '<p><a href="mailto:a@b.example" rel="noreferrer noopener">a</a></p>'],
    [
      '| a | b |\n|---|--:|\n| *c* | <i> |',
      '<table><thead><tr><th>a</th><th class="right">b</th></tr></thead><tbody><tr><td><em>c</em></td><td class="right">&lt;i&gt;</td></tr></tbody></table>',
    ],
    [
      'A[^x] and B[^x], not[^y].\n\n[^x]: Said *so*[^x].',
      '<p>A<sup><a id="ref-text-1" href="#note-text-1">1</a></sup> and B<sup><a href="#note-text-1">1</a></sup>, not[^y].</p><ol class="footnotes"><li id="note-text-1"><p>Said <em>so</em>[^x].</p><a href="#ref-text-1" aria-label="Back to the text">↩</a></li></ol>',
    ],
    [
      '![a](https://x.example/a.png)',
      '<p><a href="https://x.example/a.png" rel="noreferrer noopener">a</a></p>',
    ],
    ['![a](../../assets/aa/bb) ![](data:image/png;base64,x)', '<p>a </p>'],
    ['~~a~~ > b\n\n> c\n\n---', '<p><del>a</del> &gt; b</p><blockquote><p>c</p></blockquote><hr />'],
    ['  \n\n ', ''],
  ])('turns %j into HTML', (markdown, html) => {
    expect(markdownToHtml(markdown)).toBe(html)
  })
})
