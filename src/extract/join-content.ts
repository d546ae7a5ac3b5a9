// Owns making one article of its pages: in order, without the links between them, and without what each page says again.
import type { JoinedContent, PageOfArticle } from '../ports'
import { canonicalText } from '../text/canonical-text'
import { countWords } from '../text/words'
import { imageAddresses } from './image-addresses'
import type { PageTools } from './page-tools'
import { settleContent } from './settle-content'

/** Lines at the begin or end of a page that may be there to introduce or to close it. */
const EDGE_LINES = 12

/** Join the readable content of an article's pages, which are given in order. */
export function joinContent(pages: readonly PageOfArticle[], tools: PageTools): JoinedContent {
  const bodies = pages.map(({ contentHtml }) => tools.sanitise(contentHtml))
  const addresses = new Set(pages.flatMap(({ addresses: all }) => all.map(withoutHash)))
  for (const body of bodies) removePager(body, addresses)
  removeRepeated(bodies)
  const { html, body } = settleContent(bodies.map(({ innerHTML }) => innerHTML).join(''), tools)
  const { text } = canonicalText(body)
  return { contentHtml: html, text, wordCount: countWords(text), imageUrls: imageAddresses(body) }
}

const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,td,dt,dd,figcaption,div,section,ul,ol'

/** The elements that hold lines, and no element that does. */
const linesOf = (body: Element): readonly Element[] =>
  [...body.querySelectorAll(BLOCKS)].filter(
    (element) => element.querySelector(BLOCKS) === null && wordsOf(element) !== '',
  )

const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim()

/** What stands around the links of a pager: numbers, signs, and words for going on. */
const BETWEEN =
  /^(?:[\s\p{P}\p{S}\d]|page|pages|of|next|previous|prev|continued|weiter|zurück|seite|suivante?|précédente?|siguiente|anterior|página|다음|이전|페이지|쪽|次|前|ページ|下一页|上一页)*$/iu

function removePager(body: Element, addresses: ReadonlySet<string>): void {
  for (const link of [...body.querySelectorAll('a[href]')]) {
    if (!addresses.has(withoutHash(link.getAttribute('href') ?? ''))) continue
    const block = link.closest(BLOCKS)
    if (block === null || !body.contains(block)) continue
    let rest = block.textContent
    for (const other of block.querySelectorAll('a[href]'))
      if (addresses.has(withoutHash(other.getAttribute('href') ?? '')))
        rest = rest.replace(other.textContent, ' ')
    if (BETWEEN.test(rest) && block.querySelector('img') === null) removeWithEmptied(block, body)
  }
}

/** What introduces each page stays on the first, what closes each page on the last: once, where a reader meets it. */
function removeRepeated(bodies: readonly Element[]): void {
  const [first] = bodies
  const last = bodies.at(-1)
  if (first === undefined || last === undefined || first === last) return
  const head = new Set(linesOf(first).slice(0, EDGE_LINES).map(wordsOf))
  const tail = new Set(linesOf(last).slice(-EDGE_LINES).map(wordsOf))
  for (const body of bodies.slice(1)) removeWhile(linesOf(body), head, body)
  for (const body of bodies.slice(0, -1)) removeWhile([...linesOf(body)].reverse(), tail, body)
}

function removeWhile(lines: readonly Element[], known: ReadonlySet<string>, body: Element): void {
  const end = lines.findIndex((line) => !known.has(wordsOf(line)))
  // A page of nothing but known lines is no page of its own; it isn't for this to empty it.
  for (const line of lines.slice(0, Math.max(end, 0))) removeWithEmptied(line, body)
}

function removeWithEmptied(element: Element, body: Element): void {
  const parent = element.parentElement
  element.remove()
  if (parent === null || parent === body || parent.querySelector('img') !== null) return
  if (wordsOf(parent) === '') removeWithEmptied(parent, body)
}

function withoutHash(address: string): string {
  const at = address.indexOf('#')
  return at < 0 ? address : address.slice(0, at)
}
