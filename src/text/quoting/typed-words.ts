// Owns taking apart what a person typed for the words of a quote: stretches of words, and between them brackets. Leaves laying that
// beside the sealed words to `align.ts`.
import type { Span } from '../../model/quote'
import { charactersOf, isSpace, type Characters } from './characters'

/** One pair of brackets as typed; `added` is empty for an ellipsis. */
export type TypedBrackets = Span & { readonly added: string }

/** Brackets that stand together, with nothing but white space between them. */
export type TypedRun = {
  readonly brackets: readonly TypedBrackets[]
  /** The key of the white space beside them; `null` for none. */
  readonly before: string | null
  readonly after: string | null
}

/** A stretch of words: characters `[from, to)` of what was typed. */
export type TypedStretch = { readonly from: number; readonly to: number }

/** `stretches` has one more than `runs`; the first and the last may be empty. */
export type TypedWords = {
  readonly characters: Characters
  readonly stretches: readonly TypedStretch[]
  readonly runs: readonly TypedRun[]
}

type Group = TypedStretch & TypedBrackets

const isEllipsis = (inside: string): boolean => /^[\s.\u2026]+$/.test(inside)

/**
 * Every way in which what was typed may be meant, the likeliest first: brackets that the sealed words have are the source's own before
 * they are a person's.
 */
export function waysToMean(typed: string, sealedKeys: string): readonly TypedWords[] {
  const characters = charactersOf(typed)
  const groups = groupsIn(typed, characters)
  const own = groups.filter(({ from, to }) => sealedKeys.includes(characters.keys.slice(from, to).join('')))
  const without = (taken: readonly Group[]): TypedWords =>
    partsOf(
      characters,
      groups.filter((group) => !taken.includes(group)),
    )
  if (own.length === 0) return [without([])]
  const butOne =
    own.length === 1 ? [] : own.slice(0, MOST_WAYS).map((one) => own.filter((other) => other !== one))
  return [own, ...butOne, []].map(without)
}

/** Of many brackets of the source's own, so many are tried as a person's. */
const MOST_WAYS = 12

function groupsIn(typed: string, { keys, starts, ends }: Characters): readonly Group[] {
  const groups: Group[] = []
  let open = -1
  for (const [at, key] of keys.entries()) {
    if (key === '[') open = at
    else if (key === '\n') open = -1
    else if (key === ']' && open >= 0) {
      const inside = typed.slice(ends[open], starts[at])
      const added = isEllipsis(inside) ? '' : inside.trim().replace(/\s+/g, ' ')
      if (inside.trim() !== '')
        groups.push({ from: open, to: at + 1, start: starts[open] ?? 0, end: ends[at] ?? 0, added })
      open = -1
    }
  }
  return groups
}

function partsOf(characters: Characters, groups: readonly Group[]): TypedWords {
  const { keys } = characters
  const stretches: TypedStretch[] = []
  const runs: TypedRun[] = []
  let from = 0
  let to = keys.length
  while (isSpace(keys[from])) from += 1
  while (to > from && isSpace(keys[to - 1])) to -= 1
  for (const group of groups) {
    const end = beforeSpace(keys, from, group.from)
    const last = runs.at(-1)
    if (last !== undefined && end === from) {
      runs.splice(-1, 1, { ...last, brackets: [...last.brackets, group] })
    } else {
      if (last !== undefined) runs.splice(-1, 1, { ...last, after: spaceBefore(keys, from) })
      stretches.push({ from, to: end })
      runs.push({
        brackets: [group],
        before: end < group.from ? (keys[end] ?? null) : null,
        after: null,
      })
    }
    from = group.to
    while (from < to && isSpace(keys[from])) from += 1
  }
  const last = runs.at(-1)
  if (last !== undefined && from < to) runs.splice(-1, 1, { ...last, after: spaceBefore(keys, from) })
  stretches.push({ from: Math.min(from, to), to })
  return { characters, stretches, runs }
}

const spaceBefore = (keys: readonly string[], at: number): string | null => {
  const key = keys[at - 1]
  return key !== undefined && isSpace(key) ? key : null
}

/** Where a stretch ends that white space may follow. */
function beforeSpace(keys: readonly string[], from: number, to: number): number {
  let end = to
  while (end > from && isSpace(keys[end - 1])) end -= 1
  return end
}
