// Owns what is known of a sentence while its statements are looked for, and adding one. Leaves the rules to `sentence-rules.ts` and
// `nominal-cues.ts`.
import type { Content } from './content-groups'
import { rangeOf, type Draft } from './draft'
import type { SayingVerb } from './lexicon/saying-verbs'
import type { Sentence } from './sentences'
import type { Group } from './word-groups'

export type State = {
  readonly sentence: Sentence
  readonly drafts: Draft[]
  /** Units up to here are within a content already. */
  coveredTo: number
  coveredFrom: number
  /** Who the sentence is about so far. */
  subject: Group | null
}

/** Add a statement; one whose cue stands within another's content is nested. */
export function addDraft(
  state: State,
  cue: Group,
  source: Group | null,
  content: Content,
  verb: SayingVerb | null,
  confidence: number,
): Draft {
  const { sentence } = state
  const range = rangeOf(sentence, content.group)
  const nested = cue.from >= state.coveredFrom && cue.from < state.coveredTo
  const draft: Draft = {
    content: range === null ? [] : [range],
    source: source === null ? null : rangeOf(sentence, source),
    cue: rangeOf(sentence, cue),
    verb,
    nested,
    rules: [content.rule],
    confidence: nested ? confidence - 0.1 : confidence,
  }
  if (range !== null) state.drafts.push(draft)
  if (!nested) {
    if (source !== null) state.subject = source
    state.coveredFrom = content.group.from
    state.coveredTo = Math.max(content.group.to, cue.to)
  }
  return draft
}

/** One more span of a statement's content. */
export function extend(state: State, draft: Draft, more: Content): void {
  const range = rangeOf(state.sentence, more.group)
  if (range === null) return
  draft.content.push(range)
  draft.rules.push(more.rule)
  state.coveredTo = Math.max(state.coveredTo, more.group.to)
}
