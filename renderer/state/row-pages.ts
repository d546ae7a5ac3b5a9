// Owns asking for the rows of a list of any length page by page, as they come into view. Leaves filtering, groups and order to main.
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import type { RequestOf, ResponseOf } from '../../src/contract'
import { call } from '../api'
import { useAnswer } from './queries'

/** The calls that answer with a stretch of a list. */
type ListCall = 'article:list' | 'quote:list' | 'statement:list'
type RowOf<C extends ListCall> = ResponseOf<C>['rows'][number]

/** The rows as far as they have been asked for. */
export type RowPages<C extends ListCall> = {
  /** The answer for the first page, which also says how long the list is. */
  readonly first: UseQueryResult<ResponseOf<C>>
  /** By number; of a page that isn't there yet, `undefined`. */
  readonly pages: ReadonlyMap<number, readonly RowOf<C>[] | undefined>
  /** `null` for a row whose page isn't there yet. */
  readonly rowAt: (index: number) => RowOf<C> | null
}

/** Which rows are in view, and how many a page has. */
export type RowStretch = { readonly from: number; readonly to: number; readonly pageRows: number }

/** The first page of a list, and those of the rows in view. @param request what a page is asked for with */
export function useRowPages<C extends ListCall>(
  name: C,
  request: (page: number) => RequestOf<C>,
  { from, to, pageRows }: RowStretch,
): RowPages<C> {
  const first = useAnswer(name, request(0), { keepLast: true })
  const firstPage = Math.max(1, Math.floor(from / pageRows))
  const lastPage = Math.floor(to / pageRows)
  const numbers = Array.from({ length: Math.max(0, lastPage - firstPage + 1) }, (_, i) => firstPage + i)
  const more = useQueries({
    queries: numbers.map((page) => ({
      queryKey: [name, request(page)],
      queryFn: () => call(name, request(page)),
    })),
  })
  const pages = new Map<number, readonly RowOf<C>[] | undefined>([
    [0, first.data?.rows],
    ...numbers.map((n, i) => [n, more[i]?.data?.rows] as const),
  ])
  return {
    first,
    pages,
    rowAt: (index) => pages.get(Math.floor(index / pageRows))?.[index % pageRows] ?? null,
  }
}
