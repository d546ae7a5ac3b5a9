import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePageTools } from '../../../src/node/page-tools'
import { canonicalText, type TreeNode } from '../../../src/text/canonical-text'
import { paragraphOf } from '../../../src/text/paragraphs'
import { readSealedHtml } from '../../../src/text/sealed-tree'
import { outlineText, placeInText } from '../../../src/text/text-outline'

const tools = makePageTools()
/** The text that the sealed HTML gives, as a browser's parser reads it. */
const textOf = (html: string): string => canonicalText(tools.parseFragment(html) as unknown as TreeNode).text

const ARTICLE = [
  '<p>In short: Terms.</p>',
  '<h2>Terms</h2>',
  '<p>Seoul set <b>no date</b> &amp; no terms. “<a href="https://example.org/?a=1&amp;b=&lt;2&gt;" title="a > b">It would help</a>.”</p>',
  '<ul><li>A hotline</li><li>Observers<ul><li>from both</li></ul></li></ul>',
  '<pre>\n\nline\n\nline</pre>',
  '<h3>What came <i>before</i></h3>',
  '<table><tbody><tr><td>2019</td><td>Hanoi</td></tr></tbody></table>',
  '<p>The end&nbsp;of it.<br>Over.</p>',
].join('\n')

const placeOf = (html: string, words: string, hasPages = false) => {
  const text = textOf(html)
  return placeInText(outlineText(html, text, hasPages), text.indexOf(words))
}

describe('the place of a quote', () => {
  it.each([
    ['In short', { heading: null, paragraph: 1, page: null }],
    ['Terms.', { heading: null, paragraph: 1, page: null }],
    ['no date', { heading: 'Terms', paragraph: 3, page: null }],
    ['from both', { heading: 'Terms', paragraph: 6, page: null }],
    ['came before', { heading: 'Terms', paragraph: 9, page: null }],
    ['Hanoi', { heading: 'What came before', paragraph: 10, page: null }],
    ['Over', { heading: 'What came before', paragraph: 12, page: null }],
  ])('of “%s” is read from the sealed HTML', (words, place) => {
    expect(placeOf(ARTICLE, words)).toEqual(place)
  })

  it('tells the page of a document that has pages, and of no other', () => {
    const html =
      '<hr title="1"><h1>Report</h1><p>First.</p><hr title="2"><hr title="3"><p>Third, which goes on.</p><p>Last.</p>'
    expect(placeOf(html, 'First', true).page).toBe(1)
    expect(placeOf(html, 'Third', true).page).toBe(3)
    expect(placeOf(html, 'Last', true).page).toBe(3)
    expect(placeOf(html, 'Last').page).toBeNull()
  })

  it('says nothing of headings where the HTML does not give the text', () => {
    const outline = outlineText('<h2>Other</h2><p>words</p>', 'Other\nwords!', false)
    expect(placeInText(outline, 6)).toEqual({ heading: null, paragraph: 2, page: null })
  })

  it('counts paragraphs as the proof of a dossier does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', ' ', '한'), maxLength: 40 })
    fc.assert(
      fc.property(text, fc.nat({ max: 40 }), (words, at) => {
        const place = placeInText(outlineText('', words, false), at)
        expect(place.paragraph).toBe(paragraphOf(words, at))
      }),
    )
  })
})

describe('reading sealed HTML', () => {
  it('gives the text that a parser gives, whatever is in it', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'é', '한', '🙂', ' ', '\n', '&amp;', '&lt;', '&nbsp;', '&quot;', '"'),
      maxLength: 8,
    })
    const inline = fc
      .tuple(fc.constantFrom('', 'b', 'i', 'sup'), word)
      .map(([tag, text]) => (tag === '' ? text : `<${tag} title="x > &quot;y&quot;">${text}</${tag}>`))
    const block = fc
      .tuple(fc.constantFrom('p', 'h2', 'pre', 'div', 'li'), fc.array(inline, { maxLength: 4 }))
      .map(([tag, parts]) => `<${tag}>${parts.join('<br>')}</${tag}>`)
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
        const html = blocks.join('\n')
        const tree = readSealedHtml(html)
        expect(tree === null ? null : canonicalText(tree).text).toBe(textOf(html))
      }),
    )
  })

  it.each(['<p>open', '<p>crossed<b></p></b>', 'a < b', '<p onclick=x>bare</p>', '</p>', '<!-- x -->'])(
    'refuses what no serialiser writes: %s',
    (html) => {
      expect(readSealedHtml(html)).toBeNull()
    },
  )
})
