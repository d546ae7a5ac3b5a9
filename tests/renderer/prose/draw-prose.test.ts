// @vitest-environment jsdom
// Commentary as it reads: hostile Markdown runs nothing, loads nothing, and leads only where links may lead.
import { describe, expect, it } from 'vitest'
import { drawProse } from '../../../renderer/prose/draw-prose'
import { completeAddress } from '../../../renderer/prose/prose-addresses'
import { readProse } from '../../../renderer/prose/read-prose'

const WORDS = { imageOnWeb: 'on the web', imageNotKept: 'not kept' }
const HASH = 'ab'.padEnd(64, '0')

function shown(markdown: string): HTMLElement {
  const holder = document.createElement('div')
  holder.append(drawProse(markdown, WORDS) ?? 'words')
  return holder
}

describe('commentary that is read', () => {
  it.each([
    ['a **b**\nc', '<p>a <strong>b</strong><br>c</p>'],
    ['## Head', '<p role="heading" aria-level="6" data-level="2">Head</p>'],
    ['- [x] done', '<ul><li data-checked="true"><p>done</p></li></ul>'],
    ['|a|\n|-:|\n|1|', '<table><tbody><tr><th align="right">a</th></tr><tr><td align="right">1</td></tr></tbody></table>'],
    [
      'x[^n] y[^m]\n\n[^m]: M\n\n[^n]: N',
      '<p>x<sup data-ref="n" data-number="1"></sup> y<sup data-ref="m" data-number="2"></sup></p><div role="note" data-footnote="m" data-number="2"><p>M</p></div><div role="note" data-footnote="n" data-number="1"><p>N</p></div>',
    ],
    ['[q](cuttings://quote/0123456789ab)', '<p><a href="cuttings://quote/0123456789ab">q</a></p>'],
    [`![a](../../assets/ab/${HASH})`, `<p><img src="article://asset/${HASH}" alt="a" data-address="../../assets/ab/${HASH}"></p>`],
    ['<b>x</b>', '<p>&lt;b&gt;x&lt;/b&gt;</p>'],
  ])('has the form that its Markdown gives it: %s', (markdown, html) => {
    expect(shown(markdown).innerHTML).toBe(html)
  }) // prettier-ignore

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://example.org/a.png)',
    '![x](data:image/png;base64,AAAA)',
    '![x](javascript:alert(1))',
    `![x](../../assets/cd/${HASH})`,
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](file:///etc/passwd)',
    '[x](https://user:secret@example.org)',
    '[x](cuttings://other/0123456789ab)',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '<javascript:alert(1)>',
  ])('runs nothing, loads nothing and leads nowhere else: %s', (markdown) => {
    const holder = shown(markdown)
    expect(holder.querySelectorAll('img, script, [onerror], [src], [style]')).toHaveLength(0)
    for (const link of holder.querySelectorAll('a[href]'))
      expect(link.getAttribute('href')).toBe('https://example.org/a.png')
  })

  it('is words where it nests deeper than anybody means', () => {
    expect(readProse(`${'> '.repeat(60)}x`)).toBeNull()
    expect(shown(`${'> '.repeat(60)}x`).textContent).toBe('words')
  })
})

describe('the address of a link', () => {
  it.each([
    ['example.org/a', 'https://example.org/a'],
    [' https://example.org ', 'https://example.org'],
    ['a@example.org', 'mailto:a@example.org'],
    ['cuttings://note/0123456789ab', 'cuttings://note/0123456789ab'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['', null],
    ['two words', null],
  ])('is made of what was typed: %j', (typed, address) => {
    expect(completeAddress(typed)).toBe(address)
  })
})
