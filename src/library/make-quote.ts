// Owns making a quote of a draft: only where the sealed text holds its words at its place. Leaves keeping it to the stores.
import { AppError } from '../errors'
import { ATTRIBUTION_FIELDS, type AttributionField } from '../model/attribution'
import type { AttributionChange } from '../model/attribution-change'
import { quoteId } from '../model/ids'
import { selectorIn, type Quote, type Span } from '../model/quote'
import type { ArticleStore } from './articles'
import type { Store } from './store'

export type QuoteDraft = Span &
  Pick<Quote, 'articleId' | 'version' | 'colour' | 'tags' | 'note'> &
  AttributionChange & { readonly exact: string }

/** Make it. @throws {AppError} bad-quote */
export async function makeQuote(
  store: Store,
  articles: ArticleStore,
  draft: QuoteDraft,
  folder: string,
): Promise<Quote> {
  const text = await articles.readTextIn(folder, draft.version)
  const { start, end, exact } = draft
  if (exact.trim() === '') throw new AppError('bad-quote', { exact, reason: 'empty' })
  if (start >= end || text.slice(start, end) !== exact)
    throw new AppError('bad-quote', { exact, reason: 'mismatch' })
  const now = store.clock()
  return {
    id: quoteId.parse(store.newId()),
    articleId: draft.articleId,
    version: draft.version,
    textSha256: store.hashOf(text),
    selector: selectorIn(text, draft),
    colour: draft.colour,
    tags: unique(draft.tags),
    note: draft.note,
    ...withoutIdle(attributionIn(draft), {}),
    createdAt: now,
    updatedAt: now,
  }
}

const attributionIn = (draft: AttributionChange): AttributionChange =>
  Object.fromEntries(ATTRIBUTION_FIELDS.map((field) => [field, draft[field]]))

const ATTRIBUTION: ReadonlySet<string> = new Set(ATTRIBUTION_FIELDS)

/** A change without what it takes back of who said it where nothing of that ever stood. */
export const withoutIdle = <T extends AttributionChange>(change: T, old: AttributionChange): T =>
  Object.fromEntries(
    Object.entries(change).filter(
      ([key, value]) =>
        value !== undefined &&
        !(value === '' && ATTRIBUTION.has(key) && old[key as AttributionField] === undefined),
    ),
  ) as T

/** Tags as they are kept: composed, each once. */
export const unique = (tags: readonly string[]): string[] => [
  ...new Set(tags.map((tag) => tag.normalize('NFC'))),
]
