// Owns how a place that was found is told: as a span of the text, with the words there. Leaves finding it to others.
import type { LocatedQuote, Span } from '../model/quote'
import type { Judgement } from './judge'
import { spanOfOccurrence, type Occurrence } from './occurrences'
import type { Pattern } from './pattern'
import type { TokenIndex } from './token-index'

export const found = (text: string, { start, end }: Span, status: LocatedQuote['status']): LocatedQuote => ({
  start,
  end,
  exact: text.slice(start, end),
  status,
})

/** A quote whose words are all there. */
export function unchanged(
  index: TokenIndex,
  pattern: Pattern,
  occurrence: Occurrence,
  isMoved: boolean,
): LocatedQuote {
  const span = spanOfOccurrence(index, pattern, occurrence)
  const isExact = index.text.slice(span.start, span.end) === pattern.selector.exact
  return found(index.text, span, isMoved ? 'moved' : isExact ? 'identical' : 'cosmetic')
}

/** A quote as it was judged; `null` when it is gone. */
export function judged({ text, tokens }: TokenIndex, judgement: Judgement): LocatedQuote | null {
  if (judgement.status === 'removed') return null
  const span = {
    start: tokens.starts[judgement.first] ?? 0,
    end: tokens.ends[judgement.end - 1] ?? 0,
  }
  return found(text, span, judgement.status)
}

export const covers = (judgement: Judgement, occurrence: Occurrence): boolean =>
  judgement.first <= occurrence.last && judgement.end > occurrence.first
