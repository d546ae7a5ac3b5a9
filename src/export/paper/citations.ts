// Owns where a paper has its citations from: one for each quote, one for each source.
import type { DossierDocument } from '../../model/dossier-document'
import type { DossierCitations } from '../../model/citation'
import { citationText, citeQuote, citeSource, type CitationPart } from '../citation'

export type Citations = {
  /** By id of the block. */
  readonly ofQuote: ReadonlyMap<string, readonly CitationPart[]>
  /** What stands behind the words, by id of the block; `null` in styles that cite in notes. */
  readonly inText: ReadonlyMap<string, string> | null
  readonly bibliography: readonly { readonly sourceNumber: number; readonly parts: readonly CitationPart[] }[]
}

/** The citations of a dossier. */
export function citationsOf(document: DossierDocument): Citations {
  if (document.citations !== null) return inStyle(document.citations)
  const sources = new Map(document.sources.map((source) => [source.number, source]))
  const ofQuote = new Map<string, readonly CitationPart[]>()
  for (const block of document.blocks) {
    const source = block.kind === 'quote' ? sources.get(block.sourceNumber) : undefined
    if (block.kind === 'quote' && source !== undefined) ofQuote.set(block.id, citeQuote(block, source))
  }
  return {
    ofQuote,
    inText: null,
    bibliography: document.sources.map((source) => ({
      sourceNumber: source.number,
      parts: citeSource(source),
    })),
  }
}

/** In the style that was chosen. Paper numbers its notes itself, since commentary has some of its own. */
const inStyle = ({ form, ofQuote, bibliography }: DossierCitations): Citations => ({
  ofQuote,
  inText:
    form === 'note' ? null : new Map([...ofQuote].map(([id, parts]) => [id, citationText(parts)] as const)),
  bibliography,
})
