// Owns asking for search results as one types. Leaves the search to main.
import { useEffect, useState } from 'react'
import type { SearchHit } from '../../../src/model/answers'
import { useAnswer } from '../../state/queries'

const PAUSE_MS = 60
const LIMIT = 40
const KINDS = ['article', 'quote', 'note', 'dossier'] as const

/** Results of a search. */
export type Found = {
  /** Grouped by kind. */
  readonly hits: readonly SearchHit[]
  readonly total: number
  /** Whether these are the results of what is typed now. */
  readonly isSettled: boolean
}

/** The results for a text; none for an empty one. */
export function useSearch(text: string): Found {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(text)
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [text])
  const answer = useAnswer(
    'search:query',
    { text: asked, limit: LIMIT },
    { enabled: asked !== '', keepLast: true },
  )
  const hits = text === '' ? [] : (answer.data?.hits ?? [])
  return {
    hits: KINDS.flatMap((kind) => hits.filter((hit) => hit.kind === kind)),
    total: answer.data?.total ?? 0,
    isSettled: asked === text && !answer.isFetching,
  }
}
