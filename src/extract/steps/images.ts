// Owns finding the address of each picture of a page: where scripts would put it in later, the page holds it in other places.
import { hintOf, type PageElements } from '../page-elements'
import { resolveAddress } from '../resolve-address'

/** Widest image taken from a `srcset`, in pixels: twice the reading column. */
const WIDEST = 1600
/** A `data:` image of fewer characters holds the place of one that a script would load. */
const SHORTEST_DATA = 400

const ADDRESS_ATTRIBUTES = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-src-large',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-url',
  'data-lazy',
  'data-echo',
  'data-srcset',
  'data-lazy-srcset',
  'srcset',
] as const
const PLACEHOLDER =
  /(?:^|[/_-])(?:blank|spacer|placeholder|transparent|loading|lazy|lazyload|1x1|pixel|grey|gray|dummy|noimage)/i
const IMAGE_ENDING = /\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/gi

/** Whether an address names a file that holds the place of a picture. */
function namesPlaceholder(address: string): boolean {
  for (const { index } of address.matchAll(IMAGE_ENDING)) {
    let start = index
    while (start > 0 && /[\w-]/.test(address.charAt(start - 1))) start--
    if (PLACEHOLDER.test(address.slice(Math.max(0, start - 1), index))) return true
  }
  return false
}

/** Give every picture of a page the address of its best form; ones that only count readers go. */
export function resolveImages(elements: PageElements, baseUrl: string | null): void {
  for (const noscript of elements.of('noscript')) unwrapNoscript(noscript)
  for (const image of elements.of('img')) resolveImage(image, baseUrl)
  for (const figure of elements.of('figure')) addBackground(figure)
  for (const element of elements.of('div')) if (element.getAttribute('role') === 'img') addBackground(element)
}

function resolveImage(image: Element, baseUrl: string | null): void {
  if (['width', 'height'].some((side) => ['0', '1'].includes(image.getAttribute(side) ?? ''))) {
    image.remove()
    return
  }
  const address = addressesOf(image)
    .map((given) => resolveAddress(given, baseUrl))
    .find((resolved) => resolved !== null)
  // Where no address can be made absolute, the picture is missing, and its words stay.
  for (const name of ADDRESS_ATTRIBUTES)
    if (name !== 'data-src' || address !== undefined) image.removeAttribute(name)
  if (address !== undefined) image.setAttribute('src', address)
  else markMissing(image)
}

/** Readability takes out pictures without an address, unless they have the attribute of one: those of the article are to be counted. */
function markMissing(image: Element): void {
  image.removeAttribute('src')
  const isOfArticle = (image.getAttribute('alt') ?? '').trim() !== '' || image.closest('figure') !== null
  if (isOfArticle && !image.hasAttribute('data-src')) image.setAttribute('data-src', '')
}

/** Every address that a picture may have, the one to take first. */
function addressesOf(image: Element): readonly string[] {
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : null
  const own = image.getAttribute('src')
  const later = ADDRESS_ATTRIBUTES.flatMap((name) => candidatesOf(name, image.getAttribute(name)))
  const sources = picture === null ? [] : [...picture.getElementsByTagName('source')]
  const others = sources.flatMap((source) => [
    ...candidatesOf('srcset', source.getAttribute('srcset') ?? source.getAttribute('data-srcset')),
  ])
  const usable = [...later, ...others].filter(isAddressLike)
  if (own === null || own.trim() === '') return usable
  // A grey whale is no grey square: a name that only begins like a placeholder's is taken where nothing better is.
  if (isPlaceholder(own)) return isSurelyPlaceholder(own) ? usable : [...usable, own.trim()]
  return [own.trim(), ...usable]
}

function candidatesOf(name: string, value: string | null): readonly string[] {
  if (value === null) return []
  if (!name.endsWith('srcset')) return [value.trim()]
  const best = bestOf(value)
  return best === null ? [] : [best]
}

const isPlaceholder = (address: string): boolean =>
  /^(?:about:|javascript:|#)/i.test(address) ||
  (/^data:/i.test(address) ? address.length < SHORTEST_DATA : namesPlaceholder(address.slice(-200)))

/** Words of a name that is nothing but a placeholder's. */
const PLACEHOLDER_WORD =
  /^(?:blank|spacer|placeholder|transparent|loading|lazy|lazyload|loader|pixel|gr[ae]y|dummy|noimage|image|img|bg|default|small|large|\d+(?:x\d+)?)$/i

function isSurelyPlaceholder(address: string): boolean {
  if (/^(?:about:|javascript:|#|data:)/i.test(address)) return true
  const name =
    address
      .split(/[?#]/, 1)[0]
      ?.split('/')
      .at(-1)
      ?.replace(/\.[a-z]{3,4}$/i, '') ?? ''
  return name
    .slice(0, 200)
    .split(/[_-]/)
    .every((word) => PLACEHOLDER_WORD.test(word))
}

const isAddressLike = (address: string): boolean =>
  !isPlaceholder(address) &&
  /^(?:https?:|data:image|\/|\.{0,2}\/|[\w%-]+[./])/i.test(address) &&
  !/\s/.test(address)

/** The widest candidate of a `srcset` that isn't too wide, else the narrowest; `null` for none. */
export function bestOf(srcset: string): string | null {
  let best: { address: string; width: number } | null = null
  for (const part of srcset.split(/,\s+|,(?=https?:|\/)/)) {
    const [address = '', size = ''] = part.trim().split(/\s+/)
    const clean = address.replace(/,$/, '')
    if (clean === '' || /^data:/i.test(clean)) continue
    const number = Number.parseFloat(size)
    const width = Number.isNaN(number) ? WIDEST / 2 : size.endsWith('w') ? number : number * (WIDEST / 2)
    if (best === null || isBetter(width, best.width)) best = { address: clean, width }
  }
  return best?.address ?? null
}

const isBetter = (width: number, than: number): boolean =>
  than > WIDEST ? width < than : width <= WIDEST && width > than

/** A picture for browsers without scripts stands beside the place of the one with. */
function unwrapNoscript(noscript: Element): void {
  const image = noscript.getElementsByTagName('img')[0]
  if (image === undefined || noscript.textContent.trim() !== '') return
  const before = noscript.previousElementSibling
  const place = before?.localName === 'img' ? before : before?.getElementsByTagName('img')[0]
  const address = image.getAttribute('src') ?? bestOf(image.getAttribute('srcset') ?? '')
  if (place === undefined || before === null) return
  const own = place.getAttribute('src')
  if (address !== null && (own === null || isPlaceholder(own))) place.setAttribute('src', address)
  noscript.remove()
}

const LONGEST_BEFORE_URL = 200
const LONGEST_URL = 2000

/** The address of the background that a style gives. */
function backgroundOf(style: string): string | undefined {
  for (const { index } of style.matchAll(/background(?:-image)?\s{0,3}:/gi)) {
    const declared = style.slice(style.indexOf(':', index) + 1).split(';', 1)[0] ?? ''
    const url = /url\(\s{0,3}["']?([^"')\s])/i.exec(declared)
    if (url === null || url.index > LONGEST_BEFORE_URL) continue
    const from = style.indexOf(':', index) + url.index + url[0].length
    return /^[^"')\s]*/.exec(style.slice(from, from + LONGEST_URL))?.[0]
  }
  return undefined
}

/** A figure without a picture may have it as its background. */
function addBackground(figure: Element): void {
  if (figure.getElementsByTagName('img').length > 0) return
  const holders = [
    figure,
    ...figure.getElementsByTagName('div'),
    ...figure.getElementsByTagName('span'),
    ...figure.getElementsByTagName('a'),
  ]
  for (const holder of holders) {
    const address = backgroundOf(holder.getAttribute('style') ?? '')
    const given = address ?? holder.getAttribute('data-bg') ?? holder.getAttribute('data-background-image')
    if (given === null || isPlaceholder(given)) continue
    const image = figure.ownerDocument.createElement('img')
    image.setAttribute('src', given)
    image.setAttribute('alt', holder.getAttribute('aria-label') ?? holder.getAttribute('title') ?? '')
    if (hintOf(holder).includes('icon')) continue
    holder.prepend(image)
    return
  }
}
