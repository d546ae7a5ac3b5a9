// Owns asking for the results of a search: of one kind, in larger and larger parts, and how many there are of the others.
import { useState } from 'react'
import type { FoundCount, FoundKind, SearchHit } from '../../../src/model/answers'
import { useAnswer } from '../../state/queries'

const PART = 50
const MOST = 400

/** What a search found. */
export type Results = {
  readonly hits: readonly SearchHit[]
  readonly counts: readonly FoundCount[]
  readonly meant: string | null
  /** Show more of them; `null` where all that can be are shown. */
  readonly more: (() => void) | null
  /** Whether an answer is there. */
  readonly isKnown: boolean
}

type Asked = { readonly query: string; readonly isExact: boolean; readonly kind: FoundKind }

/** The results of a query. */
export function useResults({ query, isExact, kind }: Asked): Results {
  const under = JSON.stringify([query, isExact, kind])
  const [asked, setAsked] = useState({ under, limit: PART })
  const limit = asked.under === under ? asked.limit : PART
  const isAsked = query.trim() !== ''
  const counts = useAnswer(
    'search:query',
    { text: query, limit: 1, isExact },
    { enabled: isAsked, keepLast: true },
  )
  const answer = useAnswer(
    'search:query',
    { text: query, limit, isExact, kinds: [kind] },
    { enabled: isAsked, keepLast: true },
  )
  const hits = isAsked ? (answer.data?.hits ?? []).filter((hit) => hit.kind === kind) : []
  const isMore = hits.length >= limit && limit < MOST
  return {
    hits,
    counts: counts.data?.counts ?? [],
    meant: counts.data?.meant ?? null,
    more: isMore
      ? () => {
          setAsked({ under, limit: Math.min(MOST, limit * 2) })
        }
      : null,
    isKnown: answer.data !== undefined && !answer.isPlaceholderData,
  }
}
