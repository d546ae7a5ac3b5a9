// Owns what a person chose of the statements that were suggested, on disk: those that became quotes, and those that were rejected, in the
// record of their article's quotes. Each choice is one step, of however many statements. Leaves suggesting to `actions`.
import type { StepKind } from '../model/history'
import type { ArticleId } from '../model/ids'
import { compareText } from '../model/compare'
import { comparePlaces, type Quote, type QuotesRecord } from '../model/quote'
import { LIBRARY_SCHEMA } from '../model/record'
import type { RejectedStatement } from '../model/rejected-statement'
import { isSameStatement, statementWords } from '../text/statement-words'
import type { ArticleStore } from './articles'
import * as layout from './layout'
import { makeQuote, type QuoteDraft } from './make-quote'
import { forMany, unlessGone, type ManyOptions } from './many'
import { readRecord } from './record'
import { QUOTES } from './record-types'
import type { Step } from './step'
import type { Store } from './store'

/** The words of statements of an article, as they stand in its sealed text. */
export type StatementWords = { readonly articleId: ArticleId; readonly words: readonly string[] }

export type StatementChoices = {
  /** @throws {AppError} damaged, newer-record, storage */
  rejectedIn(folder: string): Promise<readonly RejectedStatement[]>
  /** Make quotes. Articles that are gone are passed over. @throws {AppError} bad-quote, cancelled, damaged, storage */
  keepAll(drafts: readonly QuoteDraft[], options?: ManyOptions): Promise<readonly Quote[]>
  /** Gives how many weren't rejected already. @throws {AppError} cancelled, damaged, storage */
  rejectAll(places: readonly StatementWords[], options?: ManyOptions): Promise<number>
  /** Suggest them again. Gives how many were rejected. @throws {AppError} cancelled, damaged, storage */
  takeBackAll(places: readonly StatementWords[], options?: ManyOptions): Promise<number>
}

const NO_QUOTES: QuotesRecord = { schema: LIBRARY_SCHEMA, revision: 0, quotes: [] }

/** What becomes of the record of an article, with how much of it changes; 0 for nothing. */
type Edit = (
  record: QuotesRecord,
  folder: string,
) => Promise<{ readonly next: Partial<QuotesRecord>; readonly count: number }>

/** Give the choices of a library. */
export function makeStatementChoices(store: Store, articles: ArticleStore): StatementChoices {
  const { files, clock, hashOf } = store
  const read = async (folder: string): Promise<QuotesRecord> =>
    (await readRecord(files, layout.quotesRecord(folder), QUOTES)) ?? NO_QUOTES

  const editAt = async (step: Step, articleId: ArticleId, edit: Edit): Promise<number> => {
    const folder = await unlessGone(() => articles.folderOf(articleId))
    if (folder === null) return 0
    const record = await read(folder)
    const { next, count } = await edit(record, folder)
    if (count === 0) return 0
    // A list that wasn't there is empty for the step: what is added later then stays when this is taken back.
    const before = next.rejected === undefined ? record : { ...record, rejected: record.rejected ?? [] }
    await step.record(layout.quotesRecord(folder), QUOTES, before, {
      ...record,
      ...next,
      revision: record.revision + 1,
    })
    store.tell({ kind: 'article', id: articleId, folder, part: 'quotes' })
    return count
  }
  const everywhere = <T extends { readonly articleId: ArticleId }>(
    kind: StepKind,
    places: readonly T[],
    options: ManyOptions,
    edit: (place: T) => Edit,
  ): Promise<number> =>
    store.change(async (step) => {
      let count = 0
      const name = (): void => {
        step.name({ kind, target: '', title: '', count })
      }
      // Named before the first of them is written: what a failure leaves half done can be undone, too.
      name()
      await forMany(places, options, async (place) => {
        count += await editAt(step, place.articleId, edit(place))
        name()
      })
      return count
    })
  const rejection = (words: string): RejectedStatement => ({
    id: hashOf(statementWords(words).join(' ')).slice(0, 32),
    words,
    rejectedAt: clock(),
  })

  return {
    rejectedIn: async (folder) => (await read(folder)).rejected ?? [],
    async keepAll(drafts, options = {}) {
      const made: Quote[] = []
      await everywhere('statements-kept', byArticle(drafts), options, (place) => async (record, folder) => {
        const fresh: Quote[] = []
        for (const draft of place.drafts) fresh.push(await makeQuote(store, articles, draft, folder))
        made.push(...fresh)
        return { next: { quotes: [...record.quotes, ...fresh].sort(comparePlaces) }, count: fresh.length }
      })
      return made
    },
    rejectAll: (places, options = {}) =>
      everywhere('statements-rejected', places, options, ({ words }) => ({ rejected = [] }) => {
        const known = new Set(rejected.map(({ id }) => id))
        const fresh = words.map(rejection).filter(({ id }) => !known.has(id) && known.add(id))
        const all = [...rejected, ...fresh].sort((a, b) => compareText(a.id, b.id))
        return Promise.resolve({ next: { rejected: all }, count: fresh.length })
      }),
    takeBackAll: (places, options = {}) =>
      everywhere('statements-taken-back', places, options, ({ words }) => ({ rejected = [] }) => {
        const wanted = words.map(statementWords)
        const left = rejected.filter(
          (one) => !wanted.some((other) => isSameStatement(statementWords(one.words), other)),
        )
        return Promise.resolve({ next: { rejected: left }, count: rejected.length - left.length })
      }),
  }
}

/** Drafts by their articles: each record is written once. */
function byArticle(drafts: readonly QuoteDraft[]): readonly {
  readonly articleId: ArticleId
  readonly drafts: readonly QuoteDraft[]
}[] {
  const all = new Map<ArticleId, QuoteDraft[]>()
  for (const draft of drafts) all.set(draft.articleId, [...(all.get(draft.articleId) ?? []), draft])
  return [...all].map(([articleId, own]) => ({ articleId, drafts: own }))
}
