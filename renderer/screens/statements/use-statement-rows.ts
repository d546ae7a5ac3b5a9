// Owns asking for the rows of a list of statements page by page, as they come into view. Leaves filtering and order to main.
import type { RequestOf } from '../../../src/contract'
import type { QuoteGroup } from '../../../src/model/quote-groups'
import type { ListedStatement } from '../../../src/model/statement-list'
import { useAnswer } from '../../state/queries'
import { useRowPages } from '../../state/row-pages'

/** The conditions and the order, as they are sent. */
export type SentStatementFilter = RequestOf<'statement:months'>['filter']
export type SentStatementOrder = RequestOf<'statement:months'>['order']

/** The rows as far as they have been asked for. */
export type StatementRows = {
  /** `null` until the first page is there. */
  readonly total: number | null
  /** Months before the rows of each; `null` where there are none. */
  readonly groups: readonly QuoteGroup[] | null
  /** `null` for a row whose page isn't there yet. */
  readonly rowAt: (index: number) => ListedStatement | null
}

const PAGE_ROWS = 60

/** The rows of the list; those of the pages between `from` and `to` are asked for. */
export function useStatementRows(
  filter: SentStatementFilter,
  order: SentStatementOrder,
  from: number,
  to: number,
): StatementRows {
  const request = (page: number): RequestOf<'statement:list'> => ({
    ...filter,
    ...order,
    offset: page * PAGE_ROWS,
    limit: PAGE_ROWS,
  })
  const inMonths = order.group === 'month'
  const { first, rowAt } = useRowPages('statement:list', request, { from, to, pageRows: PAGE_ROWS })
  const months = useAnswer('statement:months', { filter, order }, { enabled: inMonths, keepLast: true })
  const isReady = first.data !== undefined && (!inMonths || months.data !== undefined)
  return {
    total: isReady ? first.data.total : null,
    groups: inMonths ? (months.data ?? []) : null,
    rowAt,
  }
}
