// Owns a statement in the making, by the units of its sentence. Leaves how it came about to the rules.
import type { Sentence } from './sentences'
import type { Range } from './statement'
import type { SayingVerb } from './lexicon/saying-verbs'
import type { Group } from './word-groups'

export type Draft = {
  content: Range[]
  source: Range | null
  cue: Range | null
  verb: SayingVerb | null
  /** A statement of these words of its own: pronouns inside it are the speaker's. */
  readonly nested: boolean
  rules: string[]
  confidence: number
}

/** Text span of units `[from, to)`, or `null` of none. */
export function rangeOf(sentence: Sentence, { from, to }: Group): Range | null {
  const first = sentence[from]
  const last = sentence[to - 1]
  return first === undefined || last === undefined || from >= to ? null : [first.start, last.end]
}
