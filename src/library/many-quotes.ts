// Owns changing and deleting many quotes in one step that can be undone: those of one article in one write. Leaves single quotes to
// `quotes`.
import type { StepKind } from '../model/history'
import type { ArticleId, QuoteId } from '../model/ids'
import type { Quote, QuotesRecord } from '../model/quote'
import type { ArticleStore } from './articles'
import * as layout from './layout'
import { forMany, unlessGone, type ManyOptions } from './many'
import { readRecord } from './record'
import { QUOTES } from './record-types'
import type { Step } from './step'
import type { Store } from './store'
import { quoteTrash } from './trashed-quote'

/** Some quotes of an article. */
export type QuotePlace = { readonly articleId: ArticleId; readonly quotes: ReadonlySet<QuoteId> }

export type ManyQuotes = {
  /** Gives how many were changed. Those that are gone are passed over. @throws {AppError} cancelled, damaged, storage */
  changeAll(
    places: readonly QuotePlace[],
    change: Partial<Pick<Quote, 'colour'>>,
    options?: ManyOptions,
  ): Promise<number>
  /** Into the trash. Gives how many were deleted. @throws {AppError} cancelled, damaged, storage */
  removeAll(places: readonly QuotePlace[], options?: ManyOptions): Promise<number>
}

/** What becomes of the quotes of an article, with how many of them are concerned. */
type Edit = (
  quotes: readonly Quote[],
  which: ReadonlySet<QuoteId>,
  step: Step,
) => Promise<{
  readonly quotes: readonly Quote[]
  readonly count: number
  readonly withdraw?: () => Promise<void>
}>

/** Give what is done to many quotes of a library. */
export function makeManyQuotes(store: Store, articles: ArticleStore): ManyQuotes {
  const { files, clock } = store

  const editAt = async (
    step: Step,
    { articleId, quotes: which }: QuotePlace,
    edit: Edit,
  ): Promise<number> => {
    const folder = await unlessGone(() => articles.folderOf(articleId))
    const path = folder === null ? null : layout.quotesRecord(folder)
    const record = path === null ? null : await readRecord<QuotesRecord>(files, path, QUOTES)
    if (folder === null || path === null || record === null) return 0
    const { quotes, count, withdraw } = await edit(record.quotes, which, step)
    if (count === 0) return 0
    try {
      await step.record(path, QUOTES, record, {
        ...record,
        revision: record.revision + 1,
        quotes: [...quotes],
      })
    } catch (error) {
      await withdraw?.()
      throw error
    }
    store.tell({ kind: 'article', id: articleId, folder, part: 'quotes' })
    return count
  }
  const everywhere = (
    kind: StepKind,
    places: readonly QuotePlace[],
    options: ManyOptions,
    edit: Edit,
  ): Promise<number> =>
    store.change(async (step) => {
      let count = 0
      // Named before the first of them is written: what a failure leaves half done can be undone, too.
      step.name({ kind, target: '', title: '', count })
      await forMany(places, options, async (place) => {
        const edited = await editAt(step, place, edit)
        count += edited
        step.name({ kind, target: '', title: '', count })
      })
      return count
    })

  return {
    changeAll: (places, change, options = {}) =>
      everywhere('quote-changed', places, options, (quotes, which) => {
        let count = 0
        const next = quotes.map((quote) => {
          if (!which.has(quote.id) || isSameIn(quote, change)) return quote
          count++
          return { ...quote, ...change, updatedAt: clock() }
        })
        return Promise.resolve({ quotes: next, count })
      }),
    removeAll: (places, options = {}) =>
      everywhere('quote-deleted', places, options, async (quotes, which, step) => {
        const gone = quotes.filter(({ id }) => which.has(id))
        const trashed = gone.map((quote) => ({
          place: quoteTrash.place(clock(), quote.id),
          text: quoteTrash.text(quote),
        }))
        // Into the trash first: a crash in between leaves a quote in both places, not in neither.
        for (const { place, text } of trashed) await step.text(place, null, text)
        return {
          quotes: quotes.filter(({ id }) => !which.has(id)),
          count: gone.length,
          withdraw: async () => {
            for (const { place, text } of trashed) await step.text(place, text, null)
          },
        }
      }),
  }
}

const isSameIn = (quote: Quote, change: Partial<Quote>): boolean =>
  Object.entries(change).every(([key, value]) => quote[key] === value)
