// Owns measuring found statements against sentences that were labelled by hand. Leaves the labels to `labelled-statements.ts`.
//
// A found statement is a labelled one's when at least half of the words of the larger content stand in both, one for one.
// Contents, sources and cues are counted by words of a text, all statements of it together; a word belongs to a span that holds
// half of it: Korean particles aside. Kinds are counted over all labelled and found statements: a right kind of a statement that
// wasn't found is missed.
import type { Statement } from '../../src/statements/statement'
import type { LabelledStatement, LabelledText } from './labelled-statements'
import { rate, type Rate, type Spans } from './statement-measures'

export type LabelFigures = {
  readonly texts: number
  readonly labelled: number
  readonly found: Rate
  readonly content: Rate
  readonly source: Rate
  readonly cue: Rate
  readonly conditions: Rate
  readonly deadlines: Rate
  /** Of those found that are labelled: 0..1, as is the next. */
  readonly mode: number
  /** Names of speakers, of all that are labelled. */
  readonly speaker: Rate
  /** Over all kinds together. */
  readonly kindMicro: Rate
  /** Mean of the kinds' F1. */
  readonly kindMacroF1: number
  readonly kinds: ReadonlyMap<string, Rate>
}

export type FoundLabel = Pick<
  Statement,
  'conditions' | 'content' | 'cue' | 'deadlines' | 'kind' | 'mode' | 'source' | 'speaker'
>

type Word = readonly [start: number, end: number]

const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => [index, index + word.length])

function wordsIn(words: readonly Word[], spans: Spans): ReadonlySet<number> {
  const inside = new Set<number>()
  for (const [start, end] of spans)
    words.forEach(([from, to], i) => {
      if (Math.min(end, to) - Math.max(start, from) >= (to - from) / 2) inside.add(i)
    })
  return inside
}

const shared = (a: ReadonlySet<number>, b: ReadonlySet<number>): number =>
  [...a].filter((word) => b.has(word)).length

class Counts {
  private both = 0
  private found = 0
  private labelled = 0
  add(both: number, found: number, labelled: number): void {
    this.both += both
    this.found += found
    this.labelled += labelled
  }
  get rate(): Rate {
    return rate(this.both, this.found, this.labelled)
  }
}

type Pair<Found> = { readonly label: LabelledStatement; readonly found: Found }

/** Each labelled statement with the found one that shares most of it. */
export function pairStatements<Found extends { readonly content: Spans }>(
  text: string,
  labels: readonly LabelledStatement[],
  found: readonly Found[],
): readonly Pair<Found>[] {
  const words = wordsOf(text)
  const free = new Set(found)
  return labels.flatMap((label) => {
    const truth = wordsIn(words, label.content)
    const meets = [...free]
      .map((one) => {
        const own = wordsIn(words, one.content)
        return { one, part: shared(own, truth) / Math.max(own.size, truth.size, 1) }
      })
      .filter(({ part }) => part >= 0.5)
      .sort((a, b) => b.part - a.part)
    const best = meets[0]
    if (best === undefined) return []
    free.delete(best.one)
    return [{ label, found: best.one }]
  })
}

const PARTS = ['content', 'source', 'cue', 'conditions', 'deadlines'] as const

/** Measure a finder on labelled texts. */
export function measureLabels(
  texts: readonly LabelledText[],
  find: (text: string) => readonly FoundLabel[],
): LabelFigures {
  const statements = new Counts()
  const parts = Object.fromEntries(PARTS.map((part) => [part, new Counts()])) as Record<
    (typeof PARTS)[number],
    Counts
  >
  const [micro, speaker] = [new Counts(), new Counts()]
  const kinds = new Map<string, Counts>()
  const countKind = (kind: string | null, ...counts: [number, number, number]): void => {
    if (kind === null) return
    const own = kinds.get(kind) ?? new Counts()
    kinds.set(kind, own)
    for (const count of [own, micro]) count.add(...counts)
  }
  const modes = { pairs: 0, right: 0 }
  const hasKinds = texts.some(({ statements: all }) => all.some(({ kind }) => kind !== null))
  for (const { text, statements: labels } of texts) {
    const found = find(text)
    const words = wordsOf(text)
    const pairs = pairStatements(text, labels, found)
    statements.add(pairs.length, found.length, labels.length)
    for (const part of PARTS) {
      const truth = wordsIn(
        words,
        labels.flatMap((one) => one[part]),
      )
      const own = wordsIn(
        words,
        found.flatMap((one) => one[part] ?? []),
      )
      parts[part].add(shared(own, truth), own.size, truth.size)
    }
    for (const { kind } of labels) countKind(kind, 0, 0, 1)
    if (hasKinds) for (const { kind } of found) countKind(kind, 0, 1, 0)
    const named = labels.filter((one) => one.speaker !== null).length
    speaker.add(
      0,
      pairs.filter(({ label, found: one }) => label.speaker !== null && one.speaker !== null).length,
      named,
    )
    for (const { label, found: one } of pairs) {
      modes.pairs++
      if (label.mode === one.mode) modes.right++
      if (label.kind === one.kind) countKind(label.kind, 1, 0, 0)
      if (label.speaker !== null && label.speaker === one.speaker?.name) speaker.add(1, 0, 0)
    }
  }
  const byKind = new Map(
    [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([kind, counts]) => [kind, counts.rate]),
  )
  return {
    texts: texts.length,
    labelled: texts.reduce((sum, one) => sum + one.statements.length, 0),
    found: statements.rate,
    content: parts.content.rate,
    source: parts.source.rate,
    cue: parts.cue.rate,
    conditions: parts.conditions.rate,
    deadlines: parts.deadlines.rate,
    mode: modes.right / Math.max(1, modes.pairs),
    speaker: speaker.rate,
    kindMicro: micro.rate,
    kindMacroF1: [...byKind.values()].reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, byKind.size),
    kinds: byKind,
  }
}
