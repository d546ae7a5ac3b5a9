// Owns which results are chosen, and the bar of what can be done to them: the same as in the list of articles and on the quotes screen.
import { useRef, type ReactNode } from 'react'
import type { FoundKind, SearchHit } from '../../../src/model/answers'
import type { ArticleId, QuoteId } from '../../../src/model/ids'
import type { Carried } from '../../dom/carried'
import { useChosen, type Chosen } from '../../state/chosen'
import { ArticleChosenBar } from '../library/article-chosen-bar'
import type { ChosenArticle, ChosenKeys } from '../library/use-list-keys'
import type { ChosenQuote } from '../quotes/quote-check'
import { QuoteChosenBar } from '../quotes/quote-chosen-bar'

/** What is chosen of the results of one kind. */
export type ChosenHits = {
  readonly count: number
  readonly has: (id: string) => boolean
  readonly toggle: (hit: SearchHit, row: number, withRange: boolean) => void
  readonly extendTo: (hit: SearchHit, row: number, from: number) => void
  readonly clear: () => void
  /** What is dragged by a result: it, or with it all that are chosen. */
  readonly carried: (hit: SearchHit) => Carried
  readonly bar: ReactNode
}

const articleOf = ({ id }: SearchHit): ChosenArticle => ({ id: id as ArticleId })
const quoteOf = ({ id, articleId }: SearchHit): ChosenQuote => ({
  id: id as QuoteId,
  articleId: articleId as ArticleId,
})

/** What is chosen; `null` for kinds that nothing is done to many of. */
export function useChosenHits(under: string, kind: FoundKind, hits: readonly SearchHit[]): ChosenHits | null {
  const keysRef = useRef<ChosenKeys>(() => null)
  const some = (offset: number, limit: number): readonly SearchHit[] => hits.slice(offset, offset + limit)
  const articles = useChosen<ChosenArticle>(under, (...part) => Promise.resolve(some(...part).map(articleOf)))
  const quotes = useChosen<ChosenQuote>(under, (...part) => Promise.resolve(some(...part).map(quoteOf)))
  if (kind === 'article')
    return asHits(
      articles,
      articleOf,
      <ArticleChosenBar chosen={articles} total={hits.length} isArchive={false} keysRef={keysRef} />,
    )
  return kind === 'quote'
    ? asHits(quotes, quoteOf, <QuoteChosenBar chosen={quotes} total={hits.length} />)
    : null
}

/** Quotes say of which article they are. */
const carriedOf = (items: readonly (ChosenArticle | ChosenQuote)[]): Carried => ({
  articles: items.flatMap((item) => ('articleId' in item ? [] : [item.id])),
  quotes: items.flatMap((item) => ('articleId' in item ? [{ articleId: item.articleId, id: item.id }] : [])),
})

const asHits = <T extends ChosenArticle | ChosenQuote>(
  chosen: Chosen<T>,
  itemOf: (hit: SearchHit) => T,
  bar: ReactNode,
): ChosenHits => ({
  count: chosen.items.length,
  has: chosen.has,
  toggle: (hit, row, withRange) => {
    chosen.toggle(itemOf(hit), row, withRange)
  },
  extendTo: (hit, row, from) => {
    chosen.extendTo(itemOf(hit), row, from)
  },
  clear: chosen.clear,
  carried: (hit) => carriedOf(chosen.has(hit.id) ? chosen.items : [itemOf(hit)]),
  bar,
})
