// Owns notes as they are read: Markdown made into elements, with nothing that runs, or leads anywhere but to pages and things of the
// library, and no images but the library's own.
import DOMPurify from 'dompurify'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { imageOfNoteAddress } from '../../src/model/note-image'

const TAGS =
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong table tbody td th thead tr ul'.split(
    ' ',
  )

const SETTINGS = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ['align', 'alt', 'href', 'src', 'start'],
  // Images of the library are named by relative addresses: which of them may stand is for `showImage` to say.
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|cuttings:\/\/(?:quote|article|note)\/|\.\.\/\.\.\/assets\/)/i,
  ADD_URI_SAFE_ATTR: ['align', 'alt', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
}

/** What is said in place of images that aren't shown, after what they are called. */
export type MarkdownWords = {
  /** It lies on the web: nothing is asked of it. */
  readonly imageOnWeb: string
  /** It is nowhere in the library. */
  readonly imageNotKept: string
}

/**
 * A note as elements. HTML in it stays text.
 *
 * @throws {Error} when this browser can't sanitise: then nothing may be shown
 */
export function renderMarkdown(markdown: string, words: MarkdownWords): DocumentFragment {
  if (!DOMPurify.isSupported) throw new Error('DOMPurify does not work here')
  // Which addresses may stand is decided once, by the list above.
  const html = micromark(markdown, {
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  const fragment = DOMPurify.sanitize(html, SETTINGS)
  // It belongs to a document that is never shown: nothing is loaded before it is on the screen.
  for (const image of fragment.querySelectorAll('img')) showImage(image, words)
  for (const link of fragment.querySelectorAll('a[href^="."]')) link.removeAttribute('href')
  return fragment
}

/** Show an image of the library; of any other say that it isn't shown, with the way to it. */
function showImage(image: HTMLImageElement, words: MarkdownWords): void {
  const address = image.getAttribute('src') ?? ''
  const sha256 = imageOfNoteAddress(address)
  if (sha256 !== null) {
    image.setAttribute('src', `article://asset/${sha256}`)
    return
  }
  const page = image.ownerDocument
  const isOnWeb = /^https?:/i.test(address)
  const name = image.alt === '' && isOnWeb ? address : image.alt
  const shown = page.createElement(isOnWeb && image.closest('a') === null ? 'a' : 'em')
  shown.textContent = name
  if (shown.localName === 'a') shown.setAttribute('href', address)
  image.replaceWith(shown, ` (${isOnWeb ? words.imageOnWeb : words.imageNotKept})`)
}
