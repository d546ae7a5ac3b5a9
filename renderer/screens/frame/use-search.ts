// Owns asking for search results as one types. Leaves the search to main.
import { useEffect, useState } from 'react'
import type { FoundCount, SearchHit } from '../../../src/model/answers'
import { useAnswer } from '../../state/queries'

const PAUSE_MS = 60
/** Of each kind: the rest is on the search screen. */
const LIMIT = 5
const NONE: readonly FoundCount[] = []

/** Results of a search. */
export type Found = {
  /** Grouped by kind. */
  readonly hits: readonly SearchHit[]
  readonly counts: readonly FoundCount[]
  /** The query with its unknown words put right. */
  readonly meant: string | null
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
    { text: asked, limit: LIMIT, isTyping: true },
    { enabled: asked !== '', keepLast: true },
  )
  const isEmpty = text === ''
  return {
    hits: isEmpty ? [] : (answer.data?.hits ?? []),
    counts: isEmpty ? NONE : (answer.data?.counts ?? NONE),
    meant: isEmpty ? null : (answer.data?.meant ?? null),
    isSettled: asked === text && !answer.isFetching,
  }
}
