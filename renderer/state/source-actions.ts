// Owns asking sources again from anywhere, and telling how many are asked. Leaves what they say to `source-news`.
import { useMemo } from 'react'
import type { RequestOf } from '../../src/contract'
import { useMessages } from '../messages/messages-context'
import { useLibraryJobs } from './library-jobs'
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
  const { run } = useLibraryJobs()
  return useMemo(
    () => ({
      check: (scope) => {
        // Of thousands it takes a while to find out where they were fetched from.
        const asking =
          scope.kind === 'articles' ? run('source:check', { scope }) : act('source:check', { scope })
        void asking.then((answer) => {
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
    [act, m, show, go, run],
  )
}
