// Owns what a first run shows: the sample article, open, so that the whole idea stands there at once.
import { useEffect, useRef } from 'react'
import { useAppState } from '../../state/app-state'
import { usePlace, type Place } from '../../state/place'
import { useAnswer } from '../../state/queries'

type LibraryPlace = Extract<Place, { readonly screen: 'library' }>

/** Open the sample, once, as long as no article was ever opened. */
export function useFirstArticle(place: LibraryPlace): void {
  const { settings } = useAppState()
  const { replace } = usePlace()
  const isDone = useRef(false)
  const isFirst = settings.lastArticle === null && place.article === null
  const rows = useAnswer(
    'article:list',
    { shelf: 'all', order: 'clipped', offset: 0, limit: 1 },
    { enabled: isFirst },
  ).data?.rows
  const sample = rows?.find((row) => row.sample)?.id
  useEffect(() => {
    if (!isFirst || sample === undefined || isDone.current) return
    isDone.current = true
    replace({ ...place, article: { id: sample, version: null, quoteId: null } })
  }, [isFirst, sample, place, replace])
}
