// Owns asking sources again from anywhere, and telling how many are asked. Leaves what they say to `source-news`.
import { useMemo } from 'react'
import type { RequestOf } from '../../src/contract'
import { useMessages } from '../messages/messages-context'
import { usePlace } from './place'
import { useAct } from './queries'
import { useToasts } from './toasts'

type SourceActions = { readonly check: (scope: RequestOf<'source:check'>['scope']) => void }

/** How to ask. */
export function useSourceActions(): SourceActions {
  const m = useMessages()
  const act = useAct()
  const { show } = useToasts()
  const { go } = usePlace()
  return useMemo(
    () => ({
      check: (scope) => {
        void act('source:check', { scope }).then((answer) => {
          if (answer === null) return
          const { added, waiting, without } = answer
          const isNothing = added + waiting === 0
          const rest = isNothing ? m.sources.nothingHint : without > 0 ? m.sources.without(without) : ''
          show({
            text: isNothing
              ? m.sources.nothing
              : added === 0
                ? m.sources.askedAlready
                : m.sources.asking(added),
            ...(rest === '' ? {} : { detail: rest }),
            ...(isNothing || scope.kind === 'article'
              ? {}
              : {
                  action: {
                    label: m.captures.show,
                    run: () => {
                      go({ screen: 'captures' })
                    },
                  },
                }),
          })
        })
      },
    }),
    [act, m, show, go],
  )
}
