// Owns what each language that is read whole brings: its rules, speakers, kinds and details. Leaves them to their files, and other
// languages to `find-statements.ts`.
import { conditionsIn, deadlinesIn } from './details'
import type { Draft } from './draft'
import { englishDrafts } from './english'
import { germanDrafts } from './german/german'
import { kindOf } from './kinds'
import { koreanConditionsIn, koreanDeadlinesIn } from './korean/details'
import { koreanKindOf } from './korean/kinds'
import { koreanDrafts } from './korean/korean'
import { koreanSpeakers } from './korean/speakers'
import type { Quotation } from './quotations'
import { resolveSpeakers } from './speakers'
import type { Range, Speaker, StatementKind } from './statement'
import type { Unit } from './text-units'

export type Reading = {
  /** Single straight marks quote: no letter is left out with them. */
  readonly quotesSingly: boolean
  readonly drafts: (text: string, quotations: readonly Quotation[]) => readonly Draft[]
  readonly speakers: (
    text: string,
    units: readonly Unit[],
    drafts: readonly Draft[],
  ) => ReadonlyMap<Draft, Speaker | null>
  readonly kindOf: (
    text: string,
    content: readonly Range[],
    byVerb: StatementKind,
    lemma: string | null,
  ) => StatementKind
  readonly conditionsIn: (text: string, content: readonly Range[]) => readonly Range[]
  readonly deadlinesIn: (text: string, content: readonly Range[]) => readonly Range[]
}

const ENGLISH: Reading = {
  quotesSingly: false,
  drafts: englishDrafts,
  speakers: resolveSpeakers,
  kindOf,
  conditionsIn,
  deadlinesIn,
}

const KOREAN: Reading = {
  quotesSingly: true,
  drafts: koreanDrafts,
  speakers: koreanSpeakers,
  kindOf: koreanKindOf,
  conditionsIn: koreanConditionsIn,
  deadlinesIn: koreanDeadlinesIn,
}

const GERMAN: Reading = {
  quotesSingly: false,
  drafts: germanDrafts,
  speakers: () => new Map(),
  kindOf: (text, content, byVerb) =>
    byVerb === 'claim' && content.some(([start, end]) => text.slice(start, end).includes('?'))
      ? 'question'
      : byVerb,
  conditionsIn: () => [],
  deadlinesIn: () => [],
}

const READINGS: ReadonlyMap<string, Reading> = new Map([
  ['en', ENGLISH],
  ['ko', KOREAN],
  ['de', GERMAN],
])

/** How a language is read; `null` where quotations alone are found. @param language A tag such as "en-GB". */
export const readingOf = (language: string): Reading | null =>
  READINGS.get(language.toLowerCase().split('-')[0] ?? '') ?? null
