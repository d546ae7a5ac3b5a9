// Owns finding the pages of an article before and after this one.
import type { NeighbourPage, NeighbourKind } from '../../model/page-signals'
import { hintOf, type PageElements } from '../page-elements'
import { foldText } from '../../text/fold-text'
import { resolvePageAddress } from '../resolve-address'

type Direction = {
  /** Names of the relation, in `rel`. */
  readonly rels: readonly string[]
  readonly words: RegExp
  /** From the number of this page to that one's. */
  readonly step: 1 | -1
}

const NEXT: Direction = {
  rels: ['next'],
  words:
    /^(?:next(?: page)?|page suivante|nächste seite|weiter|página siguiente|siguiente|próxima página|pagina successiva|다음 ?(?:페이지|쪽)|次(?:の)?ページ|下一页|下一頁)(?:\s?[>›»→]{1,2})?$/i,
  step: 1,
}
const PREVIOUS: Direction = {
  rels: ['prev', 'previous'],
  words:
    /^(?:[<‹«←]{1,2}\s?)?(?:prev(?:ious)?(?: page)?|page précédente|vorherige seite|zurück|página anterior|anterior|pagina precedente|이전 ?(?:페이지|쪽)|前(?:の)?ページ|上一页|上一頁)$/i,
  step: -1,
}
/** Names of what holds the pages of one article. */
const PAGER = /pag(?:er|ing|inat|e-?(?:nav|number|link))|nav-?links|article-?pages/
/** Next articles and posts are other articles. */
const OTHER = /(?:next|prev)[_-]?(?:post|article|story)|post-?nav|comment/

export type PageAround = {
  readonly elements: PageElements
  /** Of the head, by relation. */
  readonly links: ReadonlyMap<string, string>
  readonly baseUrl: string | null
  readonly url: string | null
}

/** The next page of the same article, by the surest sign; `null` for none. */
export const findNextPage = (page: PageAround): NeighbourPage | null => findNeighbour(page, NEXT)

/** A page of the same article before this one: the one before, or the first. */
export const findPreviousPage = (page: PageAround): NeighbourPage | null =>
  findNeighbour(page, PREVIOUS) ?? firstPage(page)

/** Later pages give the first as their canonical address: wrong by the letter, and often done. */
function firstPage({ links, baseUrl, url }: PageAround): NeighbourPage | null {
  const canonical = resolvePageAddress(links.get('canonical'), baseUrl)
  if (canonical === null || numberOf(url) === 1 || numberOf(canonical) !== 1) return null
  return isPageOfSame(canonical, url) ? { url: canonical, kind: 'rel' } : null
}

function findNeighbour(
  { elements, links, baseUrl, url }: PageAround,
  { rels, words, step }: Direction,
): NeighbourPage | null {
  const found: NeighbourPage[] = []
  const number = numberOf(url) + step
  const add = (address: string | null | undefined, kind: NeighbourKind): void => {
    const resolved = resolvePageAddress(address, baseUrl)
    if (resolved !== null && isPageOfSame(resolved, url)) found.push({ url: resolved, kind })
  }
  for (const rel of rels) add(links.get(rel), 'rel')
  for (const anchor of elements.of('a')) {
    const text = anchor.textContent
    // Most links are titles: the cheap test comes first.
    if (text.length > 60) continue
    const said = foldText(text) ?? ''
    const rel = anchor.getAttribute('rel')?.toLowerCase().split(/\s+/) ?? []
    if (rels.some((name) => rel.includes(name)) && isPager(anchor)) add(anchor.getAttribute('href'), 'rel')
    else if (number > 0 && said === String(number) && isPager(anchor))
      add(anchor.getAttribute('href'), 'number')
    else if (words.test(said) && !isOther(anchor)) add(anchor.getAttribute('href'), 'words')
  }
  const order: readonly NeighbourKind[] = ['rel', 'words', 'number']
  return (
    order.map((kind) => found.find((page) => page.kind === kind)).find((page) => page !== undefined) ?? null
  )
}

const around = (element: Element): string => {
  const outer = element.parentElement?.parentElement
  return [element, element.parentElement, outer, outer?.parentElement]
    .map((at) => (at ? hintOf(at) : ''))
    .join(' ')
}
const isPager = (anchor: Element): boolean => PAGER.test(around(anchor)) && !isOther(anchor)
const isOther = (anchor: Element): boolean => OTHER.test(around(anchor))

const NUMBER = /(?:[?&]p(?:age|g)?=|\/page\/|\/p|\/)(\d{1,3})\/?$/

/** The number of this page among those of its article. */
function numberOf(url: string | null): number {
  const number = Number(NUMBER.exec(url ?? '')?.[1] ?? 1)
  return number > 0 && number < 100 ? number : 1
}

/** Pages of one article differ in a number or a query; other articles in their names. */
function isPageOfSame(address: string, url: string | null): boolean {
  if (url === null) return true
  const there = new URL(address)
  const here = new URL(url)
  there.hash = ''
  here.hash = ''
  if (there.host !== here.host || there.href === here.href) return false
  if (there.pathname === here.pathname) return true
  const stem = (path: string): string =>
    path
      .replace(/\/$/, '')
      .replace(/\.\w{1,5}$/, '')
      .replace(/[/_-](?:page[/_-]?|p)?\d{1,3}$/i, '')
  return stem(there.pathname) === stem(here.pathname)
}
