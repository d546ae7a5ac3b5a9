// Owns what became of a kept quote in the newest version of its article, and keeping the words that stand there now as another quote.
import { AppError } from '../errors'
import { orNull } from '../library/record'
import { found } from '../library/store'
import type { QuoteChange } from '../model/answers'
import { ATTRIBUTION_FIELDS } from '../model/attribution'
import type { ArticleId, QuoteId } from '../model/ids'
import type { Quote } from '../model/quote'
import { changeOfQuote, newestOf, ownTexts, placeQuote, textReader, type NewestText } from './place-quote'
import type { Workspace } from './workspace'

/** Tells what became of quotes; `null` for the same words in place, and where the newest version can't be read. */
export type ChangeFinder = (quote: Quote) => Promise<QuoteChange | null>

/** Make a finder for quotes that are asked about at one time: an article is read once, however many of its quotes there are. */
export function makeChangeFinder({ library }: Workspace): ChangeFinder {
  const known = new Map<ArticleId, Promise<NewestText | null>>()
  const read = async (id: ArticleId): Promise<NewestText | null> => {
    const article = await orNull(() => library.articles.read(id))
    if (article === null) return null
    const readText = textReader(library.articles, id)
    const newest = newestOf(article.versions)
    const text = await readText(newest)
    if (text === null) return null
    const quotes = (await orNull(() => library.quotes.list(id))) ?? []
    const own = await ownTexts(quotes, new Map([[newest, text]]), readText)
    return { versions: article.versions, text, quotes, own }
  }
  return async (quote) => {
    const reading = known.get(quote.articleId) ?? read(quote.articleId)
    known.set(quote.articleId, reading)
    const newest = await reading
    return newest && changeOfQuote(quote, newest)
  }
}

/** What became of one quote, by its id. @throws {AppError} not-found, damaged, storage */
export async function changeOfKept(
  workspace: Workspace,
  articleId: ArticleId,
  id: QuoteId,
): Promise<QuoteChange | null> {
  return makeChangeFinder(workspace)(await keptQuote(workspace, articleId, id))
}

/** What came of keeping a new wording: `isNew` is false where its words were a quote already. */
export type AdoptedWording = { readonly quote: Quote; readonly isNew: boolean }

/**
 * Keep the words that stand in a quote's place in the newest version as a quote of that version, with the same colour, tags, note and
 * speaker. The quote itself stays as it is.
 * @throws {AppError} bad-quote (`absent`) when its words are gone from there, not-found, and what the disk says
 */
export async function adoptWording(
  workspace: Workspace,
  articleId: ArticleId,
  id: QuoteId,
): Promise<AdoptedWording> {
  const { library } = workspace
  const old = await keptQuote(workspace, articleId, id)
  const version = newestOf((await library.articles.read(articleId)).versions)
  const text = await library.articles.readText(articleId, version)
  const own = await ownTexts([old], new Map([[version, text]]), textReader(library.articles, articleId))
  const { span } = placeQuote(old, version, text, own)
  if (span === null) throw new AppError('bad-quote', { exact: old.selector.exact, reason: 'absent' })
  const kept = (await library.quotes.list(articleId)).find(
    (one) => one.version === version && one.selector.start === span.start && one.selector.end === span.end,
  )
  if (kept !== undefined) return { quote: kept, isNew: false }
  const { colour, tags, note } = old
  const attribution = Object.fromEntries(
    ATTRIBUTION_FIELDS.filter((field) => old[field] !== undefined).map((field) => [field, old[field]]),
  )
  const exact = text.slice(span.start, span.end)
  const quote = await library.quotes.add({
    ...{ articleId, version, ...span, exact },
    ...{ colour, tags, note },
    ...attribution,
  })
  return { quote, isNew: true }
}

async function keptQuote({ library }: Workspace, articleId: ArticleId, id: QuoteId): Promise<Quote> {
  return found((await library.quotes.list(articleId)).find((one) => one.id === id) ?? null, 'quote', id)
}
