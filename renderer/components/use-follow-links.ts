// Owns following the links of what a person wrote: to things of the library in the app, to all else by way of main, which asks.
import { useCallback, type MouseEvent } from 'react'
import { linkAt } from '../dom/article-document'
import { useAct } from '../state/queries'
import { useOpenLinked } from '../state/app-links'

/** Go where an address leads. */
export function useFollowAddress(): (address: string) => void {
  const act = useAct()
  const openLinked = useOpenLinked()
  return useCallback(
    (address) => {
      if (!openLinked(address)) void act('link:open', { url: address })
    },
    [act, openLinked],
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
