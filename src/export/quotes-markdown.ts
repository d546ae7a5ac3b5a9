// Owns a list of quotes as Markdown: group by group, each quote with its citation, tags and note.
import { escapeMarkdown } from '../text/markdown-escape'
import type { CitationPart } from '../model/citation'
import { citationAsMarkdown, quoteAsMarkdown } from './quote-text'
import type { QuoteForExport } from './quotes-for-export'

/** Quotes as Markdown, and below them the `entries` that their references lead to; none where they need none. */
export function quotesToMarkdown(
  quotes: readonly QuoteForExport[],
  title: string,
  entries: readonly (readonly CitationPart[])[] = [],
): string {
  const parts = [`# ${escapeMarkdown(title)}`]
  let group: string | null = null
  for (const quote of quotes) {
    if (quote.group !== null && quote.group !== group) parts.push(`## ${escapeMarkdown(quote.group)}`)
    group = quote.group
    parts.push(partOf(quote))
  }
  if (entries.length > 0) parts.push('## References', ...entries.map(citationAsMarkdown))
  return `${parts.join('\n\n')}\n`
}

function partOf({ row, cited, link }: QuoteForExport): string {
  const { selector, tags, note } = row.quote
  const words =
    cited === null
      ? `> ${escapeMarkdown(selector.exact).split('\n').join('  \n> ')}\n>\n> — ${escapeMarkdown(row.articleTitle)}`
      : quoteAsMarkdown(cited, false)
  return [
    words,
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(escapeMarkdown).join(', ')}`]),
    // A note is Markdown already.
    ...(note === '' ? [] : [note]),
    `<${link}>`,
  ].join('\n\n')
}
