// Owns notes as they are read: Markdown made into elements, with nothing that runs, loads or leads anywhere but to pages and things of the library.
import DOMPurify from 'dompurify'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

const TAGS =
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr li ol p pre strong table tbody td th thead tr ul'.split(
    ' ',
  )

const SETTINGS = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ['align', 'href', 'start'],
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:|cuttings:\/\/(?:quote|article|note)\/)/i,
  ADD_URI_SAFE_ATTR: ['align', 'start'],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
}

/**
 * A note as elements. HTML in it stays text.
 *
 * @throws {Error} when this browser can't sanitise: then nothing may be shown
 */
export function renderMarkdown(markdown: string): DocumentFragment {
  if (!DOMPurify.isSupported) throw new Error('DOMPurify does not work here')
  // Which addresses may stand is decided once, by the list above.
  const html = micromark(markdown, {
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  return DOMPurify.sanitize(html, SETTINGS)
}
