// Owns how the rows of a list are asked for: in pages.
import type { RequestOf } from '../../src/contract'
import type { ArticleFilter } from '../../src/contract/requests'
import type { ArticleOrder } from '../../src/model/article-order'

/** Rows of one page. */
export const PAGE_ROWS = 100

/** The order of a list, and whether it goes the other way round. */
export type ListOrder = { readonly order: ArticleOrder; readonly reversed: boolean }

/** The part of a request that tells the order: the usual way is not told of. */
export const orderRequest = ({ order, reversed }: ListOrder): { order: ArticleOrder; reversed?: boolean } =>
  reversed ? { order, reversed } : { order }

/** The request for one page of a list, the first unless told otherwise. */
export const rowsRequest = (
  filter: ArticleFilter,
  order: ListOrder,
  page = 0,
): RequestOf<'article:list'> => ({
  ...filter,
  ...orderRequest(order),
  offset: page * PAGE_ROWS,
  limit: PAGE_ROWS,
})
