// Owns what is asked for before anything is drawn: by the time the components ask, the answers are on their way.
import type { QueryClient } from '@tanstack/react-query'
import type { CallName, RequestOf } from '../../src/contract'
import { call } from '../api'
import { rowsRequest } from './article-rows'
import { listOrder } from './remembered'

/** Ask for what the first picture needs. A failure is told by whoever asks next. */
export function askAtStart(client: QueryClient): void {
  const ask = <C extends CallName>(name: C, request: RequestOf<C>): void => {
    client.query({ queryKey: [name, request], queryFn: () => call(name, request) }).catch(() => undefined)
  }
  ask('app:state', {})
  ask('article:list', rowsRequest({ shelf: 'all' }, listOrder()))
  ask('dossier:list', {})
  ask('tag:list', {})
}
