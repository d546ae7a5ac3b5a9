// Owns finding where an article goes on to its next page.
import type { NextPageKind } from '../../model/page-signals'
import { foldText, hintOf, type PageElements } from '../page-elements'
import { resolvePageAddress } from '../resolve-address'

type NextPage = { readonly url: string; readonly kind: NextPageKind }

const WORDS =
  /^(?:next(?: page)?|page suivante|nächste seite|weiter|página siguiente|siguiente|próxima página|pagina successiva|다음 ?(?:페이지|쪽)|次(?:の)?ページ|下一页|下一頁)(?:\s?[>›»→]{1,2})?$/i
/** Names of what holds the pages of one article. */
const PAGER = /pag(?:er|ing|inat|e-?(?:nav|number|link))|nav-?links|article-?pages/
/** Next articles and posts are other articles. */
const OTHER = /(?:next|prev)[_-]?(?:post|article|story)|post-?nav|comment/

/** The next page of the same article, by the surest sign; `null` for none. */
export function findNextPage(
  elements: PageElements,
  links: ReadonlyMap<string, string>,
  baseUrl: string | null,
  url: string | null,
): NextPage | null {
  const found: NextPage[] = []
  const add = (address: string | null | undefined, kind: NextPageKind): void => {
    const resolved = resolvePageAddress(address, baseUrl)
    if (resolved !== null && isPageOfSame(resolved, url)) found.push({ url: resolved, kind })
  }
  add(links.get('next'), 'rel')
  for (const anchor of elements.of('a')) {
    const text = anchor.textContent
    // Most links are titles: the cheap test comes first.
    if (text.length > 60) continue
    const words = foldText(text) ?? ''
    const rel = anchor.getAttribute('rel')?.toLowerCase().split(/\s+/) ?? []
    if (rel.includes('next') && isPager(anchor)) add(anchor.getAttribute('href'), 'rel')
    else if (words === currentNumber(url) && isPager(anchor)) add(anchor.getAttribute('href'), 'number')
    else if (WORDS.test(words) && !isOther(anchor)) add(anchor.getAttribute('href'), 'words')
  }
  const order: readonly NextPageKind[] = ['rel', 'words', 'number']
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

/** The number of the page after this one. */
function currentNumber(url: string | null): string {
  const number = Number(NUMBER.exec(url ?? '')?.[1] ?? 1)
  return String((number > 0 && number < 100 ? number : 1) + 1)
}

/** Pages of one article differ in a number or a query; other articles in their names. */
function isPageOfSame(address: string, url: string | null): boolean {
  if (url === null) return true
  const there = new URL(address)
  const here = new URL(url)
  there.hash = ''
  here.hash = ''
  if (there.hostname !== here.hostname || there.href === here.href) return false
  if (there.pathname === here.pathname) return true
  const stem = (path: string): string =>
    path
      .replace(/\/$/, '')
      .replace(/\.\w{1,5}$/, '')
      .replace(/[/_-](?:page[/_-]?|p)?\d{1,3}$/i, '')
  return stem(there.pathname) === stem(here.pathname)
}
