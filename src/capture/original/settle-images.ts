// Owns the pictures of a page: which file of several is shown where, those that a script would have put there among them.
import { inlinePart, NOTHING, webAddress, type PageParts } from './page-parts'
import { parseSrcset, rankCandidates } from './srcset'

/** Where a page's scripts look for what they put into `src` once it is near. */
const LAZY_SOURCES = 'data-src data-lazy-src data-original data-lazy data-original-src data-img-src data-image-src data-hi-res-src data-full-src data-actualsrc data-echo data-url data-td-img-url data-pin-media'.split(' ') // prettier-ignore
const LAZY_SRCSETS = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-src-set']
const LOOKS_LIKE_PICTURE = /^(?:https?:)?\/\/|^\.{0,2}\/|\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i

/** Attributes to write on an element in place of its own addresses. */
export type SettledAttributes = Readonly<Record<string, string>>

export type SettledImages = {
  readonly attributes: ReadonlyMap<Element, SettledAttributes>
  /** Elements that aren't shown. */
  readonly dropped: ReadonlySet<Element>
  /** `noscript` elements whose content is shown. */
  readonly opened: ReadonlySet<Element>
}

type Found = { readonly url: string; readonly descriptor: string }

/** Settle every picture of a page. */
export function settleImages(document: Document, base: string | null, parts: PageParts): SettledImages {
  const attributes = new Map<Element, SettledAttributes>()
  const dropped = new Set<Element>()
  const opened = openNoscript(document, dropped)
  const before = new Map<Element, readonly Found[]>()
  for (const picture of document.querySelectorAll('picture')) {
    const image = picture.querySelector('img')
    if (image !== null) before.set(image, settleSources(picture, base, parts, attributes, dropped))
  }
  for (const image of document.querySelectorAll('img, input[type="image" i]')) {
    const noscript = image.closest('noscript')
    if (dropped.has(image) || (noscript !== null && !opened.has(noscript))) continue
    if (isTracker(image)) dropped.add(image)
    const chosen = dropped.has(image)
      ? null
      : choose([...(before.get(image) ?? []), ...candidatesOf(image, base)], parts)
    if (chosen !== null) attributes.set(image, chosen)
  }
  for (const [selector, from, to] of [
    ['video[poster]', 'poster', 'poster'],
    ['[background]', 'background', 'background'],
    ['image', 'href', 'href'],
    ['image', 'xlink:href', 'href'],
  ] as const)
    for (const element of document.querySelectorAll(selector)) {
      const address = addressOf(element.getAttribute(from), base)
      const chosen = address === null ? null : choose([{ url: address, descriptor: '' }], parts)
      if (chosen !== null) attributes.set(element, { [to]: chosen['src'] ?? NOTHING })
    }
  return { attributes, dropped, opened }
}

/**
 * Settle what a `picture` offers beside its image. Sources for windows of a certain size stay, and the layout still chooses; the first
 * without a condition is what every browser of today shows: what it offers is given back, for the image itself.
 */
function settleSources(
  picture: Element,
  base: string | null,
  parts: PageParts,
  attributes: Map<Element, SettledAttributes>,
  dropped: Set<Element>,
): readonly Found[] {
  const offered: Found[] = []
  for (const source of picture.querySelectorAll('source')) {
    const type = source.getAttribute('type')?.toLowerCase() ?? ''
    const isShown = type === '' || /^image\/(?:avif|webp|png|jpe?g|gif|svg\+xml)$/.test(type)
    const candidates = isShown ? candidatesOf(source, base) : []
    const isConditional = source.hasAttribute('media') && offered.length === 0
    const chosen = isConditional ? choose(candidates, parts) : null
    if (chosen !== null) attributes.set(source, { srcset: chosen['srcset'] ?? chosen['src'] ?? NOTHING })
    else dropped.add(source)
    if (!source.hasAttribute('media')) offered.push(...candidates)
  }
  return offered
}

/** What an element could show, from what is wanted most to what is wanted least. */
function candidatesOf(element: Element, base: string | null): readonly Found[] {
  const sets = (names: readonly string[]): Found[] =>
    names.flatMap((name) =>
      rankCandidates(parseSrcset(element.getAttribute(name) ?? '')).flatMap(({ url, descriptor }) => {
        const address = addressOf(url, base)
        return address === null ? [] : [{ url: address, descriptor }]
      }),
    )
  const lazy = LAZY_SOURCES.flatMap((name) => {
    const value = element.getAttribute(name)
    const address = value !== null && LOOKS_LIKE_PICTURE.test(value) ? addressOf(value, base) : null
    return address === null ? [] : [{ url: address, descriptor: '' }]
  })
  const own = addressOf(element.getAttribute('src'), base)
  return [
    ...sets(LAZY_SRCSETS),
    ...lazy,
    ...sets(['srcset']),
    ...(own === null ? [] : [{ url: own, descriptor: '' }]),
  ]
}

const addressOf = (value: string | null, base: string | null): string | null =>
  value === null ? null : (inlinePart(value) ?? webAddress(value, base))

function choose(candidates: readonly Found[], parts: PageParts): SettledAttributes | null {
  // What the readable view shows already is as good, and needn't be fetched again.
  const known = candidates.filter(({ url }) => parts.has(url, 'image'))
  for (const { url, descriptor } of [...known, ...candidates]) {
    const address = inlinePart(url) ?? parts.fileAt(url, 'image')
    if (address !== null)
      return { src: address, ...(descriptor === '' ? {} : { srcset: `${address} ${descriptor}` }) }
    if (parts.isWanted(url, 'image')) return null
  }
  return null
}

/** A picture of one dot counts its readers. */
const isTracker = (image: Element): boolean =>
  ['width', 'height'].every((name) => /^\s*[012](?:px)?\s*$/.test(image.getAttribute(name) ?? ''))

/** What stands in `noscript` is shown where it makes the page whole without scripts: pictures and styles, but no appeals. */
function openNoscript(document: Document, dropped: Set<Element>): ReadonlySet<Element> {
  const opened = new Set<Element>()
  for (const noscript of document.querySelectorAll('noscript')) {
    const images = [...noscript.querySelectorAll('img')]
    const hasText = [...noscript.childNodes].some(
      (node) => (node.textContent ?? '').trim() !== '' && node.nodeName !== 'STYLE',
    )
    if (noscript.querySelector('link, style') !== null && !hasText) opened.add(noscript)
    if (images.length === 0 || hasText || images.every(isTracker)) continue
    opened.add(noscript)
    // The picture itself stands here, and a place for it beside.
    for (const beside of [noscript.previousElementSibling, noscript.nextElementSibling]) {
      const place =
        beside?.matches('img') === true
          ? beside
          : beside?.querySelectorAll('img').length === 1
            ? beside.querySelector('img')
            : null
      if (place !== null && isPlaceholder(place)) {
        dropped.add(place)
        break
      }
    }
  }
  return opened
}

const isPlaceholder = (image: Element): boolean =>
  [...LAZY_SOURCES, ...LAZY_SRCSETS].some((name) => image.hasAttribute(name)) ||
  (image.getAttribute('src') ?? '') === '' ||
  (image.getAttribute('src') ?? '').startsWith('data:') ||
  /\blazy/i.test(image.getAttribute('class') ?? '')
