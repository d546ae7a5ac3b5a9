// Owns the last step before an article is sealed: image addresses become files of the library, and the canonical text is taken.
import type { SealedContent } from '../ports'
import { canonicalText } from '../text/canonical-text'
import type { PageTools } from './page-tools'
import { settleContent } from './settle-content'

/**
 * Put library addresses in place of image addresses. An image that is missing keeps its words (`alt`) and loses its address.
 * @param images address as found in the content -> library address, or `null` when missing
 */
export function sealContent(
  contentHtml: string,
  images: ReadonlyMap<string, string | null>,
  tools: PageTools,
): SealedContent {
  const content = tools.sanitise(contentHtml)
  for (const image of content.querySelectorAll('img[src]')) {
    const address = images.get(image.getAttribute('src') ?? '') ?? null
    if (address === null) image.removeAttribute('src')
    else image.setAttribute('src', address)
  }
  const { html, body } = settleContent(content.innerHTML, tools)
  return { contentHtml: html, text: canonicalText(body).text }
}
