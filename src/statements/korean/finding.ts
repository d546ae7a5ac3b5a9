// Owns what a rule of Korean found, as a statement in the making. Leaves the rules to `sentence-rules.ts` and `named-first.ts`.
import type { Draft } from '../draft'
import type { Range, StatementKind } from '../statement'
import { stemOf, type Source } from './sources'
import { isSpeaker, type Word } from './words'

export type FoundDraft = Draft & {
  /** The sentence doesn't say who speaks. */
  readonly dropped: boolean
}

export type Finding = {
  readonly content: readonly Range[]
  readonly source: Source | null
  readonly cue: Range | null
  readonly verb: { readonly lemma: string; readonly kind: StatementKind } | null
  readonly rule: string
}

/** The draft of a finding, as sure as what was found. */
export function draftOf(words: readonly Word[], { content, source, cue, verb, rule }: Finding): FoundDraft {
  const isSomebody = source !== null && isSpeaker(stemOf(words, source))
  return {
    content: [...content],
    source: source?.range ?? null,
    cue,
    verb: verb === null ? null : { ...verb, frames: ['say'], particle: null, alsoNoun: false },
    nested: false,
    rules: [rule, ...(source === null ? [] : ['topic'])],
    confidence: source === null ? 0.6 : cue === null ? 0.7 : isSomebody ? 0.9 : 0.8,
    dropped: source === null,
  }
}
