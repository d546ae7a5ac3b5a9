// Owns the difference of two wordings, word by word, in any script. Leaves whole texts to `text-diff`, and what a difference means to
// `anchor`.
import { diffArrays } from 'diff'
import type { Span } from '../model/quote'
import type { WordPiece } from '../model/text-difference'
import { sharedStem } from './shared-stem'
import { countUnits, tokenize, type Tokens } from './tokens'

/** A stretch of words that both wordings share, or that only the old or the new one holds. */
export type WordChange = { readonly kind: WordPiece['kind']; readonly text: string }

export type WordDifference = {
  /** In reading order. Those of each side, one after the other, are all of its wording. */
  readonly pieces: readonly WordPiece[]
  /** How many words, as a reader counts, are others: of a stretch that was replaced the longer side. */
  readonly words: number
}

/**
 * Give the difference of two wordings as stretches in reading order; typography alone is no difference.
 *
 * The texts of `same` and `new` joined are the new wording.
 */
export const diffWords = (before: string, after: string): readonly WordChange[] =>
  comparePieces(before, after).pieces.map(({ kind, ...spans }) => ({
    kind,
    text:
      kind === 'old'
        ? before.slice(spans.before.start, spans.before.end)
        : after.slice(spans.after.start, spans.after.end),
  }))

/** A stretch of tokens of both sides, half-open; `isSame` where they are the same. */
type Run = {
  readonly isSame: boolean
  readonly from: number
  readonly to: number
  readonly newFrom: number
  readonly newTo: number
}

/** Words that were put in or left out beyond this are not told apart: the wordings have nothing in common that a reader could follow. */
const MOST_EDITS = 1200

/** Compare two wordings. */
export function comparePieces(before: string, after: string): WordDifference {
  const [old, fresh] = [cutWords(before), cutWords(after)]
  const sides: Sides = { before, after, old, fresh }
  const runs = joinScraps(sides, runsOf(old, fresh))
  const words = runs
    .filter(({ isSame }) => !isSame)
    .reduce(
      (sum, run) => sum + Math.max(wordsIn(old, run.from, run.to), wordsIn(fresh, run.newFrom, run.newTo)),
      0,
    )
  return { pieces: piecesOf(sides, runs), words }
}

/** Tokens with those of one word in one: `don’t`, `G7`, `서울2차`. */
function cutWords(text: string): Tokens {
  const { keys, starts, ends, isWord, units } = tokenize(text)
  const words: { keys: string[]; starts: number[]; ends: number[]; isWord: boolean[]; units: number[] } = {
    keys: [],
    starts: [],
    ends: [],
    isWord: [],
    units: [],
  }
  const isJoint = (at: number): boolean =>
    ends[at - 1] === starts[at] &&
    units[at - 1] === units[at] &&
    ((isWord[at - 1] === true && isWord[at] === true) ||
      (isWord[at - 1] === true &&
        keys[at] === "'" &&
        isWord[at + 1] === true &&
        ends[at] === starts[at + 1]) ||
      (keys[at - 1] === "'" && isWord[at] === true && words.isWord.at(-1) === true))
  keys.forEach((key, at) => {
    const last = words.keys.length - 1
    if (at > 0 && isJoint(at)) {
      words.keys[last] = `${words.keys[last] ?? ''}${key}`
      words.ends[last] = ends[at] ?? 0
      return
    }
    words.keys.push(key)
    words.starts.push(starts[at] ?? 0)
    words.ends.push(ends[at] ?? 0)
    words.isWord.push(isWord[at] === true)
    words.units.push(units[at] ?? -1)
  })
  return words
}

type Sides = {
  readonly before: string
  readonly after: string
  readonly old: Tokens
  readonly fresh: Tokens
}

const wordsIn = (tokens: Tokens, from: number, to: number): number => countUnits(tokens, from, to)

function runsOf(old: Tokens, fresh: Tokens): readonly Run[] {
  const changes = diffArrays([...old.keys], [...fresh.keys], { maxEditLength: MOST_EDITS }) ?? [
    { removed: true, added: false, count: old.keys.length },
    { removed: false, added: true, count: fresh.keys.length },
  ]
  const runs: Run[] = []
  let [at, newAt] = [0, 0]
  for (const { removed, added, count } of changes) {
    const isSame = !removed && !added
    const run = {
      isSame,
      from: at,
      to: added ? at : at + count,
      newFrom: newAt,
      newTo: removed ? newAt : newAt + count,
    }
    ;[at, newAt] = [run.to, run.newTo]
    const last = runs.at(-1)
    // What was left out and what took its place are one change.
    if (last?.isSame === isSame) runs.splice(-1, 1, { ...last, to: run.to, newTo: run.newTo })
    else runs.push(run)
  }
  return runs
}

/** Words in each of two changes, for each word between them, from which on that word is no more than a scrap. */
const OUTWEIGHS = 3

/** A mark or a small word that two changes happen to leave standing between them tells a reader nothing: it is part of them. */
function joinScraps({ old, fresh }: Sides, runs: readonly Run[]): readonly Run[] {
  const weightOf = ({ from, to, newFrom, newTo }: Run): number =>
    Math.max(wordsIn(old, from, to), wordsIn(fresh, newFrom, newTo))
  const joined: Run[] = []
  runs.forEach((run, at) => {
    const last = joined.at(-1)
    const next = runs[at + 1]
    const isScrap =
      run.isSame &&
      last !== undefined &&
      next !== undefined &&
      wordsIn(old, run.from, run.to) * OUTWEIGHS <= Math.min(weightOf(last), weightOf(next)) &&
      // Nothing stands between what was only put in, or only left out, but what was there before.
      [last, next].every((one) => one.from < one.to && one.newFrom < one.newTo)
    if (last !== undefined && (isScrap || !(last.isSame || run.isSame)))
      joined.splice(-1, 1, { ...last, to: run.to, newTo: run.newTo })
    else joined.push(run)
  })
  return joined
}

function piecesOf({ before, after, old, fresh }: Sides, runs: readonly Run[]): readonly WordPiece[] {
  const pieces: WordPiece[] = []
  // A piece holds the space after its words.
  const beginOf = (tokens: Tokens, at: number, text: string): number =>
    at === 0 ? 0 : (tokens.starts[at] ?? text.length)
  const push = (kind: WordPiece['kind'], own: Span, other: Span): void => {
    if ((kind === 'new' ? other : own).start < (kind === 'new' ? other : own).end)
      pieces.push({ kind, before: own, after: other })
  }
  for (const run of runs) {
    const own = { start: beginOf(old, run.from, before), end: beginOf(old, run.to, before) }
    const other = { start: beginOf(fresh, run.newFrom, after), end: beginOf(fresh, run.newTo, after) }
    if (run.isSame) {
      push('same', own, other)
      continue
    }
    const stem = sharedStem(before.slice(own.start, own.end), after.slice(other.start, other.end))
    const [cut, newCut] = [own.start + stem, other.start + stem]
    push('same', { start: own.start, end: cut }, { start: other.start, end: newCut })
    push('old', { start: cut, end: own.end }, { start: newCut, end: newCut })
    push('new', { start: own.end, end: own.end }, { start: newCut, end: other.end })
  }
  return pieces
}
