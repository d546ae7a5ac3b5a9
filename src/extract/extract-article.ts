// Owns the way from a page's bytes to a readable article. Leaves fetching to `capture`, and images to whoever seals the result.
import { AppError } from '../errors'
import type { ArticleMetadata } from '../model/article'
import { MADE_OF_FILE } from '../model/metadata'
import type { PageToParse, ParsedPage } from '../ports'
import { canonicalText } from '../text/canonical-text'
import { countWords } from '../text/words'
import { decodePage } from './decode-page'
import { findReadable } from './find-readable'
import { imageAddresses } from './image-addresses'
import { chooseMetadata } from './metadata/choose-metadata'
import type { DeclaredData } from './metadata/declared'
import { languageOf } from './metadata/language'
import { assertNesting } from './nesting'
import type { PageTools } from './page-tools'
import { settleContent } from './settle-content'
import { completeSignals } from './signals/read-signals'
import { writeContent } from './write-content'

/** Fewer words than a short news item has, and a page holds no article. */
const FEWEST_WORDS = 20
/** When links hold more than this share of the text, a page is an index of articles. */
const MOST_LINK_TEXT = 0.6

/**
 * Extract the article of a page.
 * @throws {AppError} empty-page, no-article, parse-failed
 */
export function extractArticle(page: PageToParse, tools: PageTools): ParsedPage {
  const { html, charset, charsetFrom } = decodePage(page.bytes, page.contentType)
  if (html.trim() === '') throw new AppError('empty-page', {})
  assertNesting(html)
  const isWhole = page.extent === 'whole'
  const { found, content, declared, visible, headings, signals, baseUrl, removed, parser } = findReadable(
    html,
    page.url,
    tools,
    { explain: page.explain === true, isWhole },
  )
  const { html: contentHtml, body } = settleContent(writeContent(content, baseUrl), tools)
  const { text } = canonicalText(body)
  if (text === '') throw new AppError('no-article', {})
  const wordCount = countWords(text)
  const contentLanguage = languageOf(text)
  const { url } = page
  const imagesWithoutAddress = body.querySelectorAll('img:not([src])').length
  const metadata = chooseMetadata({
    found,
    declared,
    visible,
    headings,
    text,
    contentLanguage,
    url,
    baseUrl,
  })
  return {
    metadata: isMadeOfFile(declared) ? { ...metadata, origins: originsInFile(metadata.origins) } : metadata,
    charset,
    charsetFrom,
    contentHtml,
    text,
    wordCount,
    isArticle: isWhole || (wordCount >= FEWEST_WORDS && linkShare(content, text) <= MOST_LINK_TEXT),
    imageUrls: imageAddresses(body),
    engine: parser,
    signals: completeSignals(signals, { text, contentLanguage, content, url, baseUrl, imagesWithoutAddress }),
    ...(removed === null ? {} : { removed }),
  }
}

const isMadeOfFile = ({ meta }: DeclaredData): boolean => meta.get('generator')?.[0] === MADE_OF_FILE

/** Tags of a page that was made of a file are ours: what they say is what the file says of itself. */
const originsInFile = (origins: ArticleMetadata['origins']): ArticleMetadata['origins'] =>
  Object.fromEntries(
    Object.entries(origins).map(([field, origin]) => [
      field,
      origin === 'open-graph' || origin === 'meta' ? 'document' : origin,
    ]),
  )

function linkShare(root: Element, text: string): number {
  let inLinks = 0
  for (const link of root.getElementsByTagName('a')) inLinks += link.textContent.trim().length
  return text.length === 0 ? 1 : inLinks / text.length
}
