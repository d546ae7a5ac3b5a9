// Owns asking for the rows of the list of quotes page by page, as they come into view. Leaves filtering, groups and order to main.
import { useQueries } from '@tanstack/react-query'
import type { RequestOf } from '../../../src/contract'
import type { ListedQuote } from '../../../src/model/answers'
import type { QuoteGroup, QuoteGrouping } from '../../../src/model/quote-groups'
import { call } from '../../api'
import { useAnswer } from '../../state/queries'

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
  const first = useAnswer('quote:list', request(0), { keepLast: true })
  const groups = useAnswer('quote:groups', { group, filter }, { enabled: group !== 'none' })
  const firstPage = Math.max(1, Math.floor(from / PAGE_ROWS))
  const lastPage = Math.floor(to / PAGE_ROWS)
  const numbers = Array.from({ length: Math.max(0, lastPage - firstPage + 1) }, (_, i) => firstPage + i)
  const more = useQueries({
    queries: numbers.map((page) => ({
      queryKey: ['quote:list', request(page)],
      queryFn: () => call('quote:list', request(page)),
    })),
  })
  const pages = new Map([[0, first.data?.rows], ...numbers.map((n, i) => [n, more[i]?.data?.rows] as const)])
  // Rows and headings of one request only: else those of the last grouping would stand under the new one's.
  const isReady = first.data !== undefined && (group === 'none' || groups.data !== undefined)
  return {
    total: isReady ? first.data.total : null,
    quotes: first.data?.quotes ?? null,
    groups: group === 'none' ? null : (groups.data ?? []),
    rowAt: (index) => pages.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS] ?? null,
  }
}
