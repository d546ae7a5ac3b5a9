// Owns following the app's own links: those in what a person wrote, and those that the system gives the app to open.
import { useCallback, useEffect, useRef } from 'react'
import { articleOfLink, noteOfLink, quoteOfLink } from '../../src/model/app-link'
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

/** How to go where a link leads; gives whether it leads to something of a library. */
export function useOpenLinked(): (link: string) => boolean {
  const openQuote = useOpenQuote()
  const { openArticle, openNote } = usePlace()
  return useCallback(
    (link) => {
      const [quote, article, note] = [quoteOfLink(link), articleOfLink(link), noteOfLink(link)]
      if (quote !== null) openQuote(quote)
      else if (article !== null) openArticle(article)
      else if (note !== null) openNote(note)
      return quote !== null || article !== null || note !== null
    },
    [openArticle, openNote, openQuote],
  )
}

/** Go where the links lead that the system gives the app. */
export function useGivenLinks(): void {
  const open = useOpenLinked()
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    const take = (): void => {
      void call('link:given', {}).then((given) => {
        if (given !== null) latest.current(given.link)
      })
    }
    take()
    return listen('link:given', take)
  }, [])
}
