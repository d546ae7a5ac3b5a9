// Owns asking for the rows of a long list page by page, as they come into view. Leaves filtering and order to main.
import type { ArticleFilter } from '../../../src/contract/requests'
import type { ArticleSummary } from '../../../src/model/article'
import { PAGE_ROWS, rowsRequest, type ListOrder } from '../../state/article-rows'
import { useRowPages } from '../../state/row-pages'

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
  const { first, pages, rowAt } = useRowPages('article:list', request, { from, to, pageRows: PAGE_ROWS })
  return {
    total: first.data?.total ?? null,
    rowAt,
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
