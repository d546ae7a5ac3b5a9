// Owns a text's tokens by key, to find where a sequence of them stands. Leaves judging what was found to others.
import { tokenize, type Tokens } from '../text/tokens'

/** A text's tokens, and for each key the places where it stands, ascending. */
export type TokenIndex = {
  readonly text: string
  readonly tokens: Tokens
  readonly places: ReadonlyMap<string, readonly number[]>
}

/** Of an article's quotes, located one after another, the texts are the same: the one where they were made, and a later one. */
const REMEMBERED = 2
let remembered: readonly TokenIndex[] = []

/** Index a text. The last ones are remembered. */
export function indexTokens(text: string): TokenIndex {
  const index = remembered.find((one) => one.text === text) ?? makeIndex(text)
  remembered = [index, ...remembered.filter((one) => one !== index)].slice(0, REMEMBERED)
  return index
}

function makeIndex(text: string): TokenIndex {
  const tokens = tokenize(text)
  let places: ReadonlyMap<string, readonly number[]> | null = null
  return {
    text,
    tokens,
    // Of an earlier text it is seldom asked where its words stand.
    get places() {
      return (places ??= placesByKey(tokens.keys))
    },
  }
}

function placesByKey(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  keys.forEach((key, at) => {
    const found = places.get(key)
    if (found === undefined) places.set(key, [at])
    else found.push(at)
  })
  return places
}

const NOWHERE: readonly number[] = []

/** Where a key stands, ascending. */
export const placesOf = (index: TokenIndex, key: string): readonly number[] =>
  index.places.get(key) ?? NOWHERE

/**
 * Say where a pattern most likely stands: the offsets (place in the text less place in the pattern) that most of its words
 * agree on, rare words counting most, best first. Places further apart than `SPREAD` count as others.
 */
export function likelyOffsets(index: TokenIndex, keys: readonly string[], limit: number): readonly number[] {
  const votes = new Map<number, number>()
  const vote = (offset: number, weight: number): void => {
    const bucket = Math.floor(offset / SPREAD)
    votes.set(bucket, (votes.get(bucket) ?? 0) + weight)
    votes.set(bucket + 1, (votes.get(bucket + 1) ?? 0) + weight)
  }
  for (let at = 0; at < keys.length; at++) {
    const found = placesOf(index, keys[at] ?? '')
    if (found.length > 0 && found.length <= RARE)
      for (const place of found) vote(place - at, 2 / found.length)
    if (at === 0) continue
    const pairs = placesOfPair(index, keys[at - 1] ?? '', keys[at] ?? '')
    for (const place of pairs) vote(place - at + 1, 1 / pairs.length)
  }
  return [...votes.entries()]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([bucket]) => bucket * SPREAD)
}

/** Width of the stretch of offsets that count as one place: half of it may be inserted or left out in the middle. */
export const SPREAD = 24
/** A word that stands in a text more often than this says nothing about the place. */
const RARE = 12

function placesOfPair(index: TokenIndex, first: string, second: string): readonly number[] {
  const firsts = placesOf(index, first)
  const seconds = placesOf(index, second)
  const { keys } = index.tokens
  return firsts.length <= seconds.length
    ? firsts.filter((place) => keys[place + 1] === second)
    : seconds.filter((place) => keys[place - 1] === first).map((place) => place - 1)
}
