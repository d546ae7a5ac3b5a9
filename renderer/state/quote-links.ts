// Owns following links to quotes: those in notes, and those that the system gives the app to open.
import { useCallback, useEffect, useRef } from 'react'
import { call, listen } from '../api'
import { useMessages } from '../messages/messages-context'
import { usePlace } from './place'
import { useAct } from './queries'
import { useToasts } from './toasts'

/** How to go to a quote by its id alone. */
export function useOpenQuote(): (id: string) => void {
  const m = useMessages()
  const act = useAct()
  const { openArticle } = usePlace()
  const { show } = useToasts()
  return useCallback(
    (id) => {
      void act('quote:find', { id }).then((found) => {
        if (found === null) show({ tone: 'bad', text: m.copyQuote.notHere })
        else openArticle(found.articleId, { quoteId: id, version: found.version })
      })
    },
    [act, m, openArticle, show],
  )
}

/** Go to quotes whose links the system gives the app. */
export function useGivenQuoteLinks(): void {
  const openQuote = useOpenQuote()
  const latest = useRef(openQuote)
  useEffect(() => {
    latest.current = openQuote
  })
  useEffect(() => {
    const take = (): void => {
      void call('quote:opened', {}).then((given) => {
        if (given !== null) latest.current(given.id)
      })
    }
    take()
    return listen('quote:link', take)
  }, [])
}
