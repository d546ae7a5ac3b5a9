// Owns quoting by the words themselves: where a command line or another program has words and no offsets.
import { AppError } from '../errors'
import type { AttributionChange } from '../model/attribution-change'
import type { ArticleId } from '../model/ids'
import type { Quote, Span } from '../model/quote'
import type { Workspace } from './workspace'

export type WordsToQuote = {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/**
 * Find the one place in a text where words stand, with what stands before and after them where that is given.
 * @throws {AppError} bad-quote: absent, or ambiguous where they stand more than once
 */
export function spanOfWords(text: string, words: WordsToQuote): Span {
  const exact = words.exact.normalize('NFC').trim()
  if (exact === '') throw new AppError('bad-quote', { exact, reason: 'empty' })
  const prefix = (words.prefix ?? '').normalize('NFC')
  const suffix = (words.suffix ?? '').normalize('NFC')
  const places: number[] = []
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const before = text.slice(0, at)
    const after = text.slice(at + exact.length)
    const fits =
      (prefix === '' || before.trimEnd().endsWith(prefix.trim())) &&
      (suffix === '' || after.trimStart().startsWith(suffix.trim()))
    if (fits) places.push(at)
  }
  const [first] = places
  if (first === undefined) throw new AppError('bad-quote', { exact, reason: 'absent' })
  if (places.length > 1) throw new AppError('bad-quote', { exact, reason: 'ambiguous' })
  return { start: first, end: first + exact.length }
}

export type QuoteByWords = WordsToQuote &
  Pick<Quote, 'colour' | 'tags' | 'note'> & {
    /** `null` for the newest. */
    readonly version: number | null
    readonly attribution?: AttributionChange
  }

/** Keep words of an article as a quote. @throws {AppError} bad-quote, not-found, and what the disk says */
export async function quoteByWords(
  { library }: Workspace,
  articleId: ArticleId,
  wanted: QuoteByWords,
): Promise<Quote> {
  const article = await library.articles.read(articleId)
  const version = wanted.version ?? Math.max(...article.versions.map((entry) => entry.n))
  const text = await library.articles.readText(articleId, version)
  const span = spanOfWords(text, wanted)
  const { colour, tags, note, attribution = {} } = wanted
  return library.quotes.add({
    articleId,
    version,
    ...span,
    exact: text.slice(span.start, span.end),
    colour,
    tags,
    note,
    ...attribution,
  })
}
