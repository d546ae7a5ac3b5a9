// Owns the way from a page's bytes to a readable article. Leaves fetching to `capture`, and images to whoever seals the result.
import { Readability } from '@mozilla/readability'
import { AppError } from '../errors'
import type { PageToParse, ParsedPage } from '../ports'
import { canonicalText } from '../text/canonical-text'
import { countWords } from '../text/words'
import { decodePage } from './decode-page'
import { assertNesting } from './nesting'
import type { PageTools } from './page-tools'
import { settleContent } from './settle-content'
import { writeContent } from './write-content'
import { joinMetadata, readDeclared, type DeclaredMetadata, type ReadabilityMetadata } from './read-metadata'

/** Fewer words than a short news item has, and a page holds no article. */
const FEWEST_WORDS = 20
/** When links hold more than this share of the text, a page is an index of articles. */
const MOST_LINK_TEXT = 0.6

type Readable = {
  readonly found: ReadabilityMetadata & { readonly content: Element }
  readonly declared: DeclaredMetadata
  /** Address that the page's own are relative to; `null` for a file without one. */
  readonly baseUrl: string | null
  readonly parser: string
}

/**
 * Extract the article of a page.
 * @throws {AppError} empty-page, no-article, parse-failed
 */
export function extractArticle(page: PageToParse, tools: PageTools): ParsedPage {
  const { html, charset, charsetFrom } = decodePage(page.bytes, page.contentType)
  if (html.trim() === '') throw new AppError('empty-page', {})
  assertNesting(html)
  const readable = makeReadable(html, page.url, tools)
  const metadata = joinMetadata(readable.found, readable.declared, titleFromAddress(page.url))
  const root = readable.found.content
  dropRepeatedTitle(root, metadata.title)
  const { html: contentHtml, body } = settleContent(writeContent(root, readable.baseUrl), tools)
  const { text } = canonicalText(body)
  const wordCount = countWords(text)
  if (text === '') throw new AppError('no-article', {})
  return {
    metadata,
    charset,
    charsetFrom,
    contentHtml,
    text,
    wordCount,
    isArticle: wordCount >= FEWEST_WORDS && linkShare(body, text) <= MOST_LINK_TEXT,
    imageUrls: [
      ...new Set([...body.querySelectorAll('img[src]')].map((image) => image.getAttribute('src') ?? '')),
    ],
    engine: readable.parser,
  }
}

/** The fast parser first; the exact one where Readability stumbles over the fast one's document or finds nothing in it. */
function makeReadable(html: string, url: string | null, tools: PageTools): Readable {
  try {
    const fast = readWith(tools.parseFast(html), url, tools.names.fast)
    if (fast !== null) return fast
  } catch (error) {
    // Too deep for one is too deep for the other, which takes far longer to find out.
    if (error instanceof RangeError)
      throw new AppError('parse-failed', { reason: 'nested too deeply' }, { cause: error })
  }
  try {
    const exact = readWith(tools.parseExact(html, url), url, tools.names.exact)
    if (exact !== null) return exact
  } catch (error) {
    const reason = error instanceof RangeError ? 'nested too deeply' : String(error)
    throw new AppError('parse-failed', { reason }, { cause: error })
  }
  throw new AppError('no-article', {})
}

function readWith(document: Document, url: string | null, parser: string): Readable | null {
  // Both before Readability, which takes the document apart.
  const baseUrl = baseOf(document, url)
  const declared = readDeclared(document, baseUrl)
  const found = new Readability<Element>(document, { serializer: (node) => node as Element }).parse()
  if (found?.content === null || found?.content === undefined || (found.textContent ?? '').trim() === '')
    return null
  return { found: { ...found, content: found.content }, declared, baseUrl, parser }
}

function baseOf(document: Document, url: string | null): string | null {
  const href = document.querySelector('base[href]')?.getAttribute('href') ?? null
  if (href === null || !URL.canParse(href, url ?? undefined)) return url
  const base = new URL(href, url ?? undefined)
  return /^https?:$/.test(base.protocol) ? base.href : url
}

/** Readability takes a title that is repeated above the text away, but knows it by its Latin letters only. */
function dropRepeatedTitle(root: Element, title: string): void {
  const letters = (words: string): string => words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  const heading = root.querySelector('h1, h2')
  const before = heading === null ? null : textBefore(root, heading)
  if (heading !== null && before === '' && letters(heading.textContent) === letters(title)) heading.remove()
}

/** The text that stands before an element; `''` when it comes first. */
function textBefore(root: Element, element: Element): string {
  const all = root.textContent
  return all.slice(0, all.indexOf(element.textContent)).trim()
}

function linkShare(root: Element, text: string): number {
  const inLinks = [...root.querySelectorAll('a')].reduce(
    (sum, link) => sum + link.textContent.trim().length,
    0,
  )
  return text.length === 0 ? 1 : inLinks / text.length
}

function titleFromAddress(url: string | null): string {
  if (url === null) return 'Untitled'
  const { hostname, pathname } = new URL(url)
  const last = pathname.split('/').filter(Boolean).at(-1) ?? ''
  return last === ''
    ? hostname
    : decodeSafely(last)
        .replace(/\.\w+$/, '')
        .replace(/[-_+]+/g, ' ')
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
