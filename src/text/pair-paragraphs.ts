// Owns which of several paragraphs that were changed became which. Leaves comparing their words to `text-diff`.
import { tokenize } from './tokens'

/** A line of a text: half-open, UTF-16 units. */
export type Paragraph = {
  readonly start: number
  readonly end: number
  /** Equal keys read the same. */
  readonly key: string
  readonly text: string
}

/** One beside the one that it became; `null` for one that was taken out or put in. */
export type ParagraphPair = readonly [Paragraph | null, Paragraph | null]

/** The share of their words that two wordings of one paragraph have in common at the least. */
const LEAST_ALIKE = 0.35
/** Beyond so many pairs, texts are others altogether. */
const MOST_PAIRS = 4_000_000
/** Paragraphs further from where they stood, as a share of all, are not looked at: each comparison counts all words of both. */
const BAND = 120

/** Pair paragraphs, in order, so that all in all as much as possible is alike. */
export function pairParagraphs(
  old: readonly Paragraph[],
  fresh: readonly Paragraph[],
): readonly ParagraphPair[] {
  if (old.length === 0 || fresh.length === 0 || old.length * fresh.length > MOST_PAIRS)
    return [...old.map((one) => [one, null] as const), ...fresh.map((one) => [null, one] as const)]
  const [bags, newBags] = [old.map(bagOf), fresh.map(bagOf)]
  const width = fresh.length + 1
  const alike = (i: number, j: number): number => likeness(bags[i], newBags[j])
  // What the first i and j are worth at best, and each pair's own worth.
  const best = new Float64Array((old.length + 1) * width)
  const worth = new Float64Array((old.length + 1) * width)
  for (let i = 1; i <= old.length; i++)
    for (let j = 1; j <= fresh.length; j++) {
      const cell = i * width + j
      const isNear = Math.abs(j - (i * fresh.length) / old.length) <= BAND
      const own = isNear ? alike(i - 1, j - 1) : 0
      worth[cell] = own >= LEAST_ALIKE ? own : 0
      const paired = (best[cell - width - 1] ?? 0) + (worth[cell] ?? 0)
      best[cell] = Math.max(best[cell - width] ?? 0, best[cell - 1] ?? 0, paired)
    }
  return walkBack(old, fresh, best, worth)
}

function walkBack(
  old: readonly Paragraph[],
  fresh: readonly Paragraph[],
  best: Float64Array,
  worth: Float64Array,
): readonly ParagraphPair[] {
  const width = fresh.length + 1
  const pairs: ParagraphPair[] = []
  let [i, j] = [old.length, fresh.length]
  while (i > 0 || j > 0) {
    const cell = i * width + j
    const own = worth[cell] ?? 0
    if (i > 0 && j > 0 && own > 0 && best[cell] === (best[cell - width - 1] ?? 0) + own)
      pairs.push([old[--i] ?? null, fresh[--j] ?? null])
    // What was taken out is read before what was put in.
    else if (j > 0 && (i === 0 || best[cell] === best[cell - 1])) pairs.push([null, fresh[--j] ?? null])
    else pairs.push([old[--i] ?? null, null])
  }
  return pairs.reverse()
}

type Bag = { readonly words: ReadonlyMap<string, number>; readonly size: number }

function bagOf({ text }: Paragraph): Bag {
  const { keys, isWord } = tokenize(text)
  const words = new Map<string, number>()
  let size = 0
  keys.forEach((key, at) => {
    if (isWord[at] !== true) return
    words.set(key, (words.get(key) ?? 0) + 1)
    size++
  })
  return { words, size }
}

/** Share of their words that both have, from 0 to 1. Source: Dice's coefficient, of multisets. */
function likeness(a: Bag | undefined, b: Bag | undefined): number {
  if (a === undefined || b === undefined || a.size + b.size === 0) return 0
  let shared = 0
  for (const [word, count] of a.words) shared += Math.min(count, b.words.get(word) ?? 0)
  return (2 * shared) / (a.size + b.size)
}
