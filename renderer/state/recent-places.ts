// Owns telling main which articles, dossiers and tags were gone to: those that one stayed at. Leaves remembering them to main.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RequestOf } from '../../src/contract'
import { call } from '../api'
import type { Place } from './place'

/** What is gone through on the way to something else is not remembered. */
const STAY_MS = 1000

type Thing = RequestOf<'recent:add'>['thing']

/** Remember a place after one has stayed there for a moment. */
export function useRecentPlaces(place: Place): void {
  const client = useQueryClient()
  const thing = thingAt(place)
  const kind = thing?.kind
  const id = thing?.id
  useEffect(() => {
    if (kind === undefined || id === undefined) return
    const timer = setTimeout(() => {
      void call('recent:add', { thing: { kind, id } }).then(() =>
        client.invalidateQueries({ queryKey: ['recent:list'] }),
      )
    }, STAY_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [client, kind, id])
}

/** What of the library a place shows; `null` for a screen that shows no one thing. */
export function thingAt(place: Place): Thing | null {
  switch (place.screen) {
    case 'library':
      if (place.article !== null) return { kind: 'article', id: place.article.id }
      return place.tag === null ? null : { kind: 'tag', id: place.tag }
    case 'quotes':
      return place.tag === null ? null : { kind: 'tag', id: place.tag }
    case 'dossier':
      return { kind: 'dossier', id: place.id }
    default:
      return null
  }
}
