// Owns finding what lies over a page and isn't part of it: banners that ask for consent, and other layers that wait for a click. By
// rules that know no site: what something is called, where it lies, what it speaks of. Two of three must agree.

const NAMED =
  /(?:^|[^a-z])(?:cookies?|consent|gdpr|rgpd|dsgvo|lgpd|ccpa|cmp|tcf|onetrust|optanon|didomi|usercentrics|trustarc|iubenda|cookiebot|cybot|privacy[-_ ]?(?:banner|notice|manager|popup|wall))|cookie[-_]?(?:banner|bar|notice|law|wall|consent|popup|policy|message|overlay)|쿠키|동의창|クッキー/i
const LAYER =
  /(?:^|[^a-z])(?:overlay|backdrop|modal|pop-?up|interstitial|lightbox|scrim|newsletter-?(?:modal|popup)|paywall)(?:[^a-z]|$)/i

const SPEAKS =
  /cookie|consent|gdpr|privacy|datenschutz|einwillig|consentement|confidentialit|privacidad|consentimiento|privacidade|consentimento|informativa|toestemming|samtyck|samtykke|evästee|ciastecz|souhlas|sütik|çerez|куки|согласи|персональн|쿠키|개인정보|동의|クッキー|同意|プライバシー|隐私|隱私|个人信息|ملفات تعريف|الخصوصية|คุกกี้/i
const ANSWERS =
  /accept|agree|allow|got it|understand|reject|decline|manage|^ok(?:ay)?$|akzeptier|zustimm|ablehn|einverstanden|accepte|refuser|aceptar|acepto|rechazar|aceitar|recusar|accett|rifiut|akkoord|weiger|godta|godkänn|hyväksy|akceptuj|zgadzam|přijm|souhlas|elfogad|kabul|принять|принима|соглас|прийня|동의|수락|허용|확인|거부|同意|承認|許可|接受|允许|拒[否绝絕]|موافق|قبول|ยอมรับ|chấp nhận|setuju/i

const LONGEST_BANNER = 6000
const MOST_SELECTORS = 500

export type Overlay = { readonly element: Element; readonly what: string }

/** Find what to remove, outermost only. `fixed` are selectors of rules that fix something to the window. */
export function findOverlays(document: Document, fixed: readonly string[]): readonly Overlay[] {
  const over = fixedElements(document, fixed)
  const textLength = document.body.textContent.length
  const found: Overlay[] = []
  for (const element of document.querySelectorAll('body *')) {
    const called = `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('aria-label') ?? ''}`
    const lies = over.has(element) || isDialog(element)
    const isNamed = NAMED.test(called)
    if (!lies && !isNamed) continue
    if (found.some((one) => one.element.contains(element)) || isPage(element, textLength)) continue
    if ([lies, isNamed, asksConsent(element)].filter(Boolean).length >= 2)
      found.push({ element, what: `a consent banner: ${nameOf(element)}` })
    else if ((over.has(element) || element.getAttribute('aria-modal') === 'true') && LAYER.test(called))
      found.push({ element, what: `a layer over the page: ${nameOf(element)}` })
  }
  return found
}

/** Classes with which scripts hold a page still while something lies over it. */
export const SCROLL_LOCK =
  /^(?:.{0,80}[-_])?(?:no-?scroll|scroll-?lock(?:ed)?|modal-open|overflow-hidden|didomi-popup-open|has-?overlay|is-?locked|cookie.{0,80}|consent.{0,80})$/i

function fixedElements(document: Document, selectors: readonly string[]): ReadonlySet<Element> {
  const over = new Set<Element>()
  for (const element of document.querySelectorAll('[style]'))
    if (/(?:^|;)\s*position\s*:\s*fixed/i.test(element.getAttribute('style') ?? '')) over.add(element)
  for (const selector of selectors.slice(0, MOST_SELECTORS))
    for (const element of matching(document, selector)) over.add(element)
  return over
}

function matching(document: Document, selector: string): readonly Element[] {
  try {
    return [...document.querySelectorAll(selector)]
  } catch {
    // Newer than the DOM that reads it, or of something that is no element.
    return []
  }
}

const isDialog = (element: Element): boolean =>
  /^(?:alert)?dialog$/i.test(element.getAttribute('role') ?? '') ||
  element.getAttribute('aria-modal') === 'true' ||
  element.localName === 'dialog'

/** What holds the page's own words is no banner, whatever it is called. */
const isPage = (element: Element, textLength: number): boolean =>
  /^(?:main|article|header|nav|footer|form|input|label|a|button|p|h[1-6])$/.test(element.localName) ||
  element.querySelector('main, article, h1') !== null ||
  element.textContent.length > Math.max(LONGEST_BANNER, textLength / 2)

function asksConsent(element: Element): boolean {
  const text = element.textContent
  if (text.length > LONGEST_BANNER || !SPEAKS.test(text)) return false
  return [...element.querySelectorAll('button, a, input, [role="button"], [onclick]')].some((control) =>
    ANSWERS.test((control.textContent.trim() || control.getAttribute('value')) ?? ''),
  )
}

const nameOf = (element: Element): string => {
  const name = element.id || (element.getAttribute('class') ?? '').split(/\s+/)[0] || element.localName
  return name.slice(0, 60)
}
