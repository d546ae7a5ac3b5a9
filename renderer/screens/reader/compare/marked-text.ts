// Owns how a stretch of one version's text falls into parts by the quotes that cover them. Leaves drawing to `compared-row`.
import type { ComparedQuote, VersionComparison } from '../../../../src/model/answers'
import type { Span } from '../../../../src/model/quote'
import type { Colour, QuoteStatus } from '../../../../src/model/quote-kinds'

/** A quote where it stands in one of two versions. */
export type SideQuote = {
  readonly id: string
  readonly colour: Colour
  readonly span: Span
  /** What is said of it at its end on this side; `null` where that is said on the other. */
  readonly status: QuoteStatus | null
}

/** A part of a text that the same quotes cover. */
export type MarkedPart = Span & {
  readonly quotes: readonly SideQuote[]
  /** Those that end with it. */
  readonly ends: readonly SideQuote[]
}

/** The quotes of one side, in the order of their places. Of one that is gone, the side that has it says so. */
export function quotesOn(side: 'before' | 'after', { quotes }: VersionComparison): readonly SideQuote[] {
  const found = quotes.flatMap((compared): SideQuote[] => {
    const { span } = compared[side]
    if (span === null) return []
    const { id, colour } = compared.quote
    return [{ id, colour, span, status: statusOn(side, compared) }]
  })
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function statusOn(side: 'before' | 'after', { before, after }: ComparedQuote): QuoteStatus | null {
  if (side === 'after') return after.status
  return after.span === null ? 'removed' : before.status === 'removed' ? null : before.status
}

/** Cut a stretch where quotes begin and end. */
export function markText(stretch: Span, quotes: readonly SideQuote[]): readonly MarkedPart[] {
  const touching = quotes.filter(({ span }) => span.start < stretch.end && span.end > stretch.start)
  const cuts = new Set([stretch.start, stretch.end])
  for (const { span } of touching)
    for (const at of [span.start, span.end]) if (at > stretch.start && at < stretch.end) cuts.add(at)
  const ordered = [...cuts].sort((a, b) => a - b)
  return ordered.slice(1).map((end, i) => {
    const start = ordered[i] ?? stretch.start
    const covering = touching.filter(({ span }) => span.start <= start && span.end >= end)
    return { start, end, quotes: covering, ends: covering.filter(({ span }) => span.end === end) }
  })
}
