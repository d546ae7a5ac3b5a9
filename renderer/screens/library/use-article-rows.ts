// Owns asking for the rows of a long list page by page, as they come into view. Leaves filtering and order to main.
import { useQueries } from '@tanstack/react-query'
import type { ArticleFilter } from '../../../src/contract/requests'
import type { ArticleSummary } from '../../../src/model/article'
import { call } from '../../api'
import { PAGE_ROWS, rowsRequest, type ListOrder } from '../../state/article-rows'
import { useAnswer } from '../../state/queries'

/** The rows of a list as far as they have been asked for. */
export type ArticleRows = {
  /** `null` until the first page is there. */
  readonly total: number | null
  /** `null` for a row whose page isn't there yet. */
  readonly rowAt: (index: number) => ArticleSummary | null
  readonly indexOf: (id: string) => number | null
  readonly error: Error | null
}

/** The rows of a list; those of the pages between `from` and `to` are asked for. */
export function useArticleRows(
  filter: ArticleFilter,
  order: ListOrder,
  from: number,
  to: number,
): ArticleRows {
  const request = (page: number) => rowsRequest(filter, order, page)
  const first = useAnswer('article:list', request(0), { keepLast: true })
  const firstPage = Math.max(1, Math.floor(from / PAGE_ROWS))
  const lastPage = Math.floor(to / PAGE_ROWS)
  const numbers = Array.from({ length: Math.max(0, lastPage - firstPage + 1) }, (_, i) => firstPage + i)
  const more = useQueries({
    queries: numbers.map((page) => ({
      queryKey: ['article:list', request(page)],
      queryFn: () => call('article:list', request(page)),
    })),
  })
  const pages = new Map([[0, first.data?.rows], ...numbers.map((n, i) => [n, more[i]?.data?.rows] as const)])
  return {
    total: first.data?.total ?? null,
    rowAt: (index) => pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS] ?? null,
    indexOf: (id) => {
      for (const [page, rows] of pages) {
        const at = rows?.findIndex((row) => row.id === id) ?? -1
        if (at >= 0) return page * PAGE_ROWS + at
      }
      return null
    },
    error: first.error,
  }
}
