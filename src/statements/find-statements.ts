// Owns `findStatements`: what a text says that somebody said. Leaves each step to its own file, each language to `languages.ts`.
import { modeOf } from './details'
import type { Draft } from './draft'
import { readingOf, type Reading } from './languages'
import { findQuotations, type Quotation } from './quotations'
import type { Speaker, Statement } from './statement'
import { cutUnits } from './text-units'

/** What can be found in a text of a language: all of it, or words within quotation marks alone. */
export const isReadWhole = (language: string): boolean => readingOf(language) !== null

/** Every statement of a canonical text, in the order of the text. @param language A tag such as "en-GB". */
export function findStatements(text: string, language: string): readonly Statement[] {
  const reading = readingOf(language)
  const quotations = findQuotations(text, reading?.quotesSingly)
  const found =
    reading === null
      ? quotations
          .filter(({ start, end }) => isClause(text, start, end))
          .map((quotation) => finish(text, quotations, quotedAlone(quotation)))
      : readWhole(text, quotations, reading)
  return [...found].sort((a, b) => (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0))
}

function readWhole(text: string, quotations: readonly Quotation[], reading: Reading): readonly Statement[] {
  const drafts = reading.drafts(text, quotations)
  const speakers = reading.speakers(text, cutUnits(text, 0, text.length, quotations), drafts)
  return drafts.map((draft) => {
    const found = finish(text, quotations, draft, speakers.get(draft))
    return {
      ...found,
      kind: reading.kindOf(text, found.content, found.kind, found.verb),
      conditions: reading.conditionsIn(text, found.content),
      deadlines: reading.deadlinesIn(text, found.content),
    }
  })
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

/** A draft as a statement, of its verb's kind. */
function finish(
  text: string,
  quotations: readonly Quotation[],
  draft: Draft,
  resolved: Speaker | null = null,
): Statement {
  const content = [...draft.content].sort((a, b) => a[0] - b[0])
  const speaker = resolved ?? wordsOf(text, draft)
  return {
    content,
    source: draft.source === null ? null : [draft.source],
    cue: draft.cue === null ? null : [draft.cue],
    speaker,
    mode: modeOf(text, content, quotations),
    kind: draft.verb?.kind ?? 'claim',
    verb: draft.verb?.lemma ?? null,
    conditions: [],
    deadlines: [],
    confidence: Math.round(draft.confidence * 100) / 100,
    rules: speaker === null ? draft.rules : [...draft.rules, `speaker by ${speaker.by}`],
  }
}
