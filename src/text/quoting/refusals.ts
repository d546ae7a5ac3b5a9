// Owns why words that a person typed can't be a quote's: the first place where they aren't, and what is wrong there.
import type { Span } from '../../model/quote'
import { commonLength, gapFault, placesOf, type SealedWords } from './align'
import { isSpace } from './characters'
import type { TypedStretch, TypedWords } from './typed-words'

/** What is wrong; `renderer/messages` says what to do about it. */
export type RefusalKind =
  /** The word isn't in the source at this place. */
  | 'not-in-source'
  /** Words of the source are missing here, and nothing says so. */
  | 'missing'
  /** Dots without brackets. */
  | 'bare-dots'
  /** An ellipsis where nothing is left out. */
  | 'nothing-left-out'
  /** An ellipsis, or a space, inside a word. */
  | 'cuts-word'
  /** Brackets that are open, empty, within others, too long, or hold what may not stand in them. */
  | 'brackets'
  /** Nothing of the source is left. */
  | 'nothing-kept'
  | 'too-many'

/** A place in what was typed, UTF-16, with what stands there; empty where something is missing. */
export type Refusal = Span & { readonly kind: RefusalKind; readonly words: string }

/** Say what is wrong with typed words that can't be laid beside the sealed ones. */
export function refusalOf(text: string, sealed: SealedWords, typed: TypedWords): Refusal {
  let ends: readonly number[] = [sealed.from]
  for (const [i, stretch] of typed.stretches.entries()) {
    const earliest = Math.min(...ends)
    const places = placesOf(sealed, earliest, typed, i)
    const run = typed.runs[i - 1]
    if (places.length === 0) return mismatch(text, sealed, typed, i, earliest)
    if (run === undefined) {
      ends = places.map((place) => place + stretch.to - stretch.from)
      continue
    }
    const faults = places.flatMap((place) =>
      ends
        .filter((end) => end <= place)
        .map((end) => ({ place, fault: gapFault(sealed, run, { from: end, to: place }) })),
    )
    const good = faults.filter(({ fault }) => fault === null)
    if (good.length === 0) {
      const [first] = run.brackets
      const last = run.brackets.at(-1)
      return refuse(text, faults[0]?.fault ?? 'not-in-source', first?.start ?? 0, last?.end ?? 0)
    }
    ends = [...new Set(good.map(({ place }) => place + stretch.to - stretch.from))]
  }
  return refuse(text, 'not-in-source', 0, text.length)
}

const refuse = (text: string, kind: RefusalKind, start: number, end: number): Refusal => ({
  kind,
  start,
  end,
  words: text.slice(start, end),
})

/** Where a stretch of typed words leaves the sealed ones: as far in as it can be followed. */
function mismatch(
  text: string,
  sealed: SealedWords,
  typed: TypedWords,
  index: number,
  earliest: number,
): Refusal {
  const stretch = typed.stretches[index] ?? { from: 0, to: 0 }
  let best = { place: sealed.from, length: -1 }
  for (let place = earliest; place <= (index === 0 ? sealed.from : sealed.to); place++) {
    const length = commonLength(sealed, place, typed, stretch)
    if (length > best.length) best = { place, length }
  }
  const at = stretch.from + best.length
  const { keys, starts, ends } = typed.characters
  const endOfTyped = at > 0 ? (ends[at - 1] ?? text.length) : 0
  if (at >= stretch.to) return refuse(text, 'missing', endOfTyped, endOfTyped)
  if (keys[at] === '\u2026') return refuse(text, 'bare-dots', starts[at] ?? 0, ends[at] ?? 0)
  if (keys[at] === '[' || keys[at] === ']') return refuse(text, 'brackets', starts[at] ?? 0, ends[at] ?? 0)
  const word = wordAround(typed, stretch, at)
  const goesOn = sealedFrom(sealed, best.place + best.length - (at - word.from), typed, {
    from: word.from,
    to: stretch.to,
  })
  const [start, end] = [starts[word.from] ?? 0, ends[word.to - 1] ?? text.length]
  return refuse(text, goesOn ? 'missing' : 'not-in-source', start, end)
}

/** The word that a place is in, or the sign or the space at it. */
function wordAround({ characters: { keys } }: TypedWords, stretch: TypedStretch, at: number): TypedStretch {
  if (isSpace(keys[at]))
    return wordAround(
      { characters: { keys, starts: [], ends: [] }, stretches: [], runs: [] },
      stretch,
      at + 1,
    )
  let [from, to] = [at, at + 1]
  while (from > stretch.from && !isSpace(keys[from - 1])) from -= 1
  while (to < stretch.to && !isSpace(keys[to])) to += 1
  return { from, to }
}

/** Whether what was typed goes on as the sealed words do further on: a few words are enough to tell. */
function sealedFrom(sealed: SealedWords, place: number, typed: TypedWords, rest: TypedStretch): boolean {
  const { keys } = typed.characters
  let to = rest.from
  for (let words = 0; to < rest.to && words < 3; to++) if (isSpace(keys[to])) words += 1
  const some = { from: rest.from, to }
  const length = some.to - some.from
  for (let at = Math.max(sealed.from, place + 1); at + length <= sealed.to; at++)
    if (!isInside(sealed, at) && commonLength(sealed, at, typed, some) === length) return true
  return false
}

const isInside = ({ characters: { keys } }: SealedWords, at: number): boolean =>
  /[\p{L}\p{N}]/u.test(keys[at - 1] ?? '') && /[A-Za-z\p{N}]/u.test(keys[at] ?? '')
