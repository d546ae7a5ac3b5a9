// Owns the links to quotes among what the system gives the app to open. Leaves following them to the window.
import type { QuoteId } from '../../src/model/ids'
import { quoteOfLink } from '../../src/model/quote-link'

export type QuoteLinks = {
  /** Keep the last link to a quote; gives what is no such link. */
  sort(things: readonly string[]): readonly string[]
  /** The quote that is to be opened, once; `null` for none. */
  take(): QuoteId | null
}

/** Begin with none. @param changed  there is one to be taken */
export function makeQuoteLinks(changed: () => void): QuoteLinks {
  let waiting: QuoteId | null = null
  return {
    sort(things) {
      const ids = things.map(quoteOfLink)
      const last = ids.findLast((id) => id !== null)
      if (last !== undefined) {
        waiting = last
        changed()
      }
      return things.filter((_, i) => ids[i] === null)
    },
    take() {
      const taken = waiting
      waiting = null
      return taken
    },
  }
}
