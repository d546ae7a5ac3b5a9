// Owns cutting a query into brackets, phrases, words and the names of fields, each with its place. Leaves what they mean to `parse`.
import type { Span } from '../model/quote'
import { fieldNamed, type Field } from './query'

export type Token =
  | { readonly kind: '(' | ')' | 'minus'; readonly at: Span }
  /** A field's name with its colon. */
  | { readonly kind: 'field'; readonly field: Field; readonly at: Span; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string; readonly at: Span; readonly isClosed: boolean }
  | { readonly kind: 'word'; readonly text: string; readonly at: Span }

const QUOTES = '"“”„‟＂'
const SPACE = /\s/u
const NAME = /^([\p{L}]{2,12}):/u

/** Cut a query up. */
export function scan(text: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const isQuote = (i: number): boolean => i < text.length && QUOTES.includes(text.charAt(i))
  const endsWord = (i: number): boolean =>
    i >= text.length ||
    SPACE.test(text.charAt(i)) ||
    text.charAt(i) === '(' ||
    text.charAt(i) === ')' ||
    isQuote(i)
  /** Whether a sign before `i` may belong to it: at a beginning, or after another sign. */
  let isBegin = true
  while (at < text.length) {
    const sign = text.charAt(at)
    if (SPACE.test(sign)) {
      at++
      isBegin = true
    } else if (sign === '(' || sign === ')') {
      tokens.push({ kind: sign, at: { start: at, end: at + 1 } })
      at++
      isBegin = true
    } else if (isQuote(at)) {
      let end = at + 1
      while (end < text.length && !isQuote(end)) end++
      const isClosed = end < text.length
      tokens.push({
        kind: 'phrase',
        text: text.slice(at + 1, end),
        at: { start: at, end: isClosed ? end + 1 : end },
        isClosed,
      })
      at = isClosed ? end + 1 : end
      isBegin = true
    } else if (isBegin && sign === '-' && !(at + 1 >= text.length || SPACE.test(text.charAt(at + 1)))) {
      tokens.push({ kind: 'minus', at: { start: at, end: at + 1 } })
      at++
    } else {
      const name = isBegin ? NAME.exec(text.slice(at, at + 14)) : null
      const field = name === null ? null : fieldNamed(name[1] ?? '')
      if (name !== null && field !== null) {
        const end = at + name[0].length
        tokens.push({ kind: 'field', field, at: { start: at, end }, text: name[1] ?? '' })
        at = end
        isBegin = false
      } else {
        let end = at + 1
        while (!endsWord(end)) end++
        tokens.push({ kind: 'word', text: text.slice(at, end), at: { start: at, end } })
        at = end
        isBegin = false
      }
    }
  }
  return tokens
}
