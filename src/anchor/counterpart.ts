// Owns which stretch of a later text stands where a stretch of an earlier one stood: what lies between the sentences that both have.
// Leaves what became of a quote in it to `judge.ts`.
import type { Span } from '../model/quote'
import type { Region } from './judge'
import { longestAscending } from '../text/longest-ascending'
import type { TokenIndex } from './token-index'

export type Counterpart = {
  /** In the earlier text: the quote's sentences, and those around them up to the next that both texts have. */
  readonly earlier: Span
  /** Tokens of the later text. */
  readonly later: Region
}

/** A sentence, or a piece of one that ends in an abbreviation: tokens, half-open. */
type Sentence = Region & { readonly key: string }

/** Sentences of two texts that stand for each other, by their numbers; both ascend. */
type Pair = { readonly earlier: number; readonly later: number }

/**
 * Find where a span's place is in a later text. What is the same before it and after it says so, however far off that is: a
 * sentence that resembles the quote elsewhere in the text is not taken for it.
 * @param span in the earlier text, UTF-16 code units
 */
export function findCounterpart(earlier: TokenIndex, later: TokenIndex, span: Span): Counterpart {
  const [old, now] = [sentencesOf(earlier), sentencesOf(later)]
  const { starts, ends } = earlier.tokens
  const first = old.findIndex(({ end }) => (ends[end - 1] ?? 0) > span.start)
  const last = old.findLastIndex((one) => (starts[one.first] ?? 0) < span.end)
  const pairs = pairsOf(earlier, later)
  const before = pairs.findLast((pair) => pair.earlier < first)
  const after = pairs.find((pair) => pair.earlier > last)
  const from = before === undefined ? 0 : (ends[(old[before.earlier]?.end ?? 1) - 1] ?? 0)
  const to = after === undefined ? earlier.text.length : (starts[old[after.earlier]?.first ?? 0] ?? 0)
  return {
    earlier: { start: Math.min(from, span.start), end: Math.max(to, span.end) },
    later: {
      first: before === undefined ? 0 : (now[before.later]?.end ?? 0),
      end: after === undefined ? later.tokens.keys.length : (now[after.later]?.first ?? 0),
    },
  }
}

/** The two texts that were laid beside each other last: an article's quotes are located one after another. */
let last: {
  readonly earlier: TokenIndex
  readonly later: TokenIndex
  readonly pairs: readonly Pair[]
} | null = null

/** Sentences that each text has once, in the order that most of them keep. */
function pairsOf(earlier: TokenIndex, later: TokenIndex): readonly Pair[] {
  if (last?.earlier === earlier && last.later === later) return last.pairs
  const places = onlyPlaces(sentencesOf(later))
  const common = [...onlyPlaces(sentencesOf(earlier))].flatMap(([key, at]) => {
    const place = places.get(key)
    return place === undefined ? [] : [{ earlier: at, later: place }]
  })
  const pairs = longestAscending(common.map((pair) => pair.later)).flatMap((at) => common[at] ?? [])
  last = { earlier, later, pairs }
  return pairs
}

/** Fewer tokens than this stand anywhere. */
const TELLING = 4

/** Sentences that stand once, by what they say. */
function onlyPlaces(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  const repeated = new Set<string>()
  sentences.forEach(({ key, first, end }, at) => {
    if (end - first < TELLING) return
    if (places.has(key)) repeated.add(key)
    places.set(key, at)
  })
  for (const key of repeated) places.delete(key)
  return places
}

const sentencesByIndex = new WeakMap<TokenIndex, readonly Sentence[]>()

function sentencesOf(index: TokenIndex): readonly Sentence[] {
  const known = sentencesByIndex.get(index)
  if (known !== undefined) return known
  const { keys } = index.tokens
  const sentences: Sentence[] = []
  let first = 0
  for (let at = 1; at <= keys.length; at++) {
    if (at < keys.length && !endsBefore(index, at)) continue
    sentences.push({ first, end: at, key: keys.slice(first, at).join(' ') })
    first = at
  }
  sentencesByIndex.set(index, sentences)
  return sentences
}

const ENDS: ReadonlySet<string> = new Set('.!?\u2026\u3002\uff01\uff1f\uff61\u061f\u06d4\u0964')
const CLOSES: ReadonlySet<string> = new Set('"\'\u201d\u2019\u00bb\u203a)]}\u300d\u300f\uff09\u3011')

/** Whether a sentence ends before a token: a new line begins, or it follows a full stop and a space. */
function endsBefore({ text, tokens }: TokenIndex, at: number): boolean {
  const { keys, isWord } = tokens
  const [end, start] = [tokens.ends[at - 1] ?? 0, tokens.starts[at] ?? 0]
  for (let i = end; i < start; i++) if (text.charCodeAt(i) === NEW_LINE) return true
  if (isWord[at - 1] === true) return false
  let mark = at - 1
  while (mark > 0 && CLOSES.has(keys[mark] ?? '')) mark--
  return ENDS.has(keys[mark] ?? '') && (start > end || keys[mark] !== '.')
}

const NEW_LINE = 10
