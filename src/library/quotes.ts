// Owns quotes on disk: one record an article. A quote is kept only when the sealed text holds its words at its place.
import { z } from 'zod'
import { AppError } from '../errors'
import { CONTEXT_LENGTH, quote, type Quote, type Span } from '../model/quote'
import { quoteId, type ArticleId, type QuoteId } from '../model/ids'
import type { ArticleStore } from './articles'
import * as layout from './layout'
import { readRecord, writeRecord } from './record'
import { found, type Store } from './store'

const quotesFile = z.looseObject({ quotes: z.array(quote) })
type QuotesFile = z.infer<typeof quotesFile>

export type QuoteDraft = Span &
  Pick<Quote, 'articleId' | 'version' | 'colour' | 'tags' | 'note'> & { readonly exact: string }

export type QuoteChange = Partial<Pick<Quote, 'colour' | 'tags' | 'note'>>

export type QuoteStore = {
  /** Quotes of an article, in the order of their places. */
  list(articleId: ArticleId): Promise<readonly Quote[]>
  /** @throws {AppError} bad-quote when the sealed text doesn't hold the words at the span */
  add(draft: QuoteDraft): Promise<Quote>
  change(articleId: ArticleId, id: QuoteId, change: QuoteChange): Promise<Quote>
  remove(articleId: ArticleId, id: QuoteId): Promise<Quote>
  /** Put a removed quote back as it was, after checking its words once more. */
  restore(kept: Quote): Promise<Quote>
}

/** Give the quotes of a library. Every method throws `AppError` not-found, damaged or what the disk says. */
export function makeQuoteStore(store: Store, articles: ArticleStore): QuoteStore {
  const read = async (folder: string): Promise<QuotesFile> =>
    (await readRecord(store.files, layout.quotesRecord(folder), quotesFile)) ?? { quotes: [] }

  /** Change the quotes of an article: `work` gives all of them anew, with the one to answer. */
  const edit = (
    id: ArticleId,
    work: (
      quotes: readonly Quote[],
    ) => Promise<{ readonly quotes: readonly Quote[]; readonly answer: Quote }>,
  ): Promise<Quote> =>
    store.change(async () => {
      const folder = await articles.folderOf(id)
      const record = await read(folder)
      const { quotes, answer } = await work(record.quotes)
      await writeRecord(store.files, layout.quotesRecord(folder), quotesFile, {
        ...record,
        quotes: inOrder(quotes),
      })
      store.tell({ kind: 'article', id, folder, part: 'quotes' })
      return answer
    })

  const assertProved = async (kept: Quote): Promise<void> => {
    const text = await articles.readText(kept.articleId, kept.version)
    const { start, end, exact } = kept.selector
    if (text.slice(start, end) !== exact || store.hashOf(text) !== kept.textSha256)
      throw new AppError('bad-quote', { exact, reason: 'mismatch' })
  }

  return {
    async list(id) {
      const { quotes } = await read(await articles.folderOf(id))
      return inOrder(quotes)
    },
    add: (draft) =>
      edit(draft.articleId, async (quotes) => {
        const text = await articles.readText(draft.articleId, draft.version)
        const { start, end, exact } = draft
        if (exact.trim() === '') throw new AppError('bad-quote', { exact, reason: 'empty' })
        if (start >= end || text.slice(start, end) !== exact)
          throw new AppError('bad-quote', { exact, reason: 'mismatch' })
        const now = store.clock()
        const added: Quote = {
          id: quoteId.parse(store.newId()),
          articleId: draft.articleId,
          version: draft.version,
          textSha256: store.hashOf(text),
          selector: {
            start,
            end,
            exact,
            prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
            suffix: text.slice(end, end + CONTEXT_LENGTH),
          },
          colour: draft.colour,
          tags: unique(draft.tags),
          note: draft.note,
          createdAt: now,
          updatedAt: now,
        }
        return { quotes: [...quotes, added], answer: added }
      }),
    change: (articleId, id, change) =>
      edit(articleId, (quotes) => {
        const old = found(quotes.find((kept) => kept.id === id) ?? null, 'quote', id)
        const tags = change.tags === undefined ? old.tags : unique(change.tags)
        const answer: Quote = { ...old, ...change, tags, updatedAt: store.clock() }
        return Promise.resolve({ quotes: quotes.map((kept) => (kept.id === id ? answer : kept)), answer })
      }),
    remove: (articleId, id) =>
      edit(articleId, (quotes) => {
        const answer = found(quotes.find((kept) => kept.id === id) ?? null, 'quote', id)
        return Promise.resolve({ quotes: quotes.filter((kept) => kept.id !== id), answer })
      }),
    restore: (kept) =>
      edit(kept.articleId, async (quotes) => {
        await assertProved(kept)
        return { quotes: [...quotes.filter((other) => other.id !== kept.id), kept], answer: kept }
      }),
  }
}

const inOrder = (quotes: readonly Quote[]): Quote[] =>
  [...quotes].sort(
    (a, b) => a.version - b.version || a.selector.start - b.selector.start || a.selector.end - b.selector.end,
  )

const unique = (tags: readonly string[]): string[] => [...new Set(tags.map((tag) => tag.normalize('NFC')))]
