// Owns finding where one side's remembered neighbours stand now. Leaves what that says of the quote to `locate-quote.ts`.
import { align } from './align'
import type { Region } from './judge'
import { SPREAD, type TokenIndex } from './token-index'

/** Where one side's neighbours stand now: tokens, half-open; `null` when they are gone. */
export function findNeighbours(
  index: TokenIndex,
  keys: readonly string[],
  offsets: readonly number[],
): Region | null {
  let best: (Region & { readonly kept: number }) | null = null
  for (const offset of offsets) {
    const from = Math.max(0, offset - SPREAD)
    const to = Math.min(index.tokens.keys.length, offset + keys.length + 2 * SPREAD)
    const { meets } = align(
      keys,
      keys.map(() => 30),
      index.tokens.keys,
      from,
      to,
    )
    const places = [...meets].filter((place) => place >= 0)
    const kept = places.length / keys.length
    if (kept < 0.75 || (best !== null && kept <= best.kept)) continue
    best = { first: places[0] ?? 0, end: (places.at(-1) ?? 0) + 1, kept }
  }
  return best === null ? null : { first: best.first, end: best.end }
}
