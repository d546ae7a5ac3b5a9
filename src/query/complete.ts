// Owns what may be written next in a query: the names of fields, and the values of those that have a few. Leaves values that are the
// library's own to whoever knows them.
import type { Span } from '../model/quote'
import { FIELDS, fieldNamed, KINDS, PARTS, STATES, type Field } from './query'

/** What stands where the caret is. */
export type Typed =
  | { readonly kind: 'field'; readonly begin: string; readonly at: Span }
  | { readonly kind: 'value'; readonly field: Field; readonly begin: string; readonly at: Span }

/** What is being typed at a place of a query; `null` where it is no beginning of anything. */
export function typedAt(text: string, caret: number): Typed | null {
  const before = text.slice(0, caret)
  const quotes = before.split('"')
  const isInPhrase = quotes.length % 2 === 0
  // Where a phrase is open, what stands before its mark names its field; else all since the last space or bracket is one word.
  const phrase = isInPhrase ? (quotes.at(-1) ?? '') : null
  const rest = phrase === null ? before : before.slice(0, before.length - phrase.length - 1)
  const word = rest.slice(
    1 + Math.max(...[' ', '\t', '\n', '(', ')', '"'].map((sign) => rest.lastIndexOf(sign))),
  )
  const bare = word.startsWith('-') ? word.slice(1) : word
  const colon = bare.indexOf(':')
  const field = colon < 0 ? null : fieldNamed(bare.slice(0, colon))
  if (field !== null) {
    const begin = phrase ?? bare.slice(colon + 1)
    if (phrase !== null && colon !== bare.length - 1) return null
    return {
      kind: 'value',
      field,
      begin,
      at: { start: caret - begin.length - (phrase === null ? 0 : 1), end: caret },
    }
  }
  if (phrase !== null || !/^\p{L}{1,12}$/u.test(bare)) return null
  return { kind: 'field', begin: bare, at: { start: caret - bare.length, end: caret } }
}

const VALUES: Readonly<Partial<Record<Field, readonly string[]>>> = {
  is: STATES,
  has: PARTS,
  kind: KINDS,
  before: ['today', 'yesterday', '7d', '1m', '1y'],
  after: ['today', 'yesterday', '7d', '1m', '1y'],
  clipped: ['today', 'yesterday', '7d', '1m', '1y'],
  said: ['today', 'yesterday', '7d', '1m', '1y'],
}

/** Names of fields that begin so. */
export const fieldsFrom = (begin: string): readonly Field[] => {
  const lower = begin.toLowerCase()
  return FIELDS.filter((field) => field.startsWith(lower) && field !== lower)
}

/** Values of a field that are the same in every library. */
export const valuesFrom = (field: Field, begin: string): readonly string[] =>
  (VALUES[field] ?? []).filter((value) => value.startsWith(begin.toLowerCase()) && value !== begin)

/** The query with what is being typed made whole, and where the caret then stands. */
export function completed(
  text: string,
  typed: Typed,
  chosen: string,
): { readonly text: string; readonly caret: number } {
  const written =
    typed.kind === 'field'
      ? `${chosen}:`
      : `${/[\s"()]/u.test(chosen) ? `"${chosen.replaceAll('"', '')}"` : chosen} `
  const caret = typed.at.start + written.length
  return { text: text.slice(0, typed.at.start) + written + text.slice(typed.at.end).trimStart(), caret }
}
