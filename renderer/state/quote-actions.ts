// Owns what can be done to a quote from anywhere: put it into a dossier, delete it with a way back.
import { useMemo } from 'react'
import type { Quote } from '../../src/model/quote'
import { useMessages } from '../messages/messages-context'
import { useDialogs, type QuoteRef } from './dialogs'
import { usePlace } from './place'
import { useAct } from './queries'
import { useToasts } from './toasts'

type QuoteActions = {
  readonly addToDossier: (quote: QuoteRef, dossier: { readonly id: string; readonly title: string }) => void
  readonly addToNewDossier: (quote: QuoteRef) => void
  readonly remove: (quote: Quote) => void
  /** Keep the words that stand in its place now, as another quote. */
  readonly adopt: (quote: Quote) => void
}

/** Actions on quotes, each of which tells what it did. */
export function useQuoteActions(): QuoteActions {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { open } = useDialogs()
  const { openDossier } = usePlace()
  return useMemo(
    () => ({
      addToDossier: ({ quoteId, articleId }, { id, title }) => {
        void act('dossier:add-block', {
          id,
          before: null,
          block: { kind: 'quote', quoteId, articleId },
        }).then((dossier) => {
          if (dossier === null) return
          show({
            text: m.quote.added(title),
            action: {
              label: m.quote.show,
              run: () => {
                openDossier(id)
              },
            },
          })
        })
      },
      addToNewDossier: (quote) => {
        open({ kind: 'new-dossier', quote })
      },
      adopt: ({ id, articleId }) => {
        void act('quote:adopt', { articleId, id }).then((adopted) => {
          if (adopted === null) return
          const { quote, isNew } = adopted
          const takeBack = (): void => void act('quote:delete', { articleId, id: quote.id })
          show(
            isNew
              ? { text: m.change.adopted, action: { label: m.undo, run: takeBack } }
              : { text: m.change.adoptedBefore },
          )
        })
      },
      remove: (quote) => {
        const { id, articleId } = quote
        void act('quote:delete', { articleId, id }).then((removed) => {
          if (removed === null) return
          show({
            text: m.quote.removed,
            action: { label: m.undo, run: () => void act('quote:restore', { articleId, quote: removed }) },
          })
        })
      },
    }),
    [act, m, open, openDossier, show],
  )
}
