// Owns asking main and remembering answers until the library changes. Leaves the wire to `api.ts`.
import {
  QueryClient,
  keepPreviousData,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query'
import { useCallback, useEffect } from 'react'
import type { CallName, RequestOf, ResponseOf } from '../../src/contract'
import { ApiError, call, listen } from '../api'
import { useMessages } from '../messages/messages-context'
import { makeLibraryChanges, type LibraryChanges } from './library-changes'
import { useToasts } from './toasts'

/** The cache of answers: asks at once whatever the network does, and never by itself. */
export const makeQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    },
  })

type AskOptions = {
  /** `false`: don't ask yet. */
  readonly enabled?: boolean
  /** Show the answer to the last request until the one to this is there. */
  readonly keepLast?: boolean
}

/** The answer to one request, asked again when the library changes. */
export function useAnswer<C extends CallName>(
  name: C,
  request: RequestOf<C>,
  options: AskOptions = {},
): UseQueryResult<ResponseOf<C>> {
  return useQuery<ResponseOf<C>>({
    queryKey: [name, request],
    queryFn: () => call(name, request),
    enabled: options.enabled ?? true,
    // The library's helper is typed for any answer; ours is the one of this call.
    ...(options.keepLast === true ? { placeholderData: keepPreviousData } : {}),
  })
}

/** The window's one: a person who did something waits to see it, and hurries it on. */
let changes: LibraryChanges | null = null

/** Ask again for what is on the screen when main has written something. */
export function useLibraryChanges(): void {
  const client = useQueryClient()
  useEffect(() => {
    const kept = makeLibraryChanges(client)
    changes = kept
    const stops = [
      listen('library:changed', kept.heard),
      listen('settings:changed', () => {
        // A dossier without a style of its own is cited as the settings say.
        for (const name of ['app:state', 'dossier:citations'])
          void client.invalidateQueries({ queryKey: [name] })
      }),
    ]
    return () => {
      for (const stop of stops) stop()
      kept.stop()
    }
  }, [client])
}

/** How to ask again for the answers of one call. */
export function useRefresh(): (name: CallName) => void {
  const client = useQueryClient()
  return useCallback((name) => void client.invalidateQueries({ queryKey: [name] }), [client])
}

/** Do something in main: gives `null` after a failure, which the person has then been told of. */
export type Act = <C extends CallName>(name: C, request: RequestOf<C>) => Promise<ResponseOf<C> | null>

/** How to do something in main. */
export function useAct(): Act {
  const messages = useMessages()
  const { show } = useToasts()
  return useCallback<Act>(
    async (name, request) => {
      try {
        const work = (): Promise<ResponseOf<typeof name>> => call(name, request)
        return await (changes === null ? work() : changes.during(name, request, work))
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        const text = messages.describeError(error.info)
        show({ tone: 'bad', text: text.what, detail: `${text.safe} ${text.next}`.trim() })
        return null
      }
    },
    [messages, show],
  )
}
