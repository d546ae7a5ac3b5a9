// Owns the order of results. Explained in docs/search.md.

/** What is known of a result. */
export type Merits = {
  /** Whether its title holds all the words. */
  readonly isInTitle: boolean
  /** Whether a quote of it is a result, too. */
  readonly isQuoted: boolean
  /** By BM25, above 0; 0 where words had no part in finding it. */
  readonly weight: number
  /** Of the newest 1, of the oldest that was looked at 0. */
  readonly recency: number
  /** 1 where the words stand side by side, 0 where they are far apart or there is one alone. */
  readonly closeness: number
}

const QUOTED = 0.5
const CLOSENESS = 0.35
const RECENCY = 0.05

/** In the order of merit, best first; `heaviest` of their weights counts 1. */
export function inOrder<T extends Merits>(results: readonly T[]): readonly T[] {
  const heaviest = results.reduce((most, { weight }) => Math.max(most, weight), 0) || 1
  const merit = (result: T): number =>
    result.weight / heaviest +
    (result.isQuoted ? QUOTED : 0) +
    CLOSENESS * result.closeness +
    RECENCY * result.recency
  return results
    .map((result, i) => ({ result, i, merit: merit(result) }))
    .sort((a, b) => Number(b.result.isInTitle) - Number(a.result.isInTitle) || b.merit - a.merit || a.i - b.i)
    .map(({ result }) => result)
}

/** Letters between words that still are near each other. */
const NEAR = 60

/** How close together parts stand, of a stretch of text that holds them all. */
export const closenessOf = (length: number, parts: number): number => (parts < 2 ? 0 : NEAR / (NEAR + length))
