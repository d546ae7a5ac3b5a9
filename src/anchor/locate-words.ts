// Owns finding words that another program marked: all that is known is how they read there, and perhaps what stood around them. Leaves
// what is made of the place to actions.
import type { LocatedQuote } from '../model/quote'
import { locateQuote } from './locate-quote'
import { unchanged } from './located'
import { bestOccurrence, findOccurrences } from './occurrences'
import { makePattern } from './pattern'
import { indexTokens } from './token-index'

export type MarkedWords = { readonly exact: string; readonly prefix: string; readonly suffix: string }

/**
 * Where words stand in a text: as they read, typography apart, beside most of their neighbours where they stand more than once, and
 * the first time where nothing tells the places apart; else where words that read nearly so stand. `null` where none do.
 */
export function locateWords(text: string, marked: MarkedWords): LocatedQuote | null {
  const exact = marked.exact.normalize('NFC').trim()
  if (exact === '') return null
  const [prefix, suffix] = [marked.prefix.normalize('NFC'), marked.suffix.normalize('NFC')]
  const selector = { start: 0, end: exact.length, exact, prefix, suffix }
  const pattern = makePattern(selector)
  if (pattern.from === pattern.to) return null
  const index = indexTokens(text)
  const best = bestOccurrence(index, pattern, findOccurrences(index, pattern))
  if (best !== null) return unchanged(index, pattern, best, false)
  return locateQuote(text, selector)
}
