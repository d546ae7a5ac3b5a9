// Owns `findStatements`: what a text says that somebody said. Leaves each step to its own file.
import { englishDrafts } from './english'
import type { Draft } from './draft'
import { findQuotations } from './quotations'
import type { Statement } from './statement'

/** Every statement of a canonical text, in the order of their contents. */
export function findStatements(text: string, language: string): readonly Statement[] {
  const quotations = findQuotations(text)
  const drafts = language.startsWith('en') ? englishDrafts(text, quotations) : []
  return drafts.map((draft) => finish(draft))
}

const finish = (draft: Draft): Statement => ({
  content: [...draft.content].sort((a, b) => a[0] - b[0]),
  source: draft.source === null ? null : [draft.source],
  cue: draft.cue === null ? null : [draft.cue],
  speaker: null,
  mode: 'direct',
  kind: 'claim',
  verb: draft.verb?.lemma ?? null,
  conditions: [],
  deadlines: [],
  confidence: draft.confidence,
  rules: draft.rules,
})
