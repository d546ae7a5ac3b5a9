// Owns the screen of all quotes: found by words, tag and colour. Leaves the search to main.
import { useState } from 'react'
import type { Colour } from '../../../src/model/quote'
import { Button } from '../../components/button'
import { EmptyState } from '../../components/empty-state'
import { useMessages } from '../../messages/messages-context'
import { useAppState } from '../../state/app-state'
import { usePlace } from '../../state/place'
import { useAnswer } from '../../state/queries'
import { QuoteFilters } from './quote-filters'
import { QuoteListCard } from './quote-list-card'
import styles from './quotes-screen.module.css'

const PAGE_ROWS = 60
const ROWS_LIMIT = 500

/** All quotes, or those that fit. */
export function QuotesScreen({ tag }: { readonly tag: string | null }) {
  const m = useMessages()
  const { counts } = useAppState()
  const { replace } = usePlace()
  const [text, setText] = useState('')
  const [colour, setColour] = useState<Colour | null>(null)
  const [limit, setLimit] = useState(PAGE_ROWS)
  const answer = useAnswer(
    'quote:list',
    {
      offset: 0,
      limit,
      ...(tag === null ? {} : { tag }),
      ...(colour === null ? {} : { colour }),
      ...(text.trim() === '' ? {} : { text: text.trim() }),
    },
    { keepLast: true },
  ).data
  const setTag = (next: string | null): void => {
    replace({ screen: 'quotes', tag: next })
  }
  const clear = (): void => {
    setText('')
    setColour(null)
    setTag(null)
  }
  if (counts.quotes === 0) {
    return (
      <main className={styles.screen} aria-label={m.nav.quotes} data-pane tabIndex={-1}>
        <EmptyState title={m.quotesScreen.empty} hint={m.quotesScreen.emptyHint} />
      </main>
    )
  }
  return (
    <main className={styles.screen} aria-label={m.nav.quotes} data-pane tabIndex={-1}>
      <div className={styles.column}>
        <QuoteFilters
          text={text}
          tag={tag}
          colour={colour}
          onText={setText}
          onTag={setTag}
          onColour={setColour}
        />
        <p role="status" className={styles.count}>
          {answer === undefined ? '' : m.quotes(answer.total)}
        </p>
        {answer?.total === 0 && (
          <EmptyState title={m.quotesScreen.none} hint={m.quotesScreen.noneHint}>
            <Button onPress={clear}>{m.quotesScreen.clear}</Button>
          </EmptyState>
        )}
        <ul className={styles.list}>
          {answer?.rows.map((row) => (
            <QuoteListCard key={row.quote.id} source={row} />
          ))}
        </ul>
        {answer !== undefined && answer.total > answer.rows.length && limit < ROWS_LIMIT && (
          <Button
            onPress={() => {
              setLimit(Math.min(ROWS_LIMIT, limit + PAGE_ROWS))
            }}
          >
            {m.quotesScreen.more}
          </Button>
        )}
      </div>
    </main>
  )
}
