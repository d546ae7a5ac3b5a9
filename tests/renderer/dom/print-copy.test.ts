// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { fillArticle } from '../../../renderer/dom/article-document'
import { printCopy, type PrintWords } from '../../../renderer/dom/print-copy'
import { mapText } from '../../../renderer/dom/text-map'
import type { PlacedQuote } from '../../../src/model/answers'

const HTML = '<p>Seoul was <em>ready to act</em> as a facilitator.</p><p>He gave no date.</p>'
const head = {
  source: 'Local News',
  title: 'Talks',
  facts: '',
  lang: 'en',
  dir: 'ltr',
  missingImage: '',
} as const
const words: PrintWords = {
  quotes: 'Quotes',
  url: 'https://example.org/a',
  lang: 'en',
  factsOf: ({ quote }) => quote.id,
  quoted: (text) => `“${text}”`,
}

/** A quote of these words, which the article needn't have. */
function quoteOf(text: string, exact: string, colour: string, note = ''): PlacedQuote {
  const start = text.indexOf(exact)
  const span = start < 0 ? null : { start, end: start + exact.length }
  const quote = { id: colour, colour, note, tags: ['pledge'], selector: { exact } }
  return { quote, span, status: 'identical' } as unknown as PlacedQuote
}

function printed(quotes: (text: string) => readonly PlacedQuote[]): Document {
  const root = fillArticle(document, HTML, head)
  const before = root.outerHTML
  const html = printCopy(document, quotes(mapText(root).text), words)
  expect(root.outerHTML).toBe(before)
  return new DOMParser().parseFromString(html, 'text/html')
}

describe('an article as it is printed', () => {
  it('has its quotes marked over emphasis and paragraphs, numbered after their last words, and keeps its text', () => {
    const page = printed((text) => [
      quoteOf(text, 'was ready to act as', 'yellow'),
      quoteOf(text, 'facilitator.\nHe gave', 'blue'),
    ])
    expect(
      [...page.querySelectorAll('main mark')].map((mark) => `${mark.className}: ${mark.textContent}`),
    ).toEqual(
      ['yellow: was ', 'yellow: ready to act', 'yellow: as', 'blue: facilitator.', 'blue: He gave'].map(
        (line) => (line === 'yellow: as' ? 'yellow:  as' : line),
      ),
    )
    expect([...page.querySelectorAll('sup.number')].map((sup) => sup.textContent)).toEqual(['1', '2'])
    for (const sup of page.querySelectorAll('sup.number')) sup.remove()
    expect(page.querySelector('main')?.textContent).toBe(
      'Seoul was ready to act as a facilitator.He gave no date.',
    )
  })

  it('marks quotes that lie over one another', () => {
    const page = printed((text) => [
      quoteOf(text, 'Seoul was ready', 'yellow'),
      quoteOf(text, 'was ready to', 'red'),
    ])
    expect(
      [...page.querySelectorAll('main mark')].map((mark) => `${mark.className}: ${mark.textContent}`),
    ).toEqual(['yellow: Seoul ', 'red: was ', 'red: ready', 'red:  to'])
  })

  it('lists its quotes with what was written of them, and last those whose words are gone', () => {
    const page = printed((text) => [
      quoteOf(text, 'words of before', 'gray'),
      quoteOf(text, 'He gave no date', 'green', 'Compare\nwith August.'),
    ])
    expect(
      [...page.querySelectorAll('.quotes li')].map((item) =>
        [...item.children].map((part) => part.textContent),
      ),
    ).toEqual([
      ['“He gave no date”', 'green', 'Compare\nwith August.', '#pledge'],
      ['“words of before”', 'gray', '#pledge'],
    ])
    expect(page.querySelector('header')?.textContent).toContain('https://example.org/a')
    expect(page.querySelector('sup.number')?.textContent).toBe('1')
  })

  it('is black on white, in the size of paper, whatever the window is set to', () => {
    document.documentElement.dataset['theme'] = 'dark'
    document.documentElement.style.setProperty('--size', '28px')
    const { documentElement: page } = printed(() => [])
    expect([page.dataset['theme'], page.getAttribute('style')]).toEqual(['white', null])
    expect(document.documentElement.dataset['theme']).toBe('dark')
  })

  it('has no list without quotes', () => {
    expect(printed(() => []).querySelector('.quotes')).toBeNull()
  })
})
