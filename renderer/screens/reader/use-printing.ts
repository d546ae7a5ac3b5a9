// Owns printing the open article: on paper, or into a PDF. Leaves the page to `dom/print-copy.ts`, and the paper to main.
import { useCallback } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import { printCopy } from '../../dom/print-copy'
import { speakerLine } from '../../components/attribution-words'
import { useMessages } from '../../messages/messages-context'
import { useAct } from '../../state/queries'
import { useCommands } from '../../state/commands'
import { useToasts } from '../../state/toasts'
import type { ArticleInFrame } from './use-article-frame'

/** Ways to print. */
export type Printing = { readonly print: (onto: 'paper' | 'pdf') => void }

/** Ways to print an article, also by keys. */
export function usePrinting(detail: ArticleDetail, article: ArticleInFrame | null): Printing {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const print = useCallback(
    (onto: 'paper' | 'pdf') => {
      if (article === null) return
      const { title } = detail.article.metadata
      const html = printCopy(article.document, detail.quotes, {
        quotes: m.margin.quotes(detail.quotes.length),
        url: detail.article.metadata.canonicalUrl ?? detail.capture.finalUrl,
        lang: m.locale,
        quoted: m.quoted,
        factsOf: ({ quote, status }) =>
          [speakerLine(quote, m), status === 'identical' ? '' : m.quote.statuses[status]]
            .filter((part) => part !== '')
            .join(' · '),
      })
      void act('article:print', { title, html, onto }).then((printed) => {
        if (printed !== null && printed.path !== null) show({ text: m.print.saved(printed.path) })
      })
    },
    [article, detail, m, act, show],
  )
  useCommands({
    print: () => {
      print('paper')
    },
    'save-pdf': () => {
      print('pdf')
    },
  })
  return { print }
}
