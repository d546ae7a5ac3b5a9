// Owns where a kept quote stands in a version of its article, and what became of it there.
import { locateQuote } from '../anchor/locate-quote'
import type { ArticleStore } from '../library/articles'
import { orNull } from '../library/record'
import type { PlacedQuote, QuoteChange } from '../model/answers'
import type { Article } from '../model/article'
import { isLessWhole } from '../model/completeness'
import type { ArticleId } from '../model/ids'
import type { Quote } from '../model/quote'
import type { QuoteStatus } from '../model/quote-kinds'

type Versions = Article['versions']

/** Canonical texts by the number of their version; without those that can't be read. */
export type VersionTexts = ReadonlyMap<number, string>

/** How an article's texts are read, by whoever can go on without one. */
export const textReader =
  (articles: ArticleStore, id: ArticleId) =>
  (n: number): Promise<string | null> =>
    orNull(() => articles.readText(id, n))

/** Read the texts that quotes were made in, to place them in the text of another version; those at hand are not read again. */
export async function ownTexts(
  quotes: readonly Quote[],
  known: VersionTexts,
  readText: (n: number) => Promise<string | null>,
): Promise<VersionTexts> {
  const texts = new Map(known)
  for (const n of new Set(quotes.map((quote) => quote.version))) {
    const text = texts.has(n) ? null : await readText(n)
    if (text !== null) texts.set(n, text)
  }
  return texts
}

/**
 * Place a quote in the canonical text of a version; in its own it stands where it was made.
 * @param own the texts that quotes were made in: without its own, a quote has only its remembered surroundings to be found by
 */
export function placeQuote(quote: Quote, version: number, text: string, own: VersionTexts): PlacedQuote {
  const { start, end, exact } = quote.selector
  if (quote.version === version && text.slice(start, end) === exact)
    return { quote, status: 'identical', span: { start, end } }
  const located = locateQuote(text, quote.selector, own.get(quote.version))
  return located === null
    ? { quote, status: 'removed', span: null }
    : { quote, status: located.status, span: { start: located.start, end: located.end } }
}

/** The version that became of the captures last; the list is never empty. */
export const newestOf = (versions: Versions): number => Math.max(...versions.map(({ n }) => n))

/** Whether a version holds less of the article than the one that a quote was taken from: what is gone from it is not gone for sure. */
export function isPartFor(quote: Quote, versions: Versions, n: number): boolean {
  const gradeOf = (version: number) => versions.find((entry) => entry.n === version)?.grade ?? null
  return isLessWhole(gradeOf(n), gradeOf(quote.version))
}

const GONE: ReadonlySet<QuoteStatus> = new Set(['removed', 'shortened'])

/**
 * What became of quotes in the newest version of their article, by id. Those of that version are taken at their word: whether its
 * sealed text still holds them is for a check to tell. Of those that are gone from a version that isn't whole, nothing is known.
 * @param readText  the text of a version; `null` where that can't be read: of the newest, then nothing is known of the others
 */
export async function statusesIn(
  quotes: readonly Quote[],
  versions: Versions,
  readText: (n: number) => Promise<string | null>,
): Promise<ReadonlyMap<string, QuoteStatus>> {
  const newest = newestOf(versions)
  const older = quotes.filter(({ version }) => version !== newest)
  const statuses = new Map<string, QuoteStatus>(quotes.map(({ id }) => [id, 'identical']))
  const text = older.length === 0 ? null : await readText(newest)
  const own =
    text === null
      ? new Map<number, string>()
      : await ownTexts(older, new Map([[newest, text]]), (n) => orNull(() => readText(n)))
  for (const quote of older) {
    const status = text === null ? null : placeQuote(quote, newest, text, own).status
    if (status === null || (GONE.has(status) && isPartFor(quote, versions, newest))) statuses.delete(quote.id)
    else statuses.set(quote.id, status)
  }
  return statuses
}

/** The newest version of an article, with what tells whether words of it are quoted already. */
export type NewestText = {
  readonly versions: Versions
  readonly text: string
  readonly quotes: readonly Quote[]
  /** As for `placeQuote`. */
  readonly own: VersionTexts
}

/** What became of a quote in the newest version; `null` for the same words in place, typography apart. */
export function changeOfQuote(quote: Quote, { versions, text, quotes, own }: NewestText): QuoteChange | null {
  const version = newestOf(versions)
  if (quote.version === version) return null
  const { status, span } = placeQuote(quote, version, text, own)
  if (status === 'identical' || status === 'cosmetic') return null
  const isAdopted =
    span !== null &&
    quotes.some(
      (other) =>
        other.version === version && other.selector.start === span.start && other.selector.end === span.end,
    )
  return {
    status,
    words: span && text.slice(span.start, span.end),
    version,
    isAdopted,
    isPart: GONE.has(status) && isPartFor(quote, versions, version),
  }
}
