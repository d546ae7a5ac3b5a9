// Owns finding the readable part of a page with Readability, and reading first what that takes apart: declarations and signals.
import { Readability } from '@mozilla/readability'
import { AppError } from '../errors'
import { improveContent } from './improve-content'
import type { ReadabilityMetadata } from './metadata/evidence'
import { readDeclared, type DeclaredData } from './metadata/declared'
import { readVisible, type VisibleMetadata } from './metadata/visible'
import { collectElements } from './page-elements'
import { foldText } from '../text/fold-text'
import type { PageTools } from './page-tools'
import { preparePage } from './prepare-page'
import { readEarlySignals, type EarlySignals } from './signals/read-signals'
import { notePlaces } from './steps/named-places'
import type { RemovalLog } from './steps/step'

/** What was found in a page, and what the page says beside it. */
export type Readable = {
  readonly found: ReadabilityMetadata
  /** The readable part, bettered. */
  readonly content: Element
  readonly declared: DeclaredData
  readonly visible: VisibleMetadata
  readonly headings: readonly string[]
  readonly signals: EarlySignals
  /** Address that the page's own are relative to; `null` for a file without one. */
  readonly baseUrl: string | null
  readonly removed: RemovalLog
  readonly parser: string
}

export type ReadingOptions = {
  readonly explain: boolean
  /** Whether all of the document is the article: then nothing has to be found, and nothing is taken out. */
  readonly isWhole: boolean
}

/** Films and other shows that stay where Readability would clean their surroundings away. */
const SHOWS =
  /\/\/(?:[\w-]{1,60}\.){0,5}(?:[\w-]{0,40}(?:youtube|vimeo|dailymotion|twitch|archive|wikimedia)[\w-]{0,40})\.(?:com|org|tv|net)\//i

/**
 * Find the readable part: by the fast parser first; by the exact one where Readability stumbles over the fast one's document or
 * finds nothing in it.
 * @throws {AppError} no-article, parse-failed
 */
export function findReadable(
  html: string,
  url: string | null,
  tools: PageTools,
  options: ReadingOptions,
): Readable {
  try {
    const fast = readWith(tools.parseFast(html), url, tools.names.fast, options)
    if (fast !== null) return fast
  } catch (error) {
    // Too deep for one is too deep for the other, which takes far longer to find out.
    if (error instanceof RangeError)
      throw new AppError('parse-failed', { reason: 'nested too deeply' }, { cause: error })
  }
  try {
    const exact = readWith(tools.parseExact(html, url), url, tools.names.exact, options)
    if (exact !== null) return exact
  } catch (error) {
    const reason = error instanceof RangeError ? 'nested too deeply' : String(error)
    throw new AppError('parse-failed', { reason }, { cause: error })
  }
  throw new AppError('no-article', {})
}

function readWith(
  document: Document,
  url: string | null,
  parser: string,
  { explain, isWhole }: ReadingOptions,
): Readable | null {
  const elements = collectElements(document)
  const baseUrl = baseOf(elements.of('base'), url)
  // All of it before Readability, which takes the document apart.
  const declared = readDeclared(elements, document)
  const visible = readVisible(elements)
  const headings = elements.of('h1').flatMap((heading) => foldText(heading.textContent) ?? [])
  const signals = readEarlySignals(elements, declared, baseUrl, url)
  const removed: RemovalLog = explain ? [] : null
  notePlaces(elements, baseUrl, url)
  if (isWhole) {
    const content = wholeOf(document)
    const found = { title: foldText(document.title) }
    return content === null
      ? null
      : { found, content, declared, visible, headings, signals, baseUrl, removed, parser }
  }
  preparePage(elements, baseUrl, removed)
  const found = new Readability<Element>(document, {
    // The element itself: our steps know parts of it by their classes.
    serializer: (node) => node as Element,
    keepClasses: true,
    allowedVideoRegex: SHOWS,
  }).parse()
  const content = found?.content ?? null
  if (found === null || content === null || (found.textContent ?? '').trim() === '') return null
  improveContent(content, foldText(found.title) ?? '', removed)
  return { found, content, declared, visible, headings, signals, baseUrl, removed, parser }
}

/** All that a document shows; `null` when that is nothing. */
function wholeOf(document: Document): Element | null {
  const content = document.createElement('div')
  content.append(...document.body.childNodes)
  return content.textContent.trim() === '' ? null : content
}

function baseOf(bases: readonly Element[], url: string | null): string | null {
  const href = bases.map((base) => base.getAttribute('href')).find((value) => value !== null)
  if (typeof href !== 'string' || !URL.canParse(href, url ?? undefined)) return url
  const base = new URL(href, url ?? undefined)
  return /^https?:$/.test(base.protocol) ? base.href : url
}
