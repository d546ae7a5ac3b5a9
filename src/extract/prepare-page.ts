// Owns what is done to a page before Readability weighs it: banners out, what it would wrongly take away kept safe.
// The sealed source is never touched: this is a copy of it in memory.
import { hintOf, type PageElements } from './page-elements'
import { foldText } from '../text/fold-text'
import { keepEmbeds } from './steps/embeds'
import { resolveImages } from './steps/images'
import { keepFormulas } from './steps/formulas'
import { removeElement, type RemovalLog } from './steps/step'

const BANNER =
  /(?:^|[\s_-])(?:cookie|cookies|cookiebar|cookieconsent|consent|gdpr|ccpa|cmp|onetrust|didomi|usercentrics|sp_message|truste|privacy-(?:banner|notice|modal))(?:$|[\s_-])|cookie-?(?:banner|notice|bar|law|popup|consent|policy-banner)/
const BANNER_WORDS = /cookie|consent|gdpr|privacy|쿠키|개인정보|동의/i
/** A banner says little; what holds more is the page itself. */
const LONGEST_BANNER = 3000

/** Elements whose names Readability takes for a reason to throw them away, though they are the article's own. */
const NOTES = /footnote|endnote|doc-endnotes/
const DATELINE = /dateline/

/** Make a page ready. `baseUrl` resolves the addresses of images and embeds. */
export function preparePage(elements: PageElements, baseUrl: string | null, log: RemovalLog): void {
  for (const drawing of elements.of('svg')) drawing.remove()
  for (const element of elements.all) {
    const hint = hintOf(element)
    const role = element.getAttribute('role') ?? ''
    if (hint.length > 1 || role !== '') prepareNamed(element, hint, role, log)
  }
  resolveImages(elements, baseUrl)
  keepEmbeds(elements, baseUrl)
  keepFormulas(elements)
}

function prepareNamed(element: Element, hint: string, role: string, log: RemovalLog): void {
  if (BANNER.test(hint) && isBanner(element, role)) {
    removeElement(element, 'consent-banners', 'it asks for consent to cookies', log)
    return
  }
  // Readability takes a dateline for a byline, and out of the text.
  const isDateline = DATELINE.test(hint) && element.closest('p') !== null
  if (isDateline || NOTES.test(`${hint} ${role}`)) {
    element.removeAttribute('class')
    element.removeAttribute('id')
    if (role !== '') element.removeAttribute('role')
  }
}

function isBanner(element: Element, role: string): boolean {
  if (['html', 'body', 'main', 'article', 'head', 'script', 'link', 'meta'].includes(element.localName))
    return false
  if (element.querySelector('article, main') !== null) return false
  const text = foldText(element.textContent) ?? ''
  const isAsking = BANNER_WORDS.test(text) || role.includes('dialog')
  return text.length <= LONGEST_BANNER && (isAsking || text === '')
}
