// Owns laying typed words beside the sealed ones: where each stretch of them stands, so that they follow each other and as few sealed
// words as can be stand for what was added. Leaves taking the typed words apart to `typed-words.ts`, and saying what can't be laid to
// `refusals.ts`.
import type { QuoteEdit } from '../../model/quote-edits'
import { charactersOf, isSpace, type Characters } from './characters'
import { cutsWord, isBalanced } from './shown-words'
import type { TypedRun, TypedStretch, TypedWords } from './typed-words'

/** The sealed words, ready to be searched. */
export type SealedWords = {
  readonly exact: string
  readonly characters: Characters
  /** The characters that count: without white space at either end. */
  readonly from: number
  readonly to: number
}

export function sealWords(exact: string): SealedWords {
  const characters = charactersOf(exact)
  const { keys } = characters
  let [from, to] = [0, keys.length]
  while (isSpace(keys[from])) from += 1
  while (to > from && isSpace(keys[to - 1])) to -= 1
  return { exact, characters, from, to }
}

/** Where a line ends is the source’s to say. */
const isSame = (typed: string | undefined, sealed: string | undefined): boolean =>
  typed === sealed || (isSpace(typed) && isSpace(sealed))

/** How far a stretch of typed words is the sealed words from a place on, in characters. */
export function commonLength(
  sealed: SealedWords,
  place: number,
  { characters: { keys } }: TypedWords,
  { from, to }: TypedStretch,
): number {
  const most = Math.min(to - from, sealed.to - place)
  let length = 0
  while (length < most && isSame(keys[from + length], sealed.characters.keys[place + length])) length += 1
  return length
}

/** The places at or after one where a stretch stands. The last stretch ends where the sealed words end. */
export function placesOf(
  sealed: SealedWords,
  earliest: number,
  typed: TypedWords,
  index: number,
): readonly number[] {
  const stretch = typed.stretches[index] ?? { from: 0, to: 0 }
  const length = stretch.to - stretch.from
  const isHere = (place: number): boolean => commonLength(sealed, place, typed, stretch) === length
  const isLast = index === typed.stretches.length - 1
  if (index === 0)
    return isHere(sealed.from) && (!isLast || length === sealed.to - sealed.from) ? [sealed.from] : []
  if (isLast) {
    const place = sealed.to - length
    return place >= earliest && isHere(place) ? [place] : []
  }
  const places: number[] = []
  for (let place = earliest; place + length <= sealed.to; place++) if (isHere(place)) places.push(place)
  return places
}

/** The sealed characters `[from, to)` between two stretches. */
export type Gap = { readonly from: number; readonly to: number }

type Way = {
  readonly end: number
  readonly cost: number
  readonly before: Way | null
  readonly gap: Gap | null
}

/** The edits that make the sealed words what was typed; `null` where none do. */
export function align(sealed: SealedWords, typed: TypedWords): readonly QuoteEdit[] | null {
  const first = typed.stretches[0]
  if (first === undefined || placesOf(sealed, sealed.from, typed, 0).length === 0) return null
  let ways: readonly Way[] = [{ end: sealed.from + first.to - first.from, cost: 0, before: null, gap: null }]
  for (const [i, run] of typed.runs.entries()) {
    const stretch = typed.stretches[i + 1] ?? { from: 0, to: 0 }
    const earliest = Math.min(...ways.map(({ end }) => end))
    ways = placesOf(sealed, earliest, typed, i + 1).flatMap((place) => {
      const best = bestBefore(sealed, ways, place, run)
      return best === null ? [] : [{ ...best, end: place + stretch.to - stretch.from }]
    })
    if (ways.length === 0) return null
  }
  const gaps: Gap[] = []
  for (let way = ways[0] ?? null; way !== null; way = way.before) if (way.gap !== null) gaps.unshift(way.gap)
  return typed.runs.flatMap((run, i) => editsOf(sealed, run, gaps[i] ?? { from: 0, to: 0 }))
}

/** Of the ways that lead to a place, the one in which the fewest characters stand for additions. */
function bestBefore(
  sealed: SealedWords,
  ways: readonly Way[],
  place: number,
  run: TypedRun,
): Omit<Way, 'end'> | null {
  const isEllipsis = run.brackets.some(({ added }) => added === '')
  let best: Omit<Way, 'end'> | null = null
  for (const before of ways) {
    if (before.end > place) continue
    const gap = { from: before.end, to: place }
    const cost = before.cost + (isEllipsis ? 0 : gap.to - gap.from)
    if ((best !== null && best.cost <= cost) || !mayStand(sealed, run, gap)) continue
    best = { cost, before, gap }
  }
  return best
}

/** Whether brackets may stand for a gap. */
export const mayStand = (sealed: SealedWords, run: TypedRun, gap: Gap): boolean =>
  gapFault(sealed, run, gap) === null

/** Why brackets may not stand for a gap: there is nothing to leave out, or a word would be cut. */
export function gapFault(
  sealed: SealedWords,
  run: TypedRun,
  gap: Gap,
): 'nothing-left-out' | 'cuts-word' | null {
  const edits = editsOf(sealed, run, gap)
  for (const { start, end, added, spaces } of edits) {
    if (added === '' && sealed.exact.slice(start, end).trim() === '') return 'nothing-left-out'
    const [opens, closes] = [
      spaces === 'before' || spaces === 'both',
      spaces === 'after' || spaces === 'both',
    ]
    if (!isBalanced(sealed.exact.slice(start, end))) return 'cuts-word'
    if ((added === '' || opens) && cutsWord(sealed.exact, start)) return 'cuts-word'
    if ((added === '' || closes) && cutsWord(sealed.exact, end)) return 'cuts-word'
  }
  return null
}

/** The edits of one run of brackets. White space at the ends of what is left out stays, so that words never run together. */
export function editsOf(sealed: SealedWords, run: TypedRun, gap: Gap): readonly QuoteEdit[] {
  const { keys } = sealed.characters
  const isEllipsis = run.brackets.some(({ added }) => added === '')
  const stays = (key: string | undefined, side: string | null): boolean =>
    isSpace(key) && (!isEllipsis || key === ' ' || side === '\n')
  let { from, to } = gap
  if (to - from === 1 && !isEllipsis && isSpace(keys[from])) {
    if (run.before === null) to = from
    else from = to
  } else {
    if (from < to && stays(keys[from], run.before)) from += 1
    if (from < to && stays(keys[to - 1], run.after)) to -= 1
  }
  const hasWords = (at: number): boolean => at >= sealed.from && at <= sealed.to
  const isKept = { before: from > gap.from, after: to < gap.to }
  // A line end that goes with what is left out leaves a space in its place.
  const opens =
    !isKept.before && hasWords(gap.from - 1) && (run.before !== null || (from < to && isSpace(keys[from])))
  const closes =
    !isKept.after && gap.to < sealed.to && (run.after !== null || (from < to && isSpace(keys[to - 1])))
  const remover = Math.max(
    0,
    run.brackets.findIndex(({ added }) => added === ''),
  )
  const [start, end] = unitsOf(sealed, from, to)
  return run.brackets.map(({ added }, i): QuoteEdit => {
    const hasBefore = i === 0 && opens
    const hasAfter = i < run.brackets.length - 1 || closes
    const spaces = hasBefore ? (hasAfter ? 'both' : 'before') : hasAfter ? 'after' : null
    const span = i < remover ? { start, end: start } : i > remover ? { start: end, end } : { start, end }
    return { ...span, added, ...(spaces === null ? {} : { spaces }) }
  })
}

/** Characters as UTF-16 code units; an empty stretch is right behind the character before it. */
function unitsOf(
  { exact, characters: { starts, ends }, from }: SealedWords,
  a: number,
  b: number,
): [number, number] {
  if (a < b) return [starts[a] ?? 0, ends[b - 1] ?? exact.length]
  const at = a > from ? (ends[a - 1] ?? exact.length) : (starts[a] ?? exact.length)
  return [at, at]
}
