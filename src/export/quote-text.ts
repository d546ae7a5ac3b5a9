// Owns a single quote as text: its words with who said it and where it stands. Leaves gathering these to `actions`.
import { attributionOf } from '../model/attribution'
import type { Quote } from '../model/quote'
import type { QuotePlace } from '../model/quote-place'
import { escapeMarkdown } from '../text/markdown-escape'
import { attributionWords } from './attribution'
import { citationText, citeAlone, type CitationPart, type CitedSource } from './citation'
import type { LoneCitation } from './citations/cite-alone'

/** A quote with all that is said of it beside its words. */
export type QuoteToCite = {
  readonly quote: Quote
  readonly source: CitedSource
  /** `null` where it isn't known. */
  readonly place: QuotePlace | null
  /** In a style; absent for our own form. */
  readonly styled?: LoneCitation
}

/** The words in quotation marks, and below them who said it and the citation. */
export function quoteWithCitation(cited: QuoteToCite): string {
  const { quote } = cited
  const said = attributionWords(attributionOf(quote))
  const [parts, entry] = citationOf(cited)
  const below = entry === null ? '' : `\n${citationText(entry)}`
  return `“${quote.selector.exact}”\n— ${said === '' ? '' : `${said}. `}${citationText(parts)}${below}`
}

/** The citation of a quote by itself, and the entry that it refers to; `null` where it needs none. */
export const citationOf = ({
  source,
  place,
  styled,
}: QuoteToCite): readonly [readonly CitationPart[], readonly CitationPart[] | null] =>
  styled === undefined ? [citeAlone(source, place), null] : [styled.parts, styled.entry]

/** The same in Markdown; `isEntryShown` is false where a list of all entries follows. */
export function quoteAsMarkdown(cited: QuoteToCite, isEntryShown = true): string {
  const { quote } = cited
  const said = attributionWords(attributionOf(quote))
  const words = escapeMarkdown(quote.selector.exact)
  const [parts, entry] = citationOf(cited)
  const below = entry === null || !isEntryShown ? '' : `\n>\n> ${citationAsMarkdown(entry)}`
  // Two spaces end a line: without them it would be drawn on with the next.
  const quoted = words.split('\n').join('  \n> ')
  return `> ${quoted}\n>\n> — ${said === '' ? '' : `${escapeMarkdown(said)}. `}${citationAsMarkdown(parts)}${below}`
}

/** A citation in Markdown; what Markdown has no sign for is plain. */
export const citationAsMarkdown = (parts: readonly CitationPart[]): string =>
  parts.map(partAsMarkdown).join('')

function partAsMarkdown({ text, href, italic, bold }: CitationPart): string {
  if (href !== null) return `<${href.replace(/[<>\s]/g, encodeURIComponent)}>`
  // Signs of emphasis mean nothing beside white space.
  const inner = text.trim()
  const at = text.indexOf(inner)
  const [before, after] = [text.slice(0, at), text.slice(at + inner.length)]
  const [strong, stressed] = [bold ? '**' : '', italic ? '*' : '']
  if (strong + stressed === '' || inner === '') return escapeMarkdown(text)
  return `${before}${strong}${stressed}${escapeMarkdown(inner)}${stressed}${strong}${after}`
}
