// Owns comparing versions of an article: two of them in full, and of each what it changed of the one before.
import { AppError } from '../errors'
import type { ComparedQuote, PlacedQuote, VersionChange, VersionComparison } from '../model/answers'
import type { Article } from '../model/article'
import { isLessWhole } from '../model/completeness'
import type { ArticleId } from '../model/ids'
import type { Quote } from '../model/quote'
import { foldTypography } from '../text/fold'
import { diffTexts } from '../text/text-diff'
import { ownTexts, placeQuote, textReader, type VersionTexts } from './place-quote'
import type { Workspace } from './workspace'

/** Compare two versions with the article's quotes in both. @throws {AppError} not-found, damaged, storage */
export async function compareVersions(
  { library }: Workspace,
  id: ArticleId,
  before: number,
  after: number,
): Promise<VersionComparison> {
  const article = await library.articles.read(id)
  const [own, other] = [entryOf(article, before), entryOf(article, after)]
  const [text, newText] = [
    await library.articles.readText(id, before),
    await library.articles.readText(id, after),
  ]
  const quotes = await library.quotes.list(id)
  const known = new Map([
    [before, text],
    [after, newText],
  ])
  const texts = await ownTexts(quotes, known, textReader(library.articles, id))
  return {
    ...diffTexts(text, newText),
    before: { n: before, text },
    after: { n: after, text: newText },
    quotes: compareQuotes(placeAll(quotes, before, text, texts), placeAll(quotes, after, newText, texts)),
    isPart: isLessWhole(other.grade, own.grade),
  }
}

/** What each version after the first changed of the one before it, newest first; without those that can't be read. @throws {AppError} not-found */
export async function versionChanges(
  { library }: Workspace,
  id: ArticleId,
): Promise<readonly VersionChange[]> {
  const { versions } = await library.articles.read(id)
  const quotes = await library.quotes.list(id)
  const readText = textReader(library.articles, id)
  const own = await ownTexts(quotes, new Map(), readText)
  const changes: VersionChange[] = []
  let last: { readonly entry: Article['versions'][number]; readonly placed: Placed } | null = null
  for (const entry of versions.toSorted((a, b) => a.n - b.n)) {
    const text = own.get(entry.n) ?? (await readText(entry.n))
    if (text === null) continue
    const placed = placeAll(quotes, entry.n, text, own)
    if (last !== null) {
      const affected = compareQuotes(last.placed, placed).filter(
        ({ quote, isAffected }) => isAffected && quote.version < entry.n,
      )
      changes.push({
        n: entry.n,
        before: last.entry.n,
        words: diffTexts(last.placed.text, text).words,
        quotes: affected.length,
        isPart: isLessWhole(entry.grade, last.entry.grade),
      })
    }
    last = { entry, placed }
  }
  return changes.reverse()
}

type Placed = { readonly text: string; readonly quotes: readonly PlacedQuote[] }

/** All in one text after the other: its words are indexed once. */
const placeAll = (quotes: readonly Quote[], version: number, text: string, own: VersionTexts): Placed => ({
  text,
  quotes: quotes.map((quote) => placeQuote(quote, version, text, own)),
})

function compareQuotes(before: Placed, after: Placed): readonly ComparedQuote[] {
  return before.quotes.flatMap((own, i) => {
    const other = after.quotes[i]
    if (other === undefined) return []
    const { quote, ...stood } = own
    return [
      {
        quote,
        before: stood,
        after: { status: other.status, span: other.span },
        isAffected:
          wordsAt(before.text, own) !== wordsAt(after.text, other) ||
          (own.status !== other.status && [own.status, other.status].includes('moved')),
      },
    ]
  })
}

/** The words where a quote stands, typography apart; `null` where they are gone. */
const wordsAt = (text: string, { span }: PlacedQuote): string | null =>
  span && foldTypography(text.slice(span.start, span.end)).replace(/\s+/gu, ' ')

function entryOf({ versions }: Article, n: number): Article['versions'][number] {
  const entry = versions.find((one) => one.n === n)
  if (entry === undefined) throw new AppError('not-found', { what: 'version', id: String(n) })
  return entry
}
