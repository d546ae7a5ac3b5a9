// Owns the stretch of text that a search result shows, taken from the original text: the index holds pairs, not words.
import type { Span } from '../model/quote'
import type { SearchTerm } from './query'

export type Snippet = { readonly snippet: string; readonly marks: readonly Span[]; readonly found: boolean }

const LENGTH = 180
const LEAD = 50

/** Give the stretch around the first match with all matches in it marked; the beginning of the text when nothing matches. */
export function makeSnippet(text: string, terms: readonly SearchTerm[]): Snippet {
  const pattern = patternOf(terms)
  const first = pattern === null ? -1 : text.search(pattern)
  const from = first < 0 ? 0 : wordStart(text, Math.max(0, first - LEAD))
  const to = wordEnd(text, Math.min(text.length, from + LENGTH))
  const begin = from > 0 ? '… ' : ''
  const body = text.slice(from, to).replace(/[\n\t]/g, ' ')
  const marks = pattern === null ? [] : [...body.matchAll(new RegExp(pattern.source, 'giu'))]
  return {
    snippet: `${begin}${body}${to < text.length ? ' …' : ''}`,
    marks: marks.map((match) => ({
      start: begin.length + match.index,
      end: begin.length + match.index + match[0].length,
    })),
    found: first >= 0,
  }
}

/** A word matches at a word's begin, as the index does; accents and width are forgiven by the index, not by the marks. */
function patternOf(terms: readonly SearchTerm[]): RegExp | null {
  const parts = terms
    .filter((term) => !term.isExcluded)
    .map((term) => {
      const escaped = term.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
      return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(term.text)
        ? escaped
        : `(?<![\\p{L}\\p{N}])${escaped}`
    })
  return parts.length === 0 ? null : new RegExp(parts.join('|'), 'iu')
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0
  const space = text.slice(at, at + 20).search(/\s/)
  return isLowSurrogate(text, at + space + 1) ? at + space : at + space + 1
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.slice(at, at + 20).search(/\s/)
  const end = space < 0 ? at : at + space
  return isLowSurrogate(text, end) ? end + 1 : end
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
