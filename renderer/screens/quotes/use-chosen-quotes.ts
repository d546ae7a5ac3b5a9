// Owns which quotes of the list are chosen, to do something to all of them. Leaves the doing to the bar.
import { useState } from 'react'
import type { ResponseOf } from '../../../src/contract'
import type { Quote } from '../../../src/model/quote'
import type { QuoteGrouping } from '../../../src/model/quote-groups'
import { useAct } from '../../state/queries'
import type { SentFilter } from './use-quote-rows'

type ChosenQuote = ResponseOf<'quote:ids'>[number]

/** What is chosen, and how that changes. */
export type ChosenQuotes = {
  readonly quotes: readonly ChosenQuote[]
  readonly has: (id: string) => boolean
  /** Choose a quote or let go of it; `withRange` does the same to all rows between it and the one before. */
  readonly toggle: (quote: Quote, row: number, withRange: boolean) => void
  /** All that the conditions let through. */
  readonly chooseAll: () => void
  readonly clear: () => void
}

/** More than one request may name: the first of them are chosen. */
const MOST = 20_000

type Chosen = {
  readonly under: string
  readonly quotes: ReadonlyMap<string, ChosenQuote>
  readonly lastRow: number | null
}

/** What is chosen of the quotes that fit. What other conditions would show is another list, with nothing chosen. */
export function useChosenQuotes(filter: SentFilter, group: QuoteGrouping): ChosenQuotes {
  const act = useAct()
  const under = JSON.stringify([filter, group])
  const none: Chosen = { under, quotes: new Map(), lastRow: null }
  const [kept, setKept] = useState<Chosen>(none)
  const chosen = kept.under === under ? kept : none
  const change = (work: (old: Chosen) => Chosen): void => {
    setKept((old) => work(old.under === under ? old : none))
  }
  const put = (quotes: readonly ChosenQuote[], isOn: boolean, lastRow: number | null): void => {
    change((old) => {
      const next = new Map(old.quotes)
      for (const quote of quotes)
        if (isOn) next.set(quote.id, quote)
        else next.delete(quote.id)
      return { under, quotes: next, lastRow }
    })
  }
  const ask = (offset: number, limit: number): Promise<readonly ChosenQuote[] | null> =>
    act('quote:ids', { ...filter, group, offset, limit })
  return {
    quotes: [...chosen.quotes.values()],
    has: (id) => chosen.quotes.has(id),
    toggle({ articleId, id }, row, withRange) {
      const isOn = !chosen.quotes.has(id)
      put([{ articleId, id }], isOn, row)
      if (!withRange || chosen.lastRow === null) return
      const [first, last] = [Math.min(chosen.lastRow, row), Math.max(chosen.lastRow, row)]
      void ask(first, Math.min(MOST, last - first + 1)).then((quotes) => {
        if (quotes !== null) put(quotes, isOn, row)
      })
    },
    chooseAll() {
      void ask(0, MOST).then((quotes) => {
        if (quotes !== null) put(quotes, true, chosen.lastRow)
      })
    },
    clear() {
      setKept(none)
    },
  }
}
