// Owns finding in a text the words of a quotation, or a variant of them, and what differs in numbers. Leaves which texts are looked at to
// whoever has many.
import type { Span } from '../model/quote'
import { tokenize, type Tokens } from '../text/tokens'
import { densestStretch, widthOfStretch } from './densest-stretch'
import { isCharacter, roughPlace, roughWords, type RoughWords } from './rough-place'

/** Numbers that stand in the same place of both wordings and differ, as they are written. */
export type NumberPair = { readonly ours: string; readonly theirs: string }

export type FoundWording = Span & {
  /** Whether the words are the same: letter case and typography make no difference. */
  readonly isSame: boolean
  /** The share of the quotation's words that stand there in their order, from 0 to 1. */
  readonly share: number
  readonly numbers: readonly NumberPair[]
}

/** A quotation ready to be looked for. */
export type WantedWording = {
  readonly words: string
  readonly units: Units
  /** Where each of its units stands. */
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly rough: RoughWords
}

/** Words; of scripts without spaces, and of Korean with its endings, each character. */
type Units = {
  readonly keys: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Fewer say nothing: three words stand in any text. */
const LEAST = { words: 5, characters: 12 }
/** Of longer ones the first are looked for. */
const MOST_UNITS = 400
/** Of the quotation's words so many stand there, in their order, and of what stands there so many are the quotation's. */
const VARIANT = { share: 0.55, density: 0.6 }
/** A part of it: fewer of its words, nearly all without others between them. */
const PART = { share: 0.35, density: 0.85, words: 8, characters: 16 }

/** What is read quickly misses some of the words that are there. */
const ROUGHLY = 0.7

/** Get a quotation ready; `null` for one that is too short to be told from any other words. */
export function wantedWording(words: string): WantedWording | null {
  const units = unitsOf(words, MOST_UNITS)
  if (units.keys.length < leastOf(units, LEAST)) return null
  const places = new Map<string, number[]>()
  units.keys.forEach((key, i) => places.set(key, [...(places.get(key) ?? []), i]))
  return { words, units, places, rough: roughWords(words, MOST_UNITS) }
}

const isDense = ({ keys }: Units): boolean =>
  keys.filter((key) => key.length === 1 && isCharacter(key.charCodeAt(0))).length * 2 > keys.length

const leastOf = (units: Units, least: { readonly words: number; readonly characters: number }): number =>
  isDense(units) ? least.characters : least.words

/** The place of a text that has the most of a quotation's words; `null` for none that has enough. */
export function findWording(text: string, wanted: WantedWording): FoundWording | null {
  const place = roughPlace(text, wanted.rough, PART.share * ROUGHLY)
  if (place === null) return null
  const found = findIn(text.slice(place.start, place.end), wanted)
  return found && { ...found, start: found.start + place.start, end: found.end + place.start }
}

function findIn(text: string, wanted: WantedWording): FoundWording | null {
  const there = unitsOf(text, Infinity)
  const window = bestWindow(there, wanted)
  if (window === null) return null
  const pairs = longestShared(wanted.units, there, window)
  return judge(text, wanted, there, trimmed(pairs))
}

function unitsOf(text: string, most: number): Units {
  const tokens = tokenize(text)
  const units = { keys: [] as string[], starts: [] as number[], ends: [] as number[] }
  for (let i = 0; i < tokens.keys.length && units.keys.length < most; i++)
    if (tokens.isWord[i] === true) addUnits(units, text, tokens, i)
  return units
}

function addUnits(
  units: { keys: string[]; starts: number[]; ends: number[] },
  text: string,
  { keys, starts, ends }: Tokens,
  i: number,
): void {
  const [key = '', start = 0, end = 0] = [keys[i], starts[i], ends[i]]
  if (isCharacter(key.charCodeAt(0)) && key.length === end - start) {
    for (let at = start; at < end; at++) {
      units.keys.push(text.charAt(at))
      units.starts.push(at)
      units.ends.push(at + 1)
    }
    return
  }
  units.keys.push(isNumber(key) ? plainNumber(key) : key.toLowerCase())
  units.starts.push(start)
  units.ends.push(end)
}

const isNumber = (key: string): boolean => {
  const code = key.charCodeAt(key.startsWith('-') ? 1 : 0)
  return code >= 0x30 && code <= 0x39
}
const plainNumber = (key: string): string => key.replaceAll(',', '')

/** A stretch of units, half-open. */
type Window = { readonly from: number; readonly to: number }

function bestWindow({ keys }: Units, { units, places }: WantedWording): Window | null {
  const width = widthOfStretch(units.keys.length)
  // Each word of the quotation by its first place.
  const found = Int16Array.from(keys, (key) => places.get(key)?.[0] ?? -1)
  const allowed = new Uint16Array(units.keys.length)
  for (const [first = 0, ...more] of places.values()) allowed[first] = 1 + more.length
  const { end, count } = densestStretch(found, allowed, width)
  if (count < units.keys.length * PART.share) return null
  return { from: Math.max(0, end - width), to: end }
}

/** Units that both have, in order: their numbers in the quotation and in the text. */
type Pair = readonly [ours: number, theirs: number]

function longestShared(
  { keys: ours }: Units,
  { keys: theirs }: Units,
  { from, to }: Window,
): readonly Pair[] {
  const [rows, columns] = [ours.length + 1, to - from + 1]
  const lengths = new Uint16Array(rows * columns)
  const at = (i: number, j: number): number => lengths[i * columns + j] ?? 0
  for (let i = rows - 2; i >= 0; i--)
    for (let j = columns - 2; j >= 0; j--)
      lengths[i * columns + j] =
        ours[i] === theirs[from + j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < rows - 1 && j < columns - 1;)
    if (ours[i] === theirs[from + j]) pairs.push([i++, from + j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  return drawnTogether(pairs, theirs)
}

/** Each word of the text that is the same is taken as near to the next as there is one: the first of them may stand far off by chance. */
function drawnTogether(pairs: readonly Pair[], theirs: readonly string[]): readonly Pair[] {
  const drawn = [...pairs]
  for (let i = drawn.length - 2; i >= 0; i--) {
    const [pair, next] = [drawn[i], drawn[i + 1]]
    if (pair === undefined || next === undefined) continue
    let at = next[1] - 1
    while (at > pair[1] && theirs[at] !== theirs[pair[1]]) at--
    drawn[i] = [pair[0], at]
  }
  return drawn
}

/** How many units without a partner end a stretch: what stands beyond is there by chance. */
const GAP = 8

/** The stretch with the most pairs that has no great gaps. */
function trimmed(pairs: readonly Pair[]): readonly Pair[] {
  let best: readonly Pair[] = []
  let start = 0
  for (let i = 1; i <= pairs.length; i++) {
    const [last, next] = [pairs[i - 1], pairs[i]]
    if (next !== undefined && last !== undefined && next[1] - last[1] <= GAP) continue
    if (i - start > best.length) best = pairs.slice(start, i)
    start = i
  }
  return best
}

function judge(
  text: string,
  { words, units }: WantedWording,
  theirs: Units,
  pairs: readonly Pair[],
): FoundWording | null {
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (first === undefined || last === undefined) return null
  const share = pairs.length / units.keys.length
  const density = pairs.length / (last[1] - first[1] + 1)
  const isVariant =
    share >= VARIANT.share && density >= VARIANT.density && pairs.length >= leastOf(units, LEAST) - 1
  const isPart = share >= PART.share && density >= PART.density && pairs.length >= leastOf(units, PART)
  if (!isVariant && !isPart) return null
  const [start, end] = [theirs.starts[first[1]] ?? 0, theirs.ends[last[1]] ?? text.length]
  return {
    start,
    // The stop after the last word is no difference.
    end: last[0] === units.keys.length - 1 && text.charAt(end) === words.at(-1) ? end + 1 : end,
    isSame: share === 1 && density === 1,
    share,
    numbers: numbersThatDiffer({ ...units, text: words }, { ...theirs, text }, pairs),
  }
}

type Written = Units & { readonly text: string }

/** Where between two words that both have each has numbers, and other ones: as they are written. */
function numbersThatDiffer(ours: Written, theirs: Written, pairs: readonly Pair[]): readonly NumberPair[] {
  const found: NumberPair[] = []
  for (let i = 1; i < pairs.length; i++) {
    const [before, after] = [pairs[i - 1], pairs[i]]
    if (before === undefined || after === undefined) continue
    const [mine, other] = [
      numbersIn(ours, before[0] + 1, after[0]),
      numbersIn(theirs, before[1] + 1, after[1]),
    ]
    if (mine !== '' && other !== '') found.push({ ours: mine, theirs: other })
  }
  return found
}

function numbersIn({ text, keys, starts, ends }: Written, from: number, to: number): string {
  const found: string[] = []
  for (let i = from; i < to; i++) if (isNumber(keys[i] ?? '')) found.push(text.slice(starts[i], ends[i]))
  return found.join(' ')
}
