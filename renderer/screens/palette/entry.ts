// Owns what the palette offers: each thing with what it is called and what is done with it. Leaves finding them to `use-entries.ts`.
import type { Command, CommandId } from '../../../src/model/commands'
import type { Span } from '../../../src/model/quote'

export type EntryKind = EntryGoal['kind']

/** What choosing an entry does. Plain data: it is remembered, and done when the palette has gone. */
export type EntryGoal =
  | { readonly kind: 'command'; readonly id: CommandId }
  | { readonly kind: 'dossier'; readonly id: string }
  | { readonly kind: 'tag'; readonly id: string }
  | { readonly kind: 'article'; readonly id: string }
  | { readonly kind: 'quote'; readonly id: string; readonly articleId: string }
  | { readonly kind: 'note'; readonly id: string }
  /** A search that was saved. */
  | { readonly kind: 'search'; readonly id: string; readonly query: string; readonly isExact: boolean }

/** One offer. */
export type Entry = {
  /** Its own in all of the list. */
  readonly key: string
  readonly goal: EntryGoal
  readonly words: string
  /** Stretches of the words that fit. */
  readonly marks: readonly Span[]
  readonly detail: string | null
}

/** Offers below one heading. */
export type EntryGroup = { readonly name: EntryKind | 'recent'; readonly entries: readonly Entry[] }

/** Whether the palette offers a command where it can be done: itself it doesn't, nor what is for keys and the menu alone. */
export const isOffered = ({ id, isByKeysAlone }: Command): boolean =>
  isByKeysAlone !== true && id !== 'palette'

/** What fits this well is taken for what was meant. */
const GOOD = 0.5

/** What fits of some things, best first; equal ones stay in their order. What fits badly is there where nothing fits well. */
export function rank<T>(
  things: readonly T[],
  judge: (thing: T) => { readonly score: number; readonly marks: readonly Span[] } | null,
): {
  readonly isGood: boolean
  readonly found: readonly { readonly thing: T; readonly marks: readonly Span[] }[]
} {
  const fitting = things
    .flatMap((thing) => {
      const match = judge(thing)
      return match === null ? [] : [{ thing, ...match }]
    })
    .toSorted((a, b) => b.score - a.score)
  const good = fitting.filter(({ score }) => score >= GOOD)
  return good.length > 0 ? { isGood: true, found: good } : { isGood: false, found: fitting }
}
