// Owns what is said of whether a capture holds all of its article, and what a person can do about it. Leaves drawing to the screens.
import type { ClipOutcome } from '../../src/model/answers'
import type { CaptureRecord } from '../../src/model/article'
import type { Completeness, CompletenessReason } from '../../src/model/completeness'
import type { LocaleMessages } from '../messages/messages-context'

/** Words of a page that show something; more than this is a text of its own. */
const LONGEST_WORDS = 120
const LONGEST_ADDRESS = 70

/** A reason in one sentence. */
export function describeReason(reason: CompletenessReason, m: LocaleMessages): string {
  const words = wordsOf(reason, m)
  // Some end with an address, or with words of the page.
  return /[.…]$/.test(words) ? words : `${words}.`
}

function wordsOf({ kind, detail, count }: CompletenessReason, m: LocaleMessages): string {
  const { reasons } = m.completeness
  const words = shorten(detail ?? '', LONGEST_WORDS)
  switch (kind) {
    case 'paywall':
    case 'not-free':
    case 'consent-wall':
    case 'soft-404':
      return reasons[kind](words)
    case 'stub':
    case 'pages-missing':
      return reasons[kind](shortAddress(detail ?? ''))
    case 'short':
    case 'images-missing':
      return reasons[kind](count ?? 0)
    case 'script-shell':
      return reasons[kind]
    case 'language':
      return describeLanguages(detail, m)
  }
}

/** All that is to be said of a capture, a sentence for each reason; empty for one that is whole. */
export function describeCompleteness(completeness: Completeness, m: LocaleMessages): string {
  if (completeness.grade === 'full') return ''
  const sentences = completeness.reasons.map((reason) => describeReason(reason, m))
  return sentences.length === 0 ? `${m.completeness.grades[completeness.grade]}.` : sentences.join(' ')
}

/** Which of several captures aren't whole, by their titles; empty where all are. */
export function describeWanting(
  kept: readonly Pick<ClipOutcome, 'article' | 'completeness'>[],
  m: LocaleMessages,
): string {
  const wanting = kept.filter(({ completeness }) => completeness !== null && completeness.grade !== 'full')
  const titles = wanting
    .slice(0, NAMED)
    .map(({ article }) => m.quoted(shorten(article.title, LONGEST_ADDRESS)))
  return wanting.length === 0 ? '' : m.completeness.wanting(titles.join(', '), wanting.length - titles.length)
}

const NAMED = 3

function describeLanguages(detail: string | null, m: LocaleMessages): string {
  const [said, found] = (detail ?? '').split(' → ')
  const { reasons } = m.completeness
  if (said === undefined || found === undefined) return reasons.languageUnknown
  return reasons.language(languageName(said, m.locale), languageName(found, m.locale))
}

/** A language by its name, such as `Korean`; a tag that has none as it stands. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag
  } catch (error) {
    if (error instanceof RangeError) return tag
    throw error
  }
}

/** An address that fits into a sentence: without its scheme, its end cut off. */
export const shortAddress = (address: string): string =>
  shorten(address.replace(/^https?:\/\/(?:www\.)?/, ''), LONGEST_ADDRESS)

function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  // Half of a character is none.
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** What can be done: capture an address, or open one in the browser. */
export type Remedy = {
  readonly name: keyof LocaleMessages['completeness']['remedies']
  readonly url: string
  readonly does: 'capture' | 'render' | 'open'
}

/** What is known of the capture that something is to be done about. */
export type RemedyFacts = {
  readonly capture: Pick<CaptureRecord, 'method' | 'requestedUrl' | 'finalUrl'>
  /** Whether a capture may be made now, and would follow this one. */
  readonly canCapture: boolean
}

/** What a person can do about the reasons: only what may help, each once. */
export function remediesFor(reasons: readonly CompletenessReason[], facts: RemedyFacts): readonly Remedy[] {
  const found = reasons.flatMap((reason) => remediesOf(reason, facts))
  return [...new Map(found.map((remedy) => [`${remedy.does} ${remedy.url}`, remedy])).values()].slice(0, 2)
}

function remediesOf({ kind, detail }: CompletenessReason, facts: RemedyFacts): readonly Remedy[] {
  const { capture, canCapture } = facts
  const page = webAddress(capture.finalUrl ?? capture.requestedUrl)
  const capturing = (name: Remedy['name'], does: Remedy['does'], url: string | null): readonly Remedy[] =>
    canCapture && url !== null ? [{ name, does, url }] : []
  const opening = (name: Remedy['name'], url: string | null): readonly Remedy[] =>
    url === null ? [] : [{ name, does: 'open', url }]
  // What is in a file isn't mended by asking the web for it.
  const again = capture.method === 'fetch' ? webAddress(capture.requestedUrl) : null
  switch (kind) {
    case 'script-shell':
      return capturing('scripts', 'render', again)
    case 'stub':
      return capturing('continuation', 'capture', webAddress(detail))
    case 'images-missing':
      return capturing('again', 'capture', again)
    case 'pages-missing':
      return [...capturing('again', 'capture', again), ...opening('openNext', webAddress(detail))]
    case 'paywall':
    case 'not-free':
    case 'consent-wall':
    case 'short':
    case 'soft-404':
      return opening('open', page)
    case 'language':
      return []
  }
}

const webAddress = (address: string | null): string | null =>
  address !== null && /^https?:\/\//i.test(address) ? address : null
