// Owns the list of results: choosing some, opening one, going through them by keys.
import { useRef, type KeyboardEvent } from 'react'
import type { FoundKind, SearchHit } from '../../../src/model/answers'
import { Button } from '../../components/button'
import { carry } from '../../dom/carried'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import { isKeyOf } from '../../state/commands'
import { useOpenHit } from '../../state/open-hit'
import type { Place } from '../../state/place'
import { ResultRow } from './result-row'
import styles from './search-screen.module.css'
import { useChosenHits, type ChosenHits } from './use-chosen-hits'
import type { Results as Found } from './use-results'

type ResultsProps = {
  readonly place: Extract<Place, { readonly screen: 'search' }>
  readonly found: Found
  readonly onMeant: (text: string) => void
  readonly onKind: (kind: FoundKind) => void
}

/** Results of one kind, best first. */
export function Results({ place, found, onMeant, onKind }: ResultsProps) {
  const m = useMessages()
  const { kind } = place
  const { hits, counts, meant, more, isKnown } = found
  const count = counts.find((one) => one.kind === kind)
  const chosen = useChosenHits(JSON.stringify([place.query, place.isExact, kind]), kind, hits)
  const elsewhere = counts.filter(({ total }) => total > 0)
  if (hits.length === 0)
    return isKnown ? (
      <EmptyState title={m.search.nothing} hint={m.search.nothingHint}>
        {meant !== null && (
          <Button
            onPress={() => {
              onMeant(meant)
            }}
          >
            {m.search.meant} <strong>{meant}</strong>
          </Button>
        )}
        {elsewhere.map((one) => (
          <Button
            key={one.kind}
            onPress={() => {
              onKind(one.kind)
            }}
          >
            {m.search.kinds[one.kind]} {m.search.count(one.total, one.isMore)}
          </Button>
        ))}
      </EmptyState>
    ) : null
  return (
    <>
      <div className={styles.line}>
        {chosen !== null && chosen.count > 0
          ? chosen.bar
          : count !== undefined && <span role="status">{m.search.found(count.total, count.isMore)}</span>}
      </div>
      <ResultList hits={hits} chosen={chosen} />
      {more !== null && (
        <div className={styles.more}>
          <Button onPress={more}>{m.search.more}</Button>
        </div>
      )}
    </>
  )
}

type ResultListProps = { readonly hits: readonly SearchHit[]; readonly chosen: ChosenHits | null }

function ResultList({ hits, chosen }: ResultListProps) {
  const m = useMessages()
  const openHit = useOpenHit()
  const list = useRef<HTMLUListElement>(null)
  const focusRow = (row: number): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-result]') ?? [])]
    rows[row]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent, hit: SearchHit, row: number): void => {
    const isNext = event.key === 'ArrowDown' || isKeyOf('next-article', event.nativeEvent)
    const isPrevious = event.key === 'ArrowUp' || isKeyOf('previous-article', event.nativeEvent)
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (isPlain && (isNext || isPrevious)) {
      const move = isNext ? 1 : -1
      const to = Math.max(0, Math.min(hits.length - 1, row + move))
      const next = hits[to]
      if (event.shiftKey && next !== undefined) chosen?.extendTo(next, to, row)
      focusRow(to)
    } else if (isKeyOf('choose-result', event.nativeEvent) && chosen !== null) chosen.toggle(hit, row, false)
    else if (isPlain && event.key === 'Escape' && chosen !== null && chosen.count > 0) chosen.clear()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <ul ref={list} className={styles.results} aria-label={m.search.title}>
      {hits.map((hit, row) => (
        <ResultRow
          key={hit.id}
          hit={hit}
          isChosen={chosen?.has(hit.id) ?? false}
          onOpen={() => {
            openHit(hit)
          }}
          onChoose={
            chosen === null
              ? null
              : (withRange) => {
                  chosen.toggle(hit, row, withRange)
                }
          }
          onCarry={
            chosen === null
              ? null
              : (event) => {
                  const taken = chosen.carried(hit)
                  const { articles, quotes } = taken
                  carry(
                    event,
                    taken,
                    quotes.length > 0 ? m.quotes(quotes.length) : m.articles(articles.length),
                  )
                }
          }
          onKeyDown={(event) => {
            onKeyDown(event, hit, row)
          }}
        />
      ))}
    </ul>
  )
}
