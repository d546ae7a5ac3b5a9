// Owns what a list of quotes is exported from. Leaves gathering it to `actions`.
import type { ListedQuote } from '../model/answers'
import type { QuoteToCite } from './quote-text'

export type QuoteForExport = {
  readonly row: ListedQuote
  /** What its group is called; `null` where there are no groups. */
  readonly group: string | null
  /** `null` where its source can't be read. */
  readonly cited: QuoteToCite | null
  /** Leads to it in the app. */
  readonly link: string
}
