// Owns making a quote of the selection. Leaves keeping it to main.
import { useMemo } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import type { Quote, Span } from '../../../src/model/quote'
import type { Colour } from '../../../src/model/quote-kinds'
import { paragraphSelected, type Selected } from '../../dom/selection'
import { useAct } from '../../state/queries'
import { useQuoteActions } from '../../state/quote-actions'
import { lastColour, rememberColour } from '../../state/remembered'
import type { CardPart } from './reader-view'
import type { ArticleInFrame } from './use-article-frame'

/** Ways to make a quote of what is selected. */
export type Making = {
  readonly mark: (colour: Colour, part?: CardPart | null) => void
  /** In the colour that was used last. */
  readonly markAsLast: (part?: CardPart | null) => void
  /** A paragraph that is a quote already is gone to. */
  readonly markParagraph: () => void
  readonly markInto: (dossier: { readonly id: string; readonly title: string } | null) => void
}

/** Ways to make a quote; `onMade` gets its id and what to open on its card. */
export function useMaking(
  detail: ArticleDetail,
  article: ArticleInFrame | null,
  selected: Selected | null,
  onMade: (quoteId: string, part: CardPart | null) => void,
): Making {
  const act = useAct()
  const actions = useQuoteActions()
  return useMemo(() => {
    const make = async (
      colour: Colour,
      words: Pick<Selected, 'span' | 'exact'> | null = selected,
    ): Promise<Quote | null> => {
      if (words === null) return null
      rememberColour(colour)
      return act('quote:add', {
        articleId: detail.article.id,
        version: detail.version,
        ...words.span,
        exact: words.exact,
        colour,
        tags: [],
        note: '',
      })
    }
    const mark = (colour: Colour, part: CardPart | null = null): void => {
      void make(colour).then((quote) => {
        if (quote !== null) onMade(quote.id, part)
      })
    }
    return {
      mark,
      markAsLast: (part) => {
        mark(lastColour(), part)
      },
      markParagraph: () => {
        const span = article === null ? null : paragraphSelected(article.window, article.map)
        if (article === null || span === null) return
        const known = detail.quotes.find((placed) => isSameSpan(placed.span, span))
        if (known !== undefined) {
          onMade(known.quote.id, null)
          return
        }
        const exact = article.map.text.slice(span.start, span.end)
        void make(lastColour(), { span, exact }).then((quote) => {
          if (quote !== null) onMade(quote.id, null)
        })
      },
      markInto: (dossier) => {
        void make(lastColour()).then((quote) => {
          if (quote === null) return
          onMade(quote.id, null)
          const ref = { quoteId: quote.id, articleId: quote.articleId }
          if (dossier === null) actions.addToNewDossier(ref)
          else actions.addToDossier(ref, dossier)
        })
      },
    }
  }, [act, actions, article, detail, selected, onMade])
}

const isSameSpan = (a: Span | null, b: Span): boolean => a?.start === b.start && a.end === b.end
