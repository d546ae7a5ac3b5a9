// Owns choosing one quote of the list. Leaves what is chosen to `state/chosen.ts`.
import type { Quote } from '../../../src/model/quote'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import type { Chosen } from '../../state/chosen'
import styles from './quote-check.module.css'

/** A quote as it is chosen: by its id and its article’s. */
export type ChosenQuote = Pick<Quote, 'id' | 'articleId'>

type QuoteCheckProps = { readonly quote: Quote; readonly row: number; readonly chosen: Chosen<ChosenQuote> }

/** A box to tick; with Shift, all rows from the one before. Unseen until it is pointed at or something is chosen. */
export function QuoteCheck({ quote, row, chosen }: QuoteCheckProps) {
  const m = useMessages()
  const { id, articleId } = quote
  const isOn = chosen.has(id)
  return (
    <input
      type="checkbox"
      className={classes(styles.check, chosen.items.length > 0 && styles.shown)}
      aria-label={m.quotesScreen.choose(quote.selector.exact)}
      checked={isOn}
      onChange={(event) => {
        const { nativeEvent } = event
        chosen.toggle({ id, articleId }, row, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }}
    />
  )
}
