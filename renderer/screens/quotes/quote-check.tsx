// Owns choosing one quote of the list. Leaves what is chosen to `use-chosen-quotes.ts`.
import type { Quote } from '../../../src/model/quote'
import { classes } from '../../components/class-names'
import { useMessages } from '../../messages/messages-context'
import styles from './quote-check.module.css'
import type { ChosenQuotes } from './use-chosen-quotes'

type QuoteCheckProps = { readonly quote: Quote; readonly row: number; readonly chosen: ChosenQuotes }

/** A box to tick; with Shift, all rows from the one before. Unseen until it is pointed at or something is chosen. */
export function QuoteCheck({ quote, row, chosen }: QuoteCheckProps) {
  const m = useMessages()
  const isOn = chosen.has(quote.id)
  return (
    <input
      type="checkbox"
      className={classes(styles.check, chosen.quotes.length > 0 && styles.shown)}
      aria-label={m.quotesScreen.choose(quote.selector.exact)}
      checked={isOn}
      onChange={(event) => {
        const { nativeEvent } = event
        chosen.toggle(quote, row, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }}
    />
  )
}
