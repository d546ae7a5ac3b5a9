// Owns citing quotes that stand in no dossier: each in full, as if it were the only one.
import type { CitationPart } from '../../model/citation'
import type { QuotePlace } from '../../model/quote-place'
import type { CitedSource } from '../citation'
import { bibliographyOf } from './cite-dossier'
import { ALONE, makeCiter, type StyleChoice } from './citer'

/** A citation of a quote by itself. */
export type LoneCitation = {
  /** A whole note, or a reference in brackets. */
  readonly parts: readonly CitationPart[]
  /** What the reference leads to; `null` where a note says it all. */
  readonly entry: readonly CitationPart[] | null
}

/** Cites the quotes of some sources, each by the place of its source in the list; `entries` in the order of the style. */
export type LoneCiter = {
  readonly cite: (source: number, place: QuotePlace | null) => LoneCitation
  readonly entries: readonly (readonly CitationPart[])[]
}

/** Make a citer for sources. */
export async function makeLoneCiter(
  sources: readonly CitedSource[],
  choice: StyleChoice,
): Promise<LoneCiter> {
  const citer = await makeCiter(sources, choice)
  const bibliography = bibliographyOf(citer, sources.length)
  const entries = new Map(bibliography.map(({ source, parts }) => [source, parts]))
  return {
    cite: (source, place) => ({
      parts: citer.cite(source, place, ALONE),
      entry: citer.form === 'note' ? null : (entries.get(source) ?? null),
    }),
    entries: bibliography.map(({ parts }) => parts),
  }
}
