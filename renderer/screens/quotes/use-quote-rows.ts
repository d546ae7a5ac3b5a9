// Owns asking for the rows of the list of quotes page by page, as they come into view. Leaves filtering, groups and order to main.
import type { RequestOf } from '../../../src/contract'
import type { ListedQuote } from '../../../src/model/answers'
import type { QuoteGroup, QuoteGrouping } from '../../../src/model/quote-groups'
import { useAnswer } from '../../state/queries'
import { useRowPages } from '../../state/row-pages'

/** The conditions, as they are sent. */
export type SentFilter = RequestOf<'quote:groups'>['filter']

/** The rows of the list as far as they have been asked for. */
export type QuoteRows = {
  /** `null` until the first page is there. */
  readonly total: number | null
  /** How many quotes these rows are: in groups, one may stand more than once. */
  readonly quotes: number | null
  /** `null` where there are none. */
  readonly groups: readonly QuoteGroup[] | null
  /** `null` for a row whose page isn't there yet. */
  readonly rowAt: (index: number) => ListedQuote | null
}

const PAGE_ROWS = 60

/** The rows of the list; those of the pages between `from` and `to` are asked for. */
export function useQuoteRows(filter: SentFilter, group: QuoteGrouping, from: number, to: number): QuoteRows {
  const request = (page: number): RequestOf<'quote:list'> => ({
    ...filter,
    group,
    offset: page * PAGE_ROWS,
    limit: PAGE_ROWS,
  })
  const { first, rowAt } = useRowPages('quote:list', request, { from, to, pageRows: PAGE_ROWS })
  const groups = useAnswer('quote:groups', { group, filter }, { enabled: group !== 'none' })
  // Rows and headings of one request only: else those of the last grouping would stand under the new one's.
  const isReady = first.data !== undefined && (group === 'none' || groups.data !== undefined)
  return {
    total: isReady ? first.data.total : null,
    quotes: first.data?.quotes ?? null,
    groups: group === 'none' ? null : (groups.data ?? []),
    rowAt,
  }
}
