// Owns judging whether a capture holds all of its article, from what the page and its text tell. Site-independent; every doubt is said.
import {
  COMPLETENESS_GRADES,
  type Completeness,
  type CompletenessReason,
  type Grade,
} from '../model/completeness'
import type { PageSignals } from '../model/page-signals'

export type CaptureFacts = {
  readonly signals: PageSignals
  /** Words of the text that is kept. */
  readonly wordCount: number
  readonly imagesMissing: number
  /** Whether it was read as its scripts left it. */
  readonly isRendered: boolean
}

/** With so many words, what a page says of errors or consent stands beside an article and not in place of it. */
const WORDS_OF_AN_ARTICLE = 250
/** A teaser is shorter. */
const WORDS_BEYOND_A_TEASER = 400
/** Counting differs from program to program; so much less is a part. */
const LEAST_SHARE = 0.75
const NEARLY_ALL = 0.9

const GRADE_OF: Readonly<Record<CompletenessReason['kind'], Grade>> = {
  paywall: 'cut',
  'not-free': 'doubtful',
  'consent-wall': 'cut',
  stub: 'cut',
  short: 'cut',
  'pages-missing': 'cut',
  'images-missing': 'images-missing',
  'script-shell': 'doubtful',
  'soft-404': 'doubtful',
  language: 'doubtful',
}

/** Judge a capture. */
export function judgeCompleteness(facts: CaptureFacts): Completeness {
  const reasons = [
    ...wallReasons(facts),
    ...lengthReasons(facts),
    ...pageReasons(facts),
    ...(facts.imagesMissing > 0 ? [reason('images-missing', null, facts.imagesMissing)] : []),
  ]
  const worst = Math.max(0, ...reasons.map(({ kind }) => COMPLETENESS_GRADES.indexOf(GRADE_OF[kind])))
  return { grade: COMPLETENESS_GRADES[worst] ?? 'full', reasons }
}

const reason = (
  kind: CompletenessReason['kind'],
  detail: string | null = null,
  count: number | null = null,
): CompletenessReason => ({ kind, detail, count })

/** What stands between a reader and the article. */
function wallReasons({ signals, wordCount }: CaptureFacts): readonly CompletenessReason[] {
  const { isDeclaredPaid, paywallWords, consentWords, wordsAnnounced } = signals
  const isWhole = wordsAnnounced !== null && wordCount >= wordsAnnounced * NEARLY_ALL
  const isTeaser = wordCount < WORDS_BEYOND_A_TEASER
  const reasons: CompletenessReason[] = []
  if (!isWhole && (isDeclaredPaid || paywallWords !== null) && isTeaser)
    reasons.push(reason('paywall', paywallWords))
  // With a long text the words may stand beside it: an offer on a page that gives all.
  else if (!isWhole && isDeclaredPaid) reasons.push(reason('not-free', paywallWords))
  if (consentWords !== null && wordCount < WORDS_OF_AN_ARTICLE)
    reasons.push(reason('consent-wall', consentWords))
  return reasons
}

/** What says that the text goes on. */
function lengthReasons({ signals, wordCount }: CaptureFacts): readonly CompletenessReason[] {
  const { continuesAt, wordsAnnounced, nextPage, previousPage } = signals
  const reasons: CompletenessReason[] = []
  if (continuesAt !== null) reasons.push(reason('stub', continuesAt))
  if (wordsAnnounced !== null && wordCount < wordsAnnounced * LEAST_SHARE)
    reasons.push(reason('short', null, wordsAnnounced))
  for (const page of [previousPage, nextPage])
    if (page !== null) reasons.push(reason('pages-missing', page.url))
  return reasons
}

/** What says that the page isn't the article. */
function pageReasons({ signals, wordCount, isRendered }: CaptureFacts): readonly CompletenessReason[] {
  const { isScriptShell, notFoundWords, declaredLanguage, contentLanguage } = signals
  const reasons: CompletenessReason[] = []
  if (isScriptShell && !isRendered) reasons.push(reason('script-shell'))
  if (notFoundWords !== null && wordCount < WORDS_OF_AN_ARTICLE)
    reasons.push(reason('soft-404', notFoundWords))
  if (
    declaredLanguage !== null &&
    contentLanguage !== null &&
    !isSameLanguage(declaredLanguage, contentLanguage)
  )
    reasons.push(reason('language', `${declaredLanguage} → ${contentLanguage}`))
  return reasons
}

/** Whatever the region or script. */
const isSameLanguage = (a: string, b: string): boolean => baseOf(a) === baseOf(b)

/** Norwegian has a name for itself and one for each of its forms. */
const ALIASES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', fil: 'tl' }

function baseOf(tag: string): string {
  const base = tag.split('-')[0]?.toLowerCase() ?? ''
  return ALIASES[base] ?? base
}
