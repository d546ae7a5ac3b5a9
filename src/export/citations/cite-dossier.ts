// Owns the citations of a whole dossier in a style: a note or a reference for each quote, and the bibliography.
import { type BibliographyEntry, type CitationPart, type DossierCitations } from '../../model/citation'
import type { QuotePlace } from '../../model/quote-place'
import { readableDate, type CitedSource } from '../citation'
import { ALONE, makeCiter, type Citer, type StyleChoice } from './citer'

/** A quote to be cited, in the order of the dossier. */
export type QuoteInOrder = {
  /** Of its block. */
  readonly id: string
  readonly sourceNumber: number
  readonly place: QuotePlace | null
}

/** How many quotes are cited before others may have a turn. */
const QUOTES_A_TURN = 50

/** Cite the quotes of a dossier. `sources` by their numbers, in order of first use. */
export async function citeDossier(
  quotes: readonly QuoteInOrder[],
  sources: ReadonlyMap<number, CitedSource>,
  choice: StyleChoice,
): Promise<DossierCitations> {
  const numbers = [...sources.keys()]
  const citer = await makeCiter([...sources.values()], choice)
  const indices = new Map(numbers.map((number, i) => [number, i]))
  const ofQuote = new Map<string, readonly CitationPart[]>()
  const noteNumbers = new Map<string, number>()
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  for (const [i, { id, sourceNumber, place }] of quotes.entries()) {
    if (i > 0 && i % QUOTES_A_TURN === 0) await new Promise((resolve) => setTimeout(resolve))
    const note = i + 1
    ofQuote.set(
      id,
      citer.cite(indices.get(sourceNumber) ?? 0, place, {
        note,
        firstNote: first.get(sourceNumber) ?? null,
        isRepeated: quotes[i - 1]?.sourceNumber === sourceNumber,
        lastNote: last.get(sourceNumber) ?? null,
      }),
    )
    noteNumbers.set(id, note)
    if (!first.has(sourceNumber)) first.set(sourceNumber, note)
    last.set(sourceNumber, note)
  }
  const entries = bibliographyOf(citer, numbers.length)
  return {
    style: choice.style,
    styleName: citer.styleName,
    locale: citer.locale,
    form: citer.form,
    ofQuote,
    noteNumbers: citer.form === 'note' ? noteNumbers : null,
    bibliography: entries.flatMap(({ source, parts }): BibliographyEntry[] => {
      const number = numbers[source]
      const cited = number === undefined ? undefined : sources.get(number)
      if (number === undefined || cited === undefined) return []
      return [{ sourceNumber: number, parts, archived: archiveNote(cited) }]
    }),
  }
}

/** Every source of a citer as an entry: of a style without a bibliography, as its first note would have it. */
export const bibliographyOf = (
  citer: Citer,
  count: number,
): readonly { readonly source: number; readonly parts: readonly CitationPart[] }[] =>
  citer.bibliography() ??
  Array.from({ length: count }, (_, source) => ({ source, parts: citer.cite(source, null, ALONE) }))

/** What no style prints: since when the words are sealed, and under which hash. */
export const archiveNote = ({ capture }: Pick<CitedSource, 'capture'>): readonly CitationPart[] => [
  {
    text: `Archived ${readableDate(capture.capturedAt)}, SHA-256 of the text ${capture.text.sha256}.`,
    href: null,
  },
]
