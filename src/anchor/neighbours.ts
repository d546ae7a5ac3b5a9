// Owns finding where one side's remembered neighbours stand now. Leaves what that says of the quote to `locate-quote.ts`.
import { align } from './align'
import type { Region } from './judge'
import { SPREAD, type TokenIndex } from './token-index'

/** Tokens, half-open, and the share of the neighbours that stands there. */
export type FoundNeighbours = Region & { readonly kept: number }

/** Where one side's neighbours stand now; `null` when they are gone. */
export function findNeighbours(
  index: TokenIndex,
  keys: readonly string[],
  offsets: readonly number[],
): FoundNeighbours | null {
  let best: FoundNeighbours | null = null
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
  return best
}
