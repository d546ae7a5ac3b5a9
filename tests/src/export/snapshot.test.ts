import { describe, expect, it } from 'vitest'
import { isInertHtml } from '../../../src/export/html/snapshot'

const hash = 'a'.repeat(64)

describe('isInertHtml', () => {
  it.each([
    '<p>Plain &amp; simple</p>',
    '<p title="5 > 3">a<br>b<img src="../../../../assets/aa/' + hash + '" alt=""></p>',
    '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>',
    '<a href="https://a.example/?q=1&amp;r=2">a</a><a href="mailto:a@b.example">b</a><a href="#n">c</a>',
    '<ol reversed=""><li value="3">x</li></ol><pre>\n\n  y</pre>',
    '',
  ])('lets pass what the sanitiser lets pass: %s', (html) => {
    expect(isInertHtml(html)).toBe(true)
  })

  it.each([
    '<script>x</script>',
    '<p onclick="x">a</p>',
    '<p style="position:fixed">a</p>',
    '<p id="verdict">a</p>',
    '<p class="mark">a</p>',
    '</div><p>out of its place',
    '<p>never closed',
    '<p><em>crossed</p></em>',
    '<img src="https://beacon.example/x.png">',
    '<img src="data:image/png;base64,AAAA">',
    '<img src="../../../../assets/aa/../../secret">',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="java\tscript:alert(1)">a</a>',
    '<a href="file:///etc/passwd">a</a>',
    "<p title='single'>a</p>",
    '<p title=bare>a</p>',
    '<!-- comment -->',
    '<p title="<!--/snapshot:1-->">a</p>',
    '<svg><path></path></svg>',
    '<iframe src="https://a.example"></iframe>',
    '<p>a\u0000b</p>',
    '<p>a < b</p>',
  ])('refuses %s', (html) => {
    expect(isInertHtml(html)).toBe(false)
  })
})
