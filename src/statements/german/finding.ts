// Owns what a rule of German found, as a statement in the making. Leaves the rules to `sentence-rules.ts` and `phrases.ts`.
import { rangeOf, type Draft } from '../draft'
import type { GermanVerb } from '../lexicon/german-words'
import type { Sentence } from '../sentences'
import type { Range } from '../statement'
import type { Group } from '../word-groups'

/** A statement, and the unit behind all that it takes. */
export type Found = { readonly draft: Draft; readonly to: number }

/** The draft of a finding; one without a source is less sure. */
export function draftOf(
  sentence: Sentence,
  content: readonly Range[],
  source: Group | null,
  cue: Group,
  verb: GermanVerb | null,
  rule: string,
  confidence: number,
): Draft {
  return {
    content: [...content],
    source: source === null ? null : rangeOf(sentence, source),
    cue: rangeOf(sentence, cue),
    verb:
      verb === null
        ? null
        : { lemma: verb.lemma, kind: verb.kind, frames: ['say'], particle: null, alsoNoun: false },
    nested: false,
    rules: [rule],
    confidence: source === null ? confidence - 0.2 : confidence,
  }
}
