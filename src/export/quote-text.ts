// Owns a single quote as text: its words with who said it and where it stands. Leaves gathering these to `actions`.
import { attributionOf } from '../model/attribution'
import type { Quote } from '../model/quote'
import type { QuotePlace } from '../model/quote-place'
import { escapeMarkdown } from '../text/markdown-escape'
import { attributionWords } from './attribution'
import { citationText, citeAlone, type CitationPart, type CitedSource } from './citation'

/** A quote with all that is said of it beside its words. */
export type QuoteToCite = {
  readonly quote: Quote
  readonly source: CitedSource
  /** `null` where it isn't known. */
  readonly place: QuotePlace | null
}

/** The words in quotation marks, and below them who said it and the citation. */
export function quoteWithCitation({ quote, source, place }: QuoteToCite): string {
  const said = attributionWords(attributionOf(quote))
  const cited = citationText(citeAlone(source, place))
  return `“${quote.selector.exact}”\n— ${said === '' ? '' : `${said}. `}${cited}`
}

/** The same in Markdown. */
export function quoteAsMarkdown({ quote, source, place }: QuoteToCite): string {
  const said = attributionWords(attributionOf(quote))
  const words = escapeMarkdown(quote.selector.exact)
  const cited = citeAlone(source, place).map(partAsMarkdown).join('')
  // Two spaces end a line: without them it would be drawn on with the next.
  const quoted = words.split('\n').join('  \n> ')
  return `> ${quoted}\n>\n> — ${said === '' ? '' : `${escapeMarkdown(said)}. `}${cited}`
}

const partAsMarkdown = ({ text, href }: CitationPart): string =>
  href === null ? escapeMarkdown(text) : `<${href.replace(/[<>\s]/g, encodeURIComponent)}>`
