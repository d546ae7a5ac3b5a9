// Owns a remembered quote as tokens: its own and those of its surroundings, in one row. Leaves finding them to others.
import { CONTEXT_LENGTH, type QuoteSelector } from '../model/quote'
import { countUnits, tokenize, type Tokens } from '../text/tokens'

export type Pattern = {
  readonly selector: QuoteSelector
  /** Prefix, quote and suffix as they stood. */
  readonly tokens: Tokens
  /** The quote's own tokens are `[from, to)`. */
  readonly from: number
  readonly to: number
  /** Surroundings without what the cut of the context may have torn: `[contextFrom, contextTo)`. */
  readonly contextFrom: number
  readonly contextTo: number
  /** Folded part of the first own token that belongs to the quote, when it begins within a word; else `null`. */
  readonly head: string | null
  /** The same for the last own token, when the quote ends within a word. */
  readonly tail: string | null
  readonly wordCount: number
  /** Where the surroundings end, both texts are the same again. */
  readonly isHeld: boolean
}

/**
 * Cut a remembered quote and its surroundings into tokens.
 * @param isHeld whether its surroundings reach to what both texts have; else they are as long as they were remembered
 */
export function makePattern(selector: QuoteSelector, isHeld = false): Pattern {
  const { prefix, exact, suffix } = selector
  const tokens = tokenize(prefix + exact + suffix)
  const begin = prefix.length
  const end = begin + exact.length
  const from = countWhile(tokens.ends, (at) => at <= begin)
  const to = Math.max(
    from,
    countWhile(tokens.starts, (at) => at < end),
  )
  const own = tokenize(exact).keys
  const beginsWithin = from < to && (tokens.starts[from] ?? 0) < begin
  const endsWithin = from < to && (tokens.ends[to - 1] ?? 0) > end
  const isCut = (context: string): boolean => !isHeld && context.length >= CONTEXT_LENGTH - 1
  return {
    selector,
    tokens,
    from,
    to,
    contextFrom: isCut(prefix) ? Math.min(1, from) : 0,
    contextTo: isCut(suffix) ? Math.max(to, tokens.keys.length - 1) : tokens.keys.length,
    head: beginsWithin ? (own[0] ?? null) : null,
    tail: endsWithin ? (own.at(-1) ?? null) : null,
    wordCount: countUnits(tokens, from, to),
    isHeld,
  }
}

function countWhile(values: readonly number[], holds: (value: number) => boolean): number {
  const at = values.findIndex((value) => !holds(value))
  return at < 0 ? values.length : at
}

/** Whether a token of a text is the pattern's token; of a word that the quote cuts, only the quote's part must be there. */
export function isSameToken(pattern: Pattern, at: number, key: string | undefined): boolean {
  if (key === undefined) return false
  if (pattern.tokens.keys[at] === key) return true
  const isFirst = at === pattern.from && pattern.head !== null
  const isLast = at === pattern.to - 1 && pattern.tail !== null
  if (isFirst && isLast) return key.includes(pattern.head)
  if (isFirst) return key.endsWith(pattern.head)
  return isLast && key.startsWith(pattern.tail)
}

/** Fewer words than this stand anywhere: without their neighbours they are no trace of a quote. */
const SPEAKS_ALONE = 4
export const speaksAlone = ({ wordCount }: Pattern): boolean => wordCount >= SPEAKS_ALONE
