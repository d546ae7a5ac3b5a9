// Owns making readable HTML fit to keep: addresses absolute, images chosen, text NFC, everything else sanitised away.
import type { PageTools } from './page-tools'

/** Widest image taken from a `srcset`, in pixels: twice the reading column. */
const WIDEST = 1600

/**
 * Give the sanitised content of an article in a form that reads back as itself: serialised and parsed again, it is the same.
 */
export function prepareContent(html: string, baseUrl: string | null, tools: PageTools): DocumentFragment {
  const fragment = tools.parseFragment(html)
  for (const image of [...fragment.querySelectorAll('img')]) chooseImage(image, baseUrl)
  for (const link of [...fragment.querySelectorAll('a[href]')]) {
    const href = resolve(link.getAttribute('href') ?? '', baseUrl)
    if (href === null) link.removeAttribute('href')
    else link.setAttribute('href', href)
  }
  return settle(tools.sanitise(fragment), tools)
}

/** Go on until what is read back from the serialised form is the same: broken nesting can read back as another tree. */
export function settle(fragment: DocumentFragment, tools: PageTools): DocumentFragment {
  normaliseText(fragment)
  let html = tools.serialise(fragment)
  for (let round = 0; round < 4; round++) {
    const again = tools.parseFragment(html)
    const next = tools.serialise(again)
    if (next === html) return again
    // Another tree than the one that was sanitised: so it has to be sanitised, too.
    html = tools.serialise(tools.sanitise(again))
  }
  throw new Error('content does not settle')
}

function chooseImage(image: Element, baseUrl: string | null): void {
  const sources = [...(image.closest('picture')?.querySelectorAll('source[srcset]') ?? [])]
  const candidates = [
    image.getAttribute('src'),
    bestOf(image.getAttribute('srcset')),
    ...sources.map((source) => bestOf(source.getAttribute('srcset'))),
  ]
  // A tiny data: image holds the place of one that a script would load.
  const usable = candidates.filter(
    (address): address is string =>
      address !== null && !(address.startsWith('data:') && address.length < 400),
  )
  const address = usable[0] === undefined ? null : resolve(usable[0], baseUrl)
  const isPixel = ['width', 'height'].some((side) => ['0', '1'].includes(image.getAttribute(side) ?? ''))
  if (isPixel) image.remove()
  else if (address === null) image.removeAttribute('src')
  else image.setAttribute('src', address)
}

/** The widest candidate of a `srcset` that isn't too wide, else the narrowest. */
function bestOf(srcset: string | null): string | null {
  if (srcset === null) return null
  const candidates = [...srcset.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)].map((match) => ({
    address: match[1] ?? '',
    width: match[3] === 'w' ? Number(match[2]) : Number(match[2] ?? 1) * (WIDEST / 2),
  }))
  const fitting = candidates.filter((candidate) => candidate.width <= WIDEST)
  const best =
    fitting.length > 0
      ? fitting.reduce((a, b) => (b.width > a.width ? b : a))
      : candidates.reduce<(typeof candidates)[number] | null>(
          (a, b) => (a === null || b.width < a.width ? b : a),
          null,
        )
  return best?.address ?? null
}

function resolve(address: string, baseUrl: string | null): string | null {
  const trimmed = address.trim()
  if (/^data:/i.test(trimmed)) return trimmed
  if (!URL.canParse(trimmed, baseUrl ?? undefined)) return null
  const url = new URL(trimmed, baseUrl ?? undefined)
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}

function normaliseText(fragment: DocumentFragment): void {
  const queue: Node[] = [fragment]
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node.nodeType === 3) {
      const data = (node as Text).data
      // NUL and lone CR don't survive being parsed again.
      const clean = data.replaceAll('\u0000', '').replace(/\r\n?/g, '\n').normalize('NFC')
      if (clean !== data) (node as Text).data = clean
    }
    queue.push(...node.childNodes)
  }
}
