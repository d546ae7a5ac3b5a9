// Owns what is shown in a page from elsewhere, or by a player: it becomes a quoted line with a link, since nothing of it runs here.
import { hintOf, type PageElements } from '../page-elements'
import { foldText } from '../../text/fold-text'
import { resolvePageAddress } from '../resolve-address'

/** Frames of an article show one thing, and their address says so. Others hold advertisements, counters and forms. */
const SHOWN =
  /embed|player|video|watch|\/plugins\/post|\/status\/|\/(?:chart|graphic|map|maps|story|track|episode|playlist|visualisation)s?\b/i
const NOT_SHOWN =
  /doubleclick|googlesyndication|adserver|\/ads?[/.?]|recaptcha|captcha|consent|analytics|tracking|gtm|\/(?:like|share|follow|login|comments?|subscribe|newsletter)\b|about:/i
const MEDIA = ['video', 'audio'] as const

/** Put a quoted line with a link in place of each frame, player and film. */
export function keepEmbeds(elements: PageElements, baseUrl: string | null): void {
  for (const name of ['iframe', 'embed', 'object'] as const)
    for (const frame of elements.of(name)) keepFrame(frame, baseUrl)
  for (const name of MEDIA) for (const media of elements.of(name)) keepMedia(media, name, baseUrl)
}

function keepFrame(frame: Element, baseUrl: string | null): void {
  const given = ['src', 'data-src', 'data-lazy-src', 'data']
    .map((name) => frame.getAttribute(name))
    .find((value) => value !== null && value !== '')
  const address = resolvePageAddress(given, baseUrl)
  if (address === null || !SHOWN.test(address) || NOT_SHOWN.test(address) || isHidden(frame)) return
  replace(frame, foldText(frame.getAttribute('title')) ?? new URL(address).hostname, address)
}

function keepMedia(media: Element, kind: string, baseUrl: string | null): void {
  const source = media.getElementsByTagName('source')[0]?.getAttribute('src') ?? null
  const address = resolvePageAddress(
    media.getAttribute('src') ?? media.getAttribute('data-src') ?? source,
    baseUrl,
  )
  if (address === null || isHidden(media)) return
  const name = foldText(media.getAttribute('title') ?? media.getAttribute('aria-label'))
  replace(media, name ?? `${kind}: ${new URL(address).hostname}`, address)
}

function replace(element: Element, name: string, address: string): void {
  const document = element.ownerDocument
  const quote = document.createElement('blockquote')
  const link = document.createElement('a')
  link.setAttribute('href', address)
  link.textContent = name
  quote.append(link)
  const parent = element.parentElement
  // A quote ends a paragraph: within one it would part it in two.
  const paragraph = parent?.localName === 'p' ? parent : null
  if (paragraph !== null && paragraph.textContent.trim() === '') paragraph.replaceWith(quote)
  else if (paragraph !== null) {
    element.remove()
    paragraph.after(quote)
  } else element.replaceWith(quote)
}

function isHidden(element: Element): boolean {
  const sides = ['width', 'height'].map((side) => element.getAttribute(side) ?? '')
  return (
    sides.some((side) => /^[012](?:px)?$/.test(side)) ||
    element.hasAttribute('hidden') ||
    /display\s?:\s?none/i.test(element.getAttribute('style') ?? '') ||
    /advert|tracking|sponsor/.test(hintOf(element))
  )
}
