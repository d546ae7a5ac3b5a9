// Owns telling the person what a browser had kept, whatever they are doing in the window.
import { useEffect, useRef } from 'react'
import type { ClipNews } from '../../../src/model/companion'
import { listen } from '../../api'
import { useMessages, type LocaleMessages } from '../../messages/messages-context'
import { usePlace } from '../../state/place'
import { useToasts } from '../../state/toasts'

/** Say what came from a browser, and offer to open it. */
export function useCompanionNews(): void {
  const m = useMessages()
  const { show } = useToasts()
  const { go, openArticle } = usePlace()
  const latest = useRef({ m, show, go, openArticle })
  useEffect(() => {
    latest.current = { m, show, go, openArticle }
  })
  useEffect(
    () =>
      listen('companion:clipped', (news) => {
        const { m: words, show: raise } = latest.current
        const { article, quote } = news
        raise({
          text: textOf(news, words),
          ...detailOf(news, words),
          action: {
            label: article === null ? words.captures.show : words.browsers.open,
            run: () => {
              if (article === null) latest.current.go({ screen: 'captures' })
              else latest.current.openArticle(article.id, quote === null ? {} : { quoteId: quote })
            },
          },
        })
      }),
    [],
  )
}

function textOf({ outcome, article }: ClipNews, { browsers: { news } }: LocaleMessages): string {
  return outcome === 'queued' ? news.queued : news[outcome](article?.title ?? '')
}

function detailOf(
  { quote, isQuoteLost }: ClipNews,
  { browsers }: LocaleMessages,
): { readonly detail?: string } {
  if (quote !== null) return { detail: browsers.quoted }
  return isQuoteLost ? { detail: browsers.quoteLost } : {}
}
