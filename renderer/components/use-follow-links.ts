// Owns following the links of what a person wrote: to things of the library in the app, to all else by way of main, which asks.
import { useCallback, type MouseEvent } from 'react'
import { articleOfLink, noteOfLink, quoteOfLink } from '../../src/model/quote-link'
import { linkAt } from '../dom/article-document'
import { usePlace } from '../state/place'
import { useAct } from '../state/queries'
import { useOpenQuote } from '../state/quote-links'

/** Go where an address leads. */
export function useFollowAddress(): (address: string) => void {
  const act = useAct()
  const openQuote = useOpenQuote()
  const { openArticle, openNote } = usePlace()
  return useCallback(
    (address) => {
      const [quote, article, note] = [quoteOfLink(address), articleOfLink(address), noteOfLink(address)]
      if (quote !== null) openQuote(quote)
      else if (article !== null) openArticle(article)
      else if (note !== null) openNote(note)
      else void act('link:open', { url: address })
    },
    [act, openArticle, openNote, openQuote],
  )
}

/** For clicks on an element with links: a click on one is followed, and kept from whoever listens; any other isn't. */
export function useFollowLinks(): (event: MouseEvent) => void {
  const follow = useFollowAddress()
  return useCallback(
    (event) => {
      const address = linkAt(event.target)
      if (address === null) return
      event.preventDefault()
      event.stopPropagation()
      follow(address)
    },
    [follow],
  )
}
