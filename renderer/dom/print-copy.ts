// Owns an article as it is printed: a copy of what its frame shows, its quotes marked and numbered, and listed at the end. The article
// itself stays as it is. Leaves putting it on paper to main.
import type { PlacedQuote } from '../../src/model/answers'
import { mapText, spanToRange, type TextMap } from './text-map'

/** Words of what is printed beside the article. */
export type PrintWords = {
  readonly quotes: string
  readonly url: string | null
  readonly lang: string
  /** Who said a quote and when, and where it stands; empty for nothing known. */
  readonly factsOf: (placed: PlacedQuote) => string
  readonly quoted: (words: string) => string
}

/** The whole document to be printed, as HTML: without scripts, with the style sheets of the frame. */
export function printCopy(shown: Document, quotes: readonly PlacedQuote[], words: PrintWords): string {
  const page = shown.documentElement.cloneNode(true) as HTMLElement
  // Paper is white, whatever the theme of the window.
  page.dataset['theme'] = 'white'
  page.dataset['printed'] = ''
  // Size and width were set for the screen.
  page.removeAttribute('style')
  const root = page.querySelector('main')
  if (root === null) return ''
  for (const link of page.querySelectorAll('link'))
    link.href = new URL(link.getAttribute('href') ?? '', shown.baseURI).href
  page.querySelector('.note-box')?.remove()
  const placed = quotes.filter(({ span }) => span !== null)
  markQuotes(mapText(root), placed)
  const body = page.querySelector('body')
  if (words.url !== null) body?.querySelector('header')?.append(line(shown, 'p', words.url))
  if (quotes.length > 0) body?.append(listQuotes(shown, quotes, placed, words))
  return `<!doctype html>${page.outerHTML}`
}

type Piece = { readonly from: number; readonly to: number; readonly quote: number }

/** Mark the words of quotes in a copy, each with its number after its last word. */
function markQuotes(map: TextMap, placed: readonly PlacedQuote[]): void {
  const pieces = new Map<Text, Piece[]>()
  const ends = new Map<Text, { readonly at: number; readonly quote: number }[]>()
  placed.forEach(({ span }, quote) => {
    const range = span === null ? null : spanToRange(map, span)
    if (range === null) return
    for (const node of textsIn(map, range)) {
      const from = node === range.startContainer ? range.startOffset : 0
      const to = node === range.endContainer ? range.endOffset : node.data.length
      pieces.set(node, [...(pieces.get(node) ?? []), { from, to, quote }])
      if (node === range.endContainer) ends.set(node, [...(ends.get(node) ?? []), { at: to, quote }])
    }
  })
  for (const [node, over] of pieces) {
    const page = node.ownerDocument
    const cuts = [...new Set([0, node.data.length, ...over.flatMap(({ from, to }) => [from, to])])].sort(
      (a, b) => a - b,
    )
    const parts = cuts.flatMap((cut, i): Node[] => {
      const next = cuts[i + 1]
      const here = (ends.get(node) ?? []).filter(({ at }) => at === cut)
      const numbers = here.map(({ quote }) => line(page, 'sup', String(quote + 1), 'number'))
      if (next === undefined) return numbers
      const covering = over.filter(({ from, to }) => from <= cut && to >= next)
      const text = node.data.slice(cut, next)
      const colour = placed[covering.at(-1)?.quote ?? -1]?.quote.colour
      return [...numbers, colour === undefined ? page.createTextNode(text) : line(page, 'mark', text, colour)]
    })
    node.replaceWith(...parts)
  }
}

/** The text nodes that a range holds something of. */
const textsIn = (map: TextMap, range: Range): readonly Text[] => [
  ...new Set(map.segments.map(({ node }) => node as Text).filter((node) => range.intersectsNode(node))),
]

function listQuotes(
  page: Document,
  quotes: readonly PlacedQuote[],
  placed: readonly PlacedQuote[],
  words: PrintWords,
): HTMLElement {
  const section = page.createElement('section')
  section.className = 'quotes'
  section.lang = words.lang
  section.append(line(page, 'h2', words.quotes))
  const list = page.createElement('ol')
  // Those whose words are gone have no number in the text, and come last.
  for (const one of [...placed, ...quotes.filter(({ span }) => span === null)]) {
    const { selector, note, tags } = one.quote
    const item = page.createElement('li')
    const exact = line(page, 'blockquote', words.quoted(selector.exact))
    exact.dir = 'auto'
    item.append(exact)
    for (const text of [words.factsOf(one), note, tags.map((tag) => `#${tag}`).join(' ')])
      if (text !== '') item.append(line(page, 'p', text))
    list.append(item)
  }
  section.append(list)
  return section
}

function line(page: Document, name: string, text: string, className = ''): HTMLElement {
  const element = page.createElement(name)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}
