// Owns `findStatements`: what a text says that somebody said. Leaves each step to its own file.
import { conditionsIn, deadlinesIn, kindOf, modeOf } from './details'
import type { Draft } from './draft'
import { englishDrafts } from './english'
import { koreanDrafts } from './korean'
import { findQuotations, type Quotation } from './quotations'
import { resolveSpeakers } from './speakers'
import type { Speaker, Statement } from './statement'
import { cutUnits } from './text-units'

/** What can be found in a text of a language: all of it, or words within quotation marks alone. */
export const isReadWhole = (language: string): boolean => {
  const [primary] = language.toLowerCase().split('-')
  return primary === 'en' || primary === 'ko'
}

/** Every statement of a canonical text, in the order of the text. @param language A tag such as "en-GB". */
export function findStatements(text: string, language: string): readonly Statement[] {
  const quotations = findQuotations(text)
  const [primary] = language.toLowerCase().split('-')
  const drafts =
    primary === 'en'
      ? englishDrafts(text, quotations)
      : primary === 'ko'
        ? koreanDrafts(text, quotations)
        : quotations.filter(({ start, end }) => isClause(text, start, end)).map(quotedAlone)
  const speakers =
    primary === 'en'
      ? resolveSpeakers(text, cutUnits(text, 0, text.length, quotations), drafts)
      : new Map<Draft, Speaker>()
  return drafts
    .map((draft) => finish(text, quotations, draft, speakers.get(draft) ?? wordsOf(text, draft)))
    .sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0))
}

/** Where we know no verbs: three words and more. */
const isClause = (text: string, start: number, end: number): boolean =>
  text.slice(start, end).split(' ').length > 2

const quotedAlone = ({ start, end }: Quotation): Draft => ({
  content: [[start, end]],
  source: null,
  cue: null,
  verb: null,
  nested: false,
  rules: ['quotation alone'],
  confidence: 0.5,
})

const wordsOf = (text: string, { source }: Draft): Speaker | null =>
  source === null ? null : { name: text.slice(source[0], source[1]), by: 'words' }

function finish(
  text: string,
  quotations: readonly Quotation[],
  draft: Draft,
  speaker: Speaker | null,
): Statement {
  const content = [...draft.content].sort((a, b) => a[0] - b[0])
  return {
    content,
    source: draft.source === null ? null : [draft.source],
    cue: draft.cue === null ? null : [draft.cue],
    speaker,
    mode: modeOf(text, content, quotations),
    kind: kindOf(text, content, draft.verb?.kind ?? 'claim'),
    verb: draft.verb?.lemma ?? null,
    conditions: conditionsIn(text, content),
    deadlines: deadlinesIn(text, content),
    confidence: Math.round(draft.confidence * 100) / 100,
    rules: speaker === null ? draft.rules : [...draft.rules, `speaker by ${speaker.by}`],
  }
}
