// Owns making a page of what a person copied elsewhere: HTML or plain words, kept as they were copied. Leaves reading it to `extract`.
import { AppError } from '../errors'
import type { PastedWords } from '../model/pasted-words'
import { parseAddress } from './address'
import { originOf } from './files/html-file'
import { tagsOf } from '../text/markup'
import { webAddress } from '../text/said-values'
import { HTML_TYPE, makePageHtml } from './files/page-html'
import { textToHtml } from './files/text-file'
import { AT_HAND, type RawPage } from './raw-page'

/** What a pasted text is called beside the page that is made of it. */
const TEXT_NAME = 'pasted.txt'
/** Of a title that is taken from the first words, in UTF-16 units. */
const TITLE_UNITS = 80

/**
 * Take what was copied as a page: all of it is the article. `url` is where it stood, as the person says; `null` for nowhere told.
 * @throws {AppError} bad-address, unsupported-scheme, empty-page, too-large
 */
export function rawPageOfPaste({ html, text }: PastedWords, url: string | null, limitBytes: number): RawPage {
  const words = html ?? text
  if (words.trim() === '') throw new AppError('empty-page', {})
  const bytes = new TextEncoder().encode(words)
  if (bytes.byteLength > limitBytes)
    throw new AppError('too-large', { sizeBytes: bytes.byteLength, limitBytes })
  return {
    ...AT_HAND,
    method: 'paste',
    requestedUrl: url === null ? null : parseAddress(url),
    fileName: null,
    bytes: html === null ? pageOfText(text) : bytes,
    contentType: HTML_TYPE,
    extent: 'whole',
    original: html === null ? { bytes, mediaType: 'text/plain', name: TEXT_NAME } : null,
  }
}

function pageOfText(text: string): Uint8Array {
  const { title, body } = textToHtml(text)
  return makePageHtml({ title: title ?? firstWords(text), body })
}

/** The begin of a text as a title, up to the end of a word. */
export function firstWords(text: string): string {
  const line = text.trimStart().split('\n', 1)[0]?.trimEnd() ?? ''
  if (line.length <= TITLE_UNITS) return line
  const cut = line.slice(0, TITLE_UNITS)
  return `${cut
    .replace(/\s\S*$/, '')
    .trimEnd()
    .replace(/[\ud800-\udbff]$/, '')}…`
}

/** The one address that copied HTML says it is from; `null` where it says none, or several. */
export function addressInHtml(html: string): string | null {
  const found = new Set<string>()
  const add = (address: string | undefined): void => {
    const url = webAddress(address)
    if (url !== null) found.add(url)
  }
  add(originOf(html).url ?? undefined)
  for (const { name, isEnd, attributes } of tagsOf(html)) {
    if (isEnd) continue
    if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical') add(attributes.get('href'))
    if (name === 'meta' && attributes.get('property') === 'og:url') add(attributes.get('content'))
    if (name === 'blockquote' || name === 'q') add(attributes.get('cite'))
  }
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}
