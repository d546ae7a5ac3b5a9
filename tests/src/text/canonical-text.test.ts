import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePageTools } from '../../../src/node/page-tools'
import { canonicalText, type TreeNode } from '../../../src/text/canonical-text'
import { inWords, tellFigure } from '../../helpers/figures'
import { fuzzRuns } from '../../helpers/fuzz-runs'

const tools = makePageTools()
const read = (html: string) => canonicalText(tools.parseFragment(html) as unknown as TreeNode)

const runs = fuzzRuns(500)

describe('canonicalText', () => {
  it.each([
    ['folds white space', '<p>  one \n\t two  </p>', 'one two'],
    ['puts blocks on lines of their own', '<div>a<p>b</p>c</div>', 'a\nb\nc'],
    ['keeps inline elements together', '<p>fa<b>cil</b>itator <i>role</i></p>', 'facilitator role'],
    ['has no empty lines between blocks', '<div><p></p><p>a</p><div> </div><p>b</p></div>', 'a\nb'],
    ['ends a line at br', 'a<br>b<br><br>c', 'a\nb\nc'],
    [
      'sets cells apart',
      '<table><tr><th>x</th><td>1</td></tr><tr><th>y</th><td>2</td></tr></table>',
      'x\t1\ny\t2',
    ],
    ['keeps lines of pre', '<pre>a  b\n\n  c</pre>', 'a  b\n\n  c'],
    ['keeps no-break spaces', '<p>10&nbsp;000</p>', '10\u00a0000'],
    ['reads nothing from scripts and styles', '<p>a</p><script>x</script><style>y</style>', 'a'],
    ['lists items', '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>', 'a\nb\nc'],
    ['is NFC', '<p>cafe\u0301 \u1112\u1161\u11ab</p>', 'café 한'],
    ['reads ruby without its fallback', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby></p>', '漢かん'],
    ['is empty for nothing', '<div> <p></p></div>', ''],
  ])('%s', (_name, html, text) => {
    expect(read(html).text).toBe(text)
  })

  it('maps every unit of the text to the node and the place that it came from', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'é', '한', '🙂', ' ', '\n', 'e\u0301', '\u00a0', 'z'),
      maxLength: 12,
    })
    const inline = fc
      .tuple(fc.constantFrom('', 'b', 'i', 'a'), word)
      .map(([tag, text]) => (tag === '' ? text : `<${tag}>${text}</${tag}>`))
    const block = fc
      .tuple(fc.constantFrom('p', 'div', 'li', 'pre', 'h2', 'td'), fc.array(inline, { maxLength: 5 }))
      .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`)
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const { text, segments } = read(blocks.join(''))
        for (const { node, start, offsets } of segments) {
          const length = offsets.length - 1
          const from = (node.data ?? '').slice(offsets[0], offsets[length])
          expect(from.normalize('NFC')).toBe(text.slice(start, start + length))
        }
        // What no segment gave is only what the rules put between: spaces, tabs, line ends.
        const given = segments.reduce((sum, { offsets }) => sum + offsets.length - 1, 0)
        expect(text.length - given).toBe(
          (text.match(/[ \n\t]/g)?.length ?? 0) -
            segments.reduce(
              (sum, s) =>
                sum + (text.slice(s.start, s.start + s.offsets.length - 1).match(/[ \n\t]/g)?.length ?? 0),
              0,
            ),
        )
      }),
      runs,
    )
    tellFigure(
      'S-14',
      `${inWords(runs.numRuns)} pages by chance: each letter of their texts leads back to where it stood`,
    )
  })

  it('is the same from both DOMs', () => {
    const html = '<div><p>One <b>two</b></p><ul><li>three</li></ul><pre>a\n b</pre></div>'
    expect(canonicalText(tools.parseFast(html).body as unknown as TreeNode).text).toBe(read(html).text)
  })
})
