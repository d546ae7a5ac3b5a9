// Owns reading what a person types into the search box. Any text is a query; nothing is an error.
import { isSearchable, matchExpression, phraseExpression } from './tokens'

export type SearchTerm = {
  /** As typed, without its quotation marks. */
  readonly text: string
  readonly isPhrase: boolean
  readonly isExcluded: boolean
}

/** Split a query into words, "phrases" and -exclusions. */
export function parseQuery(query: string): readonly SearchTerm[] {
  return [...query.matchAll(/(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/gu)].flatMap((match) => {
    const isPhrase = match[2] !== undefined
    const text = (match[2] ?? match[3] ?? '').trim()
    return isSearchable(text) ? [{ text, isPhrase, isExcluded: match[1] === '-' }] : []
  })
}

/** The FTS5 expression of a query; `null` when nothing in it can be looked for. */
export function ftsExpression(terms: readonly SearchTerm[]): string | null {
  const wanted = terms.filter((term) => !term.isExcluded).map(expressionOf)
  const unwanted = terms.filter((term) => term.isExcluded).map(expressionOf)
  if (wanted.length === 0) return null
  const all = wanted.join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`
}

function expressionOf(term: SearchTerm): string {
  if (!term.isPhrase) return matchExpression(term.text)
  const words = term.text.split(/\s+/).filter(isSearchable)
  const plain = words.every(
    (word) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word),
  )
  if (plain) return phraseExpression(words.join(' '))
  return `(${words.map(matchExpression).join(' AND ')})`
}
