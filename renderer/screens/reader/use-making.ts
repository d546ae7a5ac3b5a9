// Owns making a quote of the selection. Leaves keeping it to main.
import { useMemo } from 'react'
import type { ArticleDetail } from '../../../src/model/answers'
import type { Colour, Quote } from '../../../src/model/quote'
import type { Selected } from '../../dom/selection'
import { useAct } from '../../state/queries'
import { useQuoteActions } from '../../state/quote-actions'
import { lastColour, rememberColour } from '../../state/remembered'
import type { CardPart } from './reader-view'

/** Ways to make a quote of what is selected. */
export type Making = {
  readonly mark: (colour: Colour, part?: CardPart | null) => void
  /** In the colour that was used last. */
  readonly markAsLast: (part?: CardPart | null) => void
  readonly markInto: (dossier: { readonly id: string; readonly title: string } | null) => void
}

/** Ways to make a quote; `onMade` gets its id and what to open on its card. */
export function useMaking(
  detail: ArticleDetail,
  selected: Selected | null,
  onMade: (quoteId: string, part: CardPart | null) => void,
): Making {
  const act = useAct()
  const actions = useQuoteActions()
  return useMemo(() => {
    const make = async (colour: Colour): Promise<Quote | null> => {
      if (selected === null) return null
      rememberColour(colour)
      return act('quote:add', {
        articleId: detail.article.id,
        version: detail.version,
        ...selected.span,
        exact: selected.exact,
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
  }, [act, actions, detail, selected, onMade])
}
