// Owns the views that are computed from a dossier's quotes: a timeline, who speaks of what, and the sources. Pure.
import type { DossierDetail, QuoteWithSource } from './answers'
import { attributionOf } from './attribution'
import { compareText } from './compare'
import type { DossierBlock } from './dossier'

export const DOSSIER_VIEWS = ['page', 'timeline', 'matrix', 'sources'] as const
export type DossierViewName = (typeof DOSSIER_VIEWS)[number]

/** A quote of the dossier as the views have it. */
export type ViewedQuote = {
  readonly blockId: string
  /** As printed. */
  readonly words: string
  readonly source: QuoteWithSource
  readonly speaker: string | null
  /** Of its tags, the first parts, each once. */
  readonly topics: readonly string[]
  /** When it was said, as far as that is known, else when it was published: ISO 8601, perhaps a year or a month alone. */
  readonly date: string | null
  readonly isDateSaid: boolean
}

/** The quotes that are there, in the order of the page. */
export function viewedQuotes({ dossier, quotes }: DossierDetail): readonly ViewedQuote[] {
  return dossier.blocks.flatMap((block) => {
    const found = block.kind === 'quote' ? quotes[block.id] : undefined
    if (found === undefined || found.source === null || block.kind !== 'quote') return []
    const { source } = found
    const { speaker, saidOn } = attributionOf(source.quote)
    const published = source.publishedAt?.slice(0, DAY_LENGTH) ?? null
    return [
      {
        blockId: block.id,
        words: found.words?.shown ?? block.words,
        source,
        speaker,
        topics: [...new Set(source.quote.tags.map((tag) => tag.split('/')[0] ?? tag))],
        date: saidOn ?? published,
        isDateSaid: saidOn !== null,
      },
    ]
  })
}

const DAY_LENGTH = '2026-01-01'.length

export type TimelineDay = { readonly date: string | null; readonly quotes: readonly ViewedQuote[] }

/** Quotes by their date, the earliest first; those without one at the end. */
export function timelineOf(quotes: readonly ViewedQuote[]): readonly TimelineDay[] {
  const dates = [...new Set(quotes.map(({ date }) => date))].sort((a, b) =>
    a === null ? 1 : b === null ? -1 : compareText(a, b),
  )
  return dates.map((date) => ({ date, quotes: quotes.filter((quote) => quote.date === date) }))
}

export type Matrix = {
  /** `null` for quotes without one, at the end. */
  readonly topics: readonly (string | null)[]
  readonly rows: readonly {
    readonly speaker: string | null
    /** In the order of the topics. */
    readonly cells: readonly (readonly ViewedQuote[])[]
  }[]
}

/** Who says what of what. A quote of several topics stands in several cells. */
export function matrixOf(quotes: readonly ViewedQuote[]): Matrix {
  const topics = inOrder(quotes.flatMap((quote) => topicsOf(quote)))
  const speakers = inOrder(quotes.map(({ speaker }) => speaker))
  return {
    topics,
    rows: speakers.map((speaker) => ({
      speaker,
      cells: topics.map((topic) =>
        quotes.filter((quote) => quote.speaker === speaker && topicsOf(quote).includes(topic)),
      ),
    })),
  }
}

const topicsOf = ({ topics }: ViewedQuote): readonly (string | null)[] =>
  topics.length === 0 ? [null] : topics

/** Each once, in the order in which they are met; nothing comes last. */
function inOrder(values: readonly (string | null)[]): readonly (string | null)[] {
  const named = [...new Set(values)].filter((value) => value !== null)
  return values.includes(null) ? [...named, null] : named
}

export type SourceRow = Pick<QuoteWithSource, 'siteName' | 'byline' | 'publishedAt'> & {
  readonly articleId: string
  readonly title: string
  readonly quotes: readonly ViewedQuote[]
  /** The parts that refer to the whole article. */
  readonly wholeAt: readonly string[]
}

/** The articles that are quoted or referred to, in the order of the page; of each what is there. */
export function sourceRowsOf(
  { dossier, articles }: Pick<DossierDetail, 'dossier' | 'articles'>,
  quotes: readonly ViewedQuote[],
): readonly SourceRow[] {
  const byBlock = new Map(quotes.map((quote) => [quote.blockId, quote]))
  const rows = new Map<string, SourceRow>()
  for (const block of dossier.blocks) {
    const found = sourceOf(block, byBlock, articles)
    if (found === null) continue
    const { articleId, quote, ...facts } = found
    const row = rows.get(articleId) ?? { articleId, ...facts, quotes: [], wholeAt: [] }
    rows.set(
      articleId,
      quote === null
        ? { ...row, wholeAt: [...row.wholeAt, block.id] }
        : { ...row, quotes: [...row.quotes, quote] },
    )
  }
  return [...rows.values()]
}

type Found = Omit<SourceRow, 'quotes' | 'wholeAt'> & { readonly quote: ViewedQuote | null }

/** What a part is from; `null` for what is from nowhere, or gone. */
function sourceOf(
  block: DossierBlock,
  quotes: ReadonlyMap<string, ViewedQuote>,
  articles: DossierDetail['articles'],
): Found | null {
  if (block.kind === 'article') {
    const source = articles[block.id]?.source ?? null
    if (source === null) return null
    const { title, siteName, byline, publishedAt } = source
    return { articleId: block.articleId, title, siteName, byline, publishedAt, quote: null }
  }
  const quote = quotes.get(block.id)
  if (quote === undefined) return null
  const { articleTitle: title, siteName, byline, publishedAt } = quote.source
  return { articleId: quote.source.quote.articleId, title, siteName, byline, publishedAt, quote }
}
