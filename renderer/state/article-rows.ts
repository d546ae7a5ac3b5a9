// Owns how the rows of a list are asked for: in pages.
import type { RequestOf } from '../../src/contract'
import type { ArticleFilter, ArticleOrder } from '../../src/contract/requests'

/** Rows of one page. */
export const PAGE_ROWS = 100

/** The request for one page of a list, the first unless told otherwise. */
export const rowsRequest = (
  filter: ArticleFilter,
  order: ArticleOrder,
  page = 0,
): RequestOf<'article:list'> => ({ ...filter, order, offset: page * PAGE_ROWS, limit: PAGE_ROWS })
