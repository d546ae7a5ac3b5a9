// Owns putting an article into its frame: sanitised again, images by hash, nothing that runs. Leaves the allow-list to `src/model`.
import DOMPurify from 'dompurify'
import { assetOfAddress, SANITISER_SETTINGS } from '../../src/model/article-html'

/** What stands above an article: plain words, never markup. */
export type ArticleHead = {
  readonly source: string
  readonly title: string
  readonly facts: string
  readonly lang: string | null
  readonly dir: 'ltr' | 'rtl'
  /** Said in place of an image that wasn't kept. */
  readonly missingImage: string
}

/**
 * Sanitise stored HTML by the allow-list, and point its images at the library's files.
 *
 * @throws {Error} when this browser can't sanitise: then nothing may be shown
 */
export function sanitiseArticle(html: string): DocumentFragment {
  if (!DOMPurify.isSupported) throw new Error('DOMPurify does not work here')
  // Of a page of frames it leaves nothing at all, whatever its types say.
  const fragment = DOMPurify.sanitize(html, SANITISER_SETTINGS) as DocumentFragment | null
  if (fragment === null) return document.createDocumentFragment()
  for (const element of fragment.querySelectorAll('[src]')) pointAtLibrary(element)
  return fragment
}

function pointAtLibrary(element: Element): void {
  const hash = assetOfAddress(element.getAttribute('src') ?? '')
  if (element.localName === 'img' && hash !== null) element.setAttribute('src', `article://asset/${hash}`)
  else element.removeAttribute('src')
}

/** Replace what the frame shows; gives the root that canonical text is taken of. */
export function fillArticle(frame: Document, html: string, head: ArticleHead): HTMLElement {
  const content = frame.importNode(sanitiseArticle(html), true)
  for (const image of content.querySelectorAll('img:not([src])')) {
    if (!image.hasAttribute('alt')) image.setAttribute('alt', head.missingImage)
  }
  const root = frame.createElement('main')
  root.append(content)
  root.dir = head.dir
  frame.documentElement.lang = head.lang ?? ''
  frame.title = head.title
  frame.body.tabIndex = -1
  frame.body.replaceChildren(makeHeader(frame, head), root)
  return root
}

function makeHeader(frame: Document, head: ArticleHead): HTMLElement {
  const header = frame.createElement('header')
  header.dir = head.dir
  const lines = [
    ['p', head.source],
    ['h1', head.title],
    ['p', head.facts],
  ] as const
  for (const [name, text] of lines) {
    if (text === '') continue
    const line = frame.createElement(name)
    line.textContent = text
    header.append(line)
  }
  return header
}

/** Links of SVG have their addresses here: a click would lead the frame away to an error page. */
const XLINK = 'http://www.w3.org/1999/xlink'

/** The address of the link at a place of the article, or `null`. */
export function linkAt(target: EventTarget | null): string | null {
  // By shape: the frame's document has classes of its own.
  if (target === null || !('closest' in target)) return null
  const link = (target as Element).closest('a[href], a[*|href]')
  return link?.getAttribute('href') ?? link?.getAttributeNS(XLINK, 'href') ?? null
}
