// @vitest-environment jsdom
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapText, rangeToSpan, spanToRange, trimSpan } from '../../../renderer/dom/text-map'

/** An article of generated blocks, with the inline elements, white space and scripts that real ones have. */
const inline = fc.oneof(
  fc.stringMatching(/^[a-z .,\n]{0,12}$/),
  fc.constantFrom('한국', '대통령 ', 'e\u0301tude', '\u1112\u1161\u11ab글', '日本', '\u00a0', '𝒜b', '  \n '),
)
const piece = fc.oneof(
  inline.map((text) => [text]),
  fc.array(inline, { maxLength: 3 }).map((texts) => ['<b>', ...texts, '</b>']),
  fc.constant(['<br>']),
)
const block = fc
  .tuple(fc.constantFrom('p', 'li', 'pre', 'td', 'h2'), fc.array(piece, { maxLength: 6 }))
  .map(([name, pieces]) => `<${name}>${pieces.flat().join('')}</${name}>`)
const article = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('\n '))

function openArticle(html: string): HTMLElement {
  const root = document.createElement('main')
  root.append(document.createRange().createContextualFragment(html))
  document.body.replaceChildren(root)
  return root
}

describe('the map between a document and its canonical text', () => {
  it('reads back the same span from the range that a span gave', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (html, a, b) => {
        const map = mapText(openArticle(html))
        fc.pre(map.text.length > 0)
        const start = a % map.text.length
        const end = start + 1 + (b % (map.text.length - start))
        // A span as a person makes one: whole words, which the range's own reading gives.
        const range = spanToRange(map, { start, end })
        const span = range === null ? null : rangeToSpan(map, range)
        fc.pre(span !== null)
        const again = spanToRange(map, span)
        expect(again).not.toBeNull()
        if (again === null) return
        expect(rangeToSpan(map, again)).toEqual(span)
      }),
      { numRuns: 400 },
    )
  })

  it('keeps a span whose ends stand between whole letters', () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), (html, a, b) => {
        const map = mapText(openArticle(html))
        const edges = map.segments.flatMap(({ start, offsets }) =>
          offsets.slice(0, -1).flatMap((offset, i) => (offset === offsets[i - 1] ? [] : [start + i])),
        )
        fc.pre(edges.length > 1)
        const start = edges[a % (edges.length - 1)] ?? 0
        const end = edges[edges.indexOf(start) + 1 + (b % (edges.length - edges.indexOf(start) - 1))] ?? 0
        const wanted = trimSpan(map.text, { start, end })
        fc.pre(wanted !== null)
        const range = spanToRange(map, wanted)
        expect(range === null ? null : rangeToSpan(map, range)).toEqual(wanted)
      }),
      { numRuns: 400 },
    )
  })

  it('gives the words that a range over several elements shows', () => {
    const root = openArticle('<p>Seoul <b>would</b> help.</p> <p>It set no date.</p>')
    const map = mapText(root)
    const range = document.createRange()
    range.setStart(root, 0)
    range.setEnd(root.querySelectorAll('p')[1]?.firstChild ?? root, 6)

    const span = rangeToSpan(map, range)
    expect(span === null ? null : map.text.slice(span.start, span.end)).toBe('Seoul would help.\nIt set')
  })

  it('takes no white space at the ends of a span, no-break spaces among it', () => {
    const root = openArticle('<p>one \u00a0two\u00a0 three</p>')
    const map = mapText(root)
    const text = root.querySelector('p')?.firstChild
    expect(text).toBeTruthy()
    if (!text) return
    const range = document.createRange()
    range.setStart(text, 3)
    range.setEnd(text, 9)

    const span = rangeToSpan(map, range)
    expect(span === null ? null : map.text.slice(span.start, span.end)).toBe('two')
  })

  it('says null for a range without words', () => {
    const root = openArticle('<p>one</p> <p>two</p>')
    const range = document.createRange()
    range.setStart(root, 1)
    range.setEnd(root, 2)
    expect(rangeToSpan(mapText(root), range)).toBeNull()
  })

  it('says null for a span outside the text', () => {
    const map = mapText(openArticle('<p>one</p>'))
    expect(spanToRange(map, { start: 1, end: 4 })).toBeNull()
    expect(spanToRange(map, { start: 2, end: 2 })).toBeNull()
  })
})
