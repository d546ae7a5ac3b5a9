// Owns the screen of a search: its query with its conditions, and all results of a kind. Leaves a result to `result-row.tsx`.
import { useMemo, useRef } from 'react'
import type { FoundKind } from '../../../src/model/answers'
import { parseQuery } from '../../../src/query/parse'
import { QueryProblems } from '../../components/query-problems'
import { Switch } from '../../components/switch'
import { useMessages } from '../../messages/messages-context'
import { usePlace, type Place } from '../../state/place'
import { QueryChips } from './query-chips'
import { QueryField } from './query-field'
import { Results } from './results'
import { SaveSearch } from './save-search'
import { SearchBegin } from './search-begin'
import styles from './search-screen.module.css'
import { useResults } from './use-results'

type SearchPlace = Extract<Place, { readonly screen: 'search' }>

/** A search and what it finds. */
export function SearchScreen({ place }: { readonly place: SearchPlace }) {
  const m = useMessages()
  const { replace } = usePlace()
  const field = useRef<HTMLInputElement>(null)
  const { query, isExact, kind } = place
  const parsed = useMemo(() => parseQuery(query), [query])
  const found = useResults(place)
  const change = (next: Partial<SearchPlace>): void => {
    replace({ ...place, ...next })
  }
  const edit = (start: number, end: number): void => {
    field.current?.focus()
    field.current?.setSelectionRange(start, end)
  }
  return (
    <main className={styles.screen} aria-label={m.search.title} data-pane tabIndex={-1}>
      <div className={styles.page}>
        <header className={styles.head}>
          <QueryField
            ref={field}
            query={query}
            onQuery={(text) => {
              change({ query: text })
            }}
          />
          <SaveSearch place={place} />
        </header>
        <QueryChips
          query={query}
          clauses={parsed.clauses}
          onEdit={edit}
          onQuery={(text) => {
            change({ query: text })
          }}
        />
        <QueryProblems problems={parsed.problems} />
        {query.trim() === '' ? (
          <SearchBegin
            onExample={(text) => {
              change({ query: text })
              field.current?.focus()
            }}
          />
        ) : (
          <>
            <div className={styles.tools}>
              <Switch<FoundKind>
                label={m.search.kind}
                choices={found.counts.map((count) => ({
                  id: count.kind,
                  label: `${m.search.kinds[count.kind]} ${m.search.count(count.total, count.isMore)}`,
                }))}
                chosen={kind}
                onChoose={(chosen) => {
                  change({ kind: chosen })
                }}
              />
              <label className={styles.exact} title={m.search.exactHint}>
                <input
                  type="checkbox"
                  checked={isExact}
                  onChange={(event) => {
                    change({ isExact: event.currentTarget.checked })
                  }}
                />
                {m.search.exact}
              </label>
            </div>
            <Results
              key={kind}
              place={place}
              found={found}
              onMeant={(text) => {
                change({ query: text })
              }}
              onKind={(chosen) => {
                change({ kind: chosen })
              }}
            />
          </>
        )}
      </div>
    </main>
  )
}
