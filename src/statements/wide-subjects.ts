// Owns subjects that more is said of before their verb: "a document filed on Monday says". Leaves short ones to `word-groups.ts`.
import {
  ADVERBS,
  AUXILIARIES,
  CLAUSE_WORDS,
  DETERMINERS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from './lexicon/function-words'
import type { Sentence } from './sentences'
import { ends, skipHelpers, type Group } from './word-groups'

/** How many words such a subject has at most. */
const LONGEST = 22

const RELATIVES = new Set(['who', 'whose', 'which'])

/** All from the begin of the clause to the verb, where nothing in it is a verb of its own; `null` else. */
export function wideSubject(sentence: Sentence, verb: number): Group | null {
  const to = skipHelpers(sentence, verb)
  let from = to
  while (from > 0 && to - from < LONGEST && !isBound(sentence, from - 1)) from--
  while (from < to && (ADVERBS.has(sentence[from]?.key ?? '') || sentence[from]?.key === 'even')) from++
  const first = sentence[from]
  if (from >= to - 1 || to - from >= LONGEST || first?.kind !== 'word') return null
  const opens =
    DETERMINERS.has(first.key) ||
    POSSESSIVES.has(first.key) ||
    first.capital ||
    first.digit ||
    first.key.endsWith('s')
  if (!opens || PREPOSITIONS.has(first.key) || PRONOUNS.has(first.key)) return null
  return hasVerb(sentence, from, to) ? null : { from, to }
}

const isBound = (sentence: Sentence, at: number): boolean => {
  const unit = sentence[at]
  if (unit === undefined || unit.kind === 'quotation' || (ends(unit) && unit.key !== '(' && unit.key !== ')'))
    return true
  return (
    CLAUSE_WORDS.has(unit.key) &&
    !(
      RELATIVES.has(unit.key) ||
      unit.key === 'and' ||
      unit.key === 'or' ||
      unit.key === 'before' ||
      unit.key === 'after' ||
      unit.key === 'that'
    )
  )
}

/** An auxiliary or pronoun before any "who": a clause of its own. */
function hasVerb(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const key = sentence[at]?.key ?? ''
    if (RELATIVES.has(key)) return false
    const isCount = at === from || PREPOSITIONS.has(sentence[at - 1]?.key ?? '')
    if ((AUXILIARIES.has(key) && key !== "'s") || (PRONOUNS.has(key) && !isCount)) return true
  }
  return false
}
