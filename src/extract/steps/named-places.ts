// Owns noting, on what a page's own links lead to, the address that leads there: ids aren't kept, and without it a note would be parted from
// its reference. As `cite`, which is an address and nothing else: it can't be taken for a name.
import type { PageElements } from '../page-elements'
import { resolveAddress } from '../resolve-address'

/** Elements whose `cite` says where their words are from. */
const CITES = new Set(['blockquote', 'q', 'ins', 'del'])

/** Note the addresses, before the steps that take ids away. `pageUrl` is that of the page itself; `null` for a file without one. */
export function notePlaces(elements: PageElements, baseUrl: string | null, pageUrl: string | null): void {
  const here = withoutFragment(pageUrl ?? '')
  let places: ReadonlyMap<string, Element> | null = null
  for (const link of elements.of('a')) {
    const given = link.getAttribute('href') ?? ''
    if (!given.includes('#')) continue
    const address = resolveAddress(given, baseUrl)
    if (address === null) continue
    if (!given.trim().startsWith('#') && withoutFragment(address) !== here) continue
    places ??= namedElements(elements)
    const place = places.get(fragmentOf(address))
    if (place !== undefined && !CITES.has(place.localName)) place.setAttribute('cite', address)
  }
}

/** Elements by id, and anchors by name; of several the first. */
function namedElements({ all }: PageElements): ReadonlyMap<string, Element> {
  const named = new Map<string, Element>()
  for (const element of all) {
    const names = [
      element.getAttribute('id'),
      element.localName === 'a' ? element.getAttribute('name') : null,
    ]
    for (const name of names) if (name !== null && name !== '' && !named.has(name)) named.set(name, element)
  }
  return named
}

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '')

function fragmentOf(address: string): string {
  const fragment = address.slice(address.indexOf('#') + 1)
  try {
    return decodeURIComponent(fragment)
  } catch {
    // A stray percent sign: such a name is meant to the letter.
    return fragment
  }
}
