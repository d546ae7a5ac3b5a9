// Owns quotes on disk: one record an article. A quote is kept only when the sealed text holds its words at its place.
import { AppError } from '../errors'
import { ATTRIBUTION_FIELDS } from '../model/attribution'
import type { AttributionChange } from '../model/attribution-change'
import type { StepKind } from '../model/history'
import type { ArticleId, QuoteId } from '../model/ids'
import { comparePlaces, type Quote, type QuotesRecord } from '../model/quote'
import { LIBRARY_SCHEMA } from '../model/record'
import type { ArticleStore } from './articles'
import * as layout from './layout'
import { makeQuote, unique, withoutIdle, type QuoteDraft } from './make-quote'
import { makeManyQuotes, type ManyQuotes } from './many-quotes'
import { readRecord } from './record'
import { QUOTES } from './record-types'
import type { Step } from './step'
import { found, type Store } from './store'
import { quoteTrash } from './trashed-quote'

export type QuoteChange = Partial<Pick<Quote, 'colour' | 'tags' | 'note' | 'outcome' | 'evidence'>> &
  AttributionChange

export type QuoteStore = ManyQuotes & {
  /** Quotes of an article, in the order of their places. */
  list(articleId: ArticleId): Promise<readonly Quote[]>
  listIn(folder: string): Promise<readonly Quote[]>
  /** @throws {AppError} bad-quote when the sealed text doesn't hold the words at the span */
  add(draft: QuoteDraft): Promise<Quote>
  change(articleId: ArticleId, id: QuoteId, change: QuoteChange): Promise<Quote>
  /** Into the trash. */
  remove(articleId: ArticleId, id: QuoteId): Promise<Quote>
  /** Put a removed quote back as it was, after checking its words once more. */
  restore(kept: Quote): Promise<Quote>
}

const NO_QUOTES: QuotesRecord = { schema: LIBRARY_SCHEMA, revision: 0, quotes: [] }

/** Give the quotes of a library. Every method throws `AppError` not-found, damaged or what the disk says. */
export function makeQuoteStore(store: Store, articles: ArticleStore): QuoteStore {
  const read = async (folder: string): Promise<QuotesRecord> =>
    (await readRecord(store.files, layout.quotesRecord(folder), QUOTES)) ?? NO_QUOTES

  /**
   * Change the quotes of an article: `work` gives all of them anew, with the one to answer and what was done to it. They are being
   * read when it begins, so that it can read something else meanwhile.
   */
  const edit = (
    id: ArticleId,
    work: (
      reading: Promise<readonly Quote[]>,
      step: Step,
      folder: string,
    ) => Promise<{
      readonly quotes: readonly Quote[]
      readonly answer: Quote
      readonly did: StepKind
      /** What follows once the record is written. */
      readonly afterwards?: () => Promise<void>
      /** What takes back what `work` wrote, when the record can't be written. */
      readonly withdraw?: () => Promise<void>
    }>,
  ): Promise<Quote> =>
    store.change(async (step) => {
      const folder = await articles.folderOf(id)
      const reading = read(folder)
      const quotesOf = reading.then((record) => record.quotes)
      const { quotes, answer, did, afterwards, withdraw } = await work(quotesOf, step, folder)
      const record = await reading
      step.name({ kind: did, target: answer.id, title: answer.selector.exact, count: 1 })
      const next = { ...record, revision: record.revision + 1, quotes: inOrder(quotes) }
      try {
        await step.record(layout.quotesRecord(folder), QUOTES, record, next)
      } catch (error) {
        await withdraw?.()
        throw error
      }
      await afterwards?.()
      store.tell({ kind: 'article', id, folder, part: 'quotes' })
      return answer
    })

  const assertProved = async (kept: Quote): Promise<void> => {
    const text = await articles.readText(kept.articleId, kept.version)
    const { start, end, exact } = kept.selector
    if (text.slice(start, end) !== exact || store.hashOf(text) !== kept.textSha256)
      throw new AppError('bad-quote', { exact, reason: 'mismatch' })
  }
  const one = (quotes: readonly Quote[], id: QuoteId): Quote =>
    found(quotes.find((kept) => kept.id === id) ?? null, 'quote', id)

  return {
    ...makeManyQuotes(store, articles),
    list: async (id) => inOrder((await read(await articles.folderOf(id))).quotes),
    listIn: async (folder) => inOrder((await read(folder)).quotes),
    add: (draft) =>
      edit(draft.articleId, async (reading, _, folder) => {
        const [quotes, answer] = await Promise.all([reading, makeQuote(store, articles, draft, folder)])
        return { quotes: [...quotes, answer], answer, did: 'quote-added' }
      }),
    change: (articleId, id, change) =>
      edit(articleId, async (reading) => {
        const quotes = await reading
        const old = one(quotes, id)
        const tags = change.tags === undefined ? old.tags : unique(change.tags)
        const answer: Quote = {
          ...old,
          ...withoutIdle(change, old),
          tags,
          updatedAt: store.clock(),
        }
        return {
          quotes: quotes.map((kept) => (kept.id === id ? answer : kept)),
          answer,
          did: nameOfChange(change),
        }
      }),
    remove: (articleId, id) =>
      edit(articleId, async (reading, step) => {
        const quotes = await reading
        const answer = one(quotes, id)
        const [place, text] = [quoteTrash.place(store.clock(), id), quoteTrash.text(answer)]
        await step.text(place, null, text)
        return {
          quotes: quotes.filter((kept) => kept.id !== id),
          answer,
          did: 'quote-deleted',
          withdraw: () => step.text(place, text, null),
        }
      }),
    restore: (kept) =>
      edit(kept.articleId, async (reading, step) => {
        const [quotes] = await Promise.all([reading, assertProved(kept)])
        const trashed = await quoteTrash.find(store.files, kept.id)
        const others = quotes.filter((other) => other.id !== kept.id)
        return {
          quotes: [...others, kept],
          answer: kept,
          did: 'quote-restored',
          // Out of the trash last: a crash in between leaves the quote in both places, not in neither.
          afterwards: async () => {
            for (const { place, text } of trashed) await step.text(place, text, null)
          },
        }
      }),
  }
}

function nameOfChange(change: QuoteChange): StepKind {
  const keys = Object.keys(change)
  if (keys.every((key) => key === 'note')) return 'quote-noted'
  if (keys.every((key) => key === 'outcome' || key === 'evidence')) return 'quote-judged'
  return keys.every((key) => ATTRIBUTION.has(key)) ? 'quote-attributed' : 'quote-changed'
}

const ATTRIBUTION: ReadonlySet<string> = new Set(ATTRIBUTION_FIELDS)

const inOrder = (quotes: readonly Quote[]): Quote[] => [...quotes].sort(comparePlaces)
