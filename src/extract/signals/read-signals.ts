// Owns what a page tells about whether its article is whole: read before extraction changes the page, and after it from the text.
import type { PageSignals } from '../../model/page-signals'
import { findPhrase, type Phrase } from '../../text/phrases'
import { countWords } from '../../text/words'
import type { DeclaredData } from '../metadata/declared'
import { languageTag } from '../metadata/language'
import { hintOf, type PageElements } from '../page-elements'
import { foldText } from '../../text/fold-text'
import { resolvePageAddress } from '../resolve-address'
import { findNextPage, findPreviousPage } from './neighbour-pages'
import { findConsentWords, findContinueWords, findNotFoundWords, findPaywallWords } from './wording'

/** What is read from a page before extraction takes it apart. */
export type EarlySignals = Omit<
  PageSignals,
  | 'consentWords'
  | 'continuesAt'
  | 'contentLanguage'
  | 'imagesWithoutAddress'
  | 'isScriptShell'
  | 'paywallWords'
> & {
  readonly paywallWords: string | null
  /** With fewer words of an article it is a shell that scripts would fill; 0 for what isn't built like one. */
  readonly shellWords: number
}

/** Read the signals of a page. `url` is its own address. */
export function readEarlySignals(
  elements: PageElements,
  declared: DeclaredData,
  baseUrl: string | null,
  url: string | null,
): EarlySignals {
  const { structured, links } = declared
  const html = elements.all[0]
  const resolve = (address: string | undefined): string | null => resolvePageAddress(address, baseUrl)
  return {
    isDeclaredPaid: structured.isFree === false,
    paywallWords: findPaywallWords(namedTexts(elements, PAYWALL)),
    wordsAnnounced: structured.wordCount ?? (structured.body === null ? null : countWords(structured.body)),
    nextPage: findNextPage({ elements, links, baseUrl, url }),
    previousPage: findPreviousPage({ elements, links, baseUrl, url }),
    ampUrl: resolve(links.get('amphtml')),
    isAmp: html?.hasAttribute('amp') === true || html?.hasAttribute('⚡') === true,
    printUrl: resolve(links.get('print')) ?? printLink(elements, baseUrl),
    canonicalUrl: resolve(links.get('canonical')),
    notFoundWords: findNotFoundWords([
      declared.title,
      ...[...elements.of('h1'), ...elements.of('h2').slice(0, 2)].map((heading) =>
        foldText(heading.textContent),
      ),
    ]),
    declaredLanguage: languageTag(declared.lang),
    shellWords: shellWords(elements),
  }
}

/** What only the article's own text can tell. */
export type LateEvidence = {
  readonly text: string
  readonly contentLanguage: string | null
  /** The readable content, with its links. */
  readonly content: Element
  readonly url: string | null
  readonly baseUrl: string | null
  readonly imagesWithoutAddress: number
}

/** Join what was read before extraction with what the text tells. */
export function completeSignals(early: EarlySignals, late: LateEvidence): PageSignals {
  const { shellWords: fewest, ...rest } = early
  const lines = late.text.split('\n')
  // So many letters hold more words than that in any language.
  const isShell = fewest > 0 && countWords(late.text.slice(0, 4000)) < fewest
  return {
    ...rest,
    paywallWords: early.paywallWords ?? findPaywallWords(lines.slice(-6)),
    consentWords: findConsentWords([...lines.slice(0, 4), ...lines.slice(-4)]),
    continuesAt: continuation(late),
    contentLanguage: late.contentLanguage,
    imagesWithoutAddress: late.imagesWithoutAddress,
    isScriptShell: isShell,
  }
}

const PAYWALL =
  /paywall|pay-wall|piano|subscriber-only|subscription|premium-content|regwall|meter|gate(?:d|way)?-|locked|유료|구독/

/** Short texts of the elements whose authors call them so. */
function namedTexts(elements: PageElements, name: RegExp): readonly string[] {
  const found: string[] = []
  for (const element of elements.all) {
    const hint = hintOf(element)
    if (hint.length < 3 || !name.test(hint) || found.length > 40) continue
    const text = element.textContent
    if (text.length < 4000) found.push(text)
  }
  return found
}

/** Fewer words are hardly an article, and a page whose text scripts write has fewer. */
const FEW_WORDS = 80
/** With nothing where an application would put it, what words there are may be a footer's or a cookie notice's. */
const FEW_WORDS_BESIDE_NOTHING = 200
const SHELL_SCRIPT = 20_000

/** Words by which a page asks for scripts. */
const SCRIPT_PHRASES: readonly Phrase[] = [
  {
    first: /(?:enable|need|requires?|turn on|without) (?:to )?/gi,
    mostBetween: 20,
    second: /javascript/iy,
  },
  { first: /javascript/gi, mostBetween: 40, second: /enabled?|required|disabled/iy },
  { first: /자바스크립트/g, mostBetween: 20, second: /활성|사용|켜/y },
]

function shellWords(elements: PageElements): number {
  const scripts = elements.of('script')
  if (scripts.length === 0) return 0
  const emptyRoot = elements.all.some(
    (element) =>
      /^(?:root|app|__next|__nuxt|react-root|app-root|main-app|svelte|gatsby-focus-wrapper|___gatsby)$/.test(
        element.getAttribute('id') ?? '',
      ) && element.textContent.trim().length < 40,
  )
  const asks = elements
    .of('noscript')
    .some((noscript) => SCRIPT_PHRASES.some((phrase) => findPhrase(noscript.textContent, phrase) !== null))
  const length = scripts.reduce((sum, script) => sum + script.textContent.length, 0)
  const files = scripts.filter((script) => script.hasAttribute('src')).length
  if (emptyRoot) return FEW_WORDS_BESIDE_NOTHING
  return asks || length > SHELL_SCRIPT || files > 8 ? FEW_WORDS : 0
}

function printLink(elements: PageElements, baseUrl: string | null): string | null {
  const link = elements
    .of('a')
    .find((anchor) =>
      /^(?:print(?: (?:this|article|page|version|view))?|인쇄(?:하기)?|프린트|drucken|imprimer|imprimir|stampa|印刷)$/i.test(
        foldText(anchor.textContent) ?? '',
      ),
    )
  const address = link?.getAttribute('href')
  return address === undefined || address === null || /^(?:javascript:|#)/i.test(address)
    ? null
    : resolvePageAddress(address, baseUrl)
}

/** The address of a "continue reading" among the last links of the text, on the same site. */
function continuation({ content, url, baseUrl }: LateEvidence): string | null {
  const links = [...content.getElementsByTagName('a')].slice(-5)
  for (const link of links) {
    const address = resolvePageAddress(link.getAttribute('href'), baseUrl)
    if (address === null || !findContinueWords(link.textContent)) continue
    if (url === null || (URL.canParse(address) && new URL(address).hostname === new URL(url).hostname))
      return address
  }
  return null
}
