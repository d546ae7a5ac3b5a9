// Owns the groups of German words that name who speaks, and where clauses end. Leaves verbs and contents to `sentence-rules.ts`.
import {
  GERMAN_AUXILIARIES,
  GERMAN_CONNECTIVES,
  GERMAN_DETERMINERS,
  GERMAN_PREPOSITIONS,
  GERMAN_PRONOUNS,
  GERMAN_VERBS,
  KONJUNKTIV,
} from '../lexicon/german-words'
import type { Sentence } from '../sentences'
import type { Group } from '../word-groups'

/** A mark that no clause goes over. */
export const isStop = (sentence: Sentence, at: number): boolean => {
  const unit = sentence[at]
  return unit === undefined || (unit.kind === 'mark' && '.!?;'.includes(unit.key))
}

const ends = (sentence: Sentence, at: number): boolean => sentence[at]?.kind !== 'word'

/** Prepositions that hold a group together: "die Chefin von der Klinik". */
const LINKS = new Set([
  'von',
  'vom',
  'der',
  'des',
  'für',
  'und',
  'aus',
  'bei',
  'im',
  'in',
  'am',
  'beim',
  'zur',
])

/** The group that begins at a unit: determiner, adjectives, nouns, what hangs on them; `null` where none does. */
export function groupAt(sentence: Sentence, from: number): Group | null {
  const first = sentence[from]
  if (first?.kind !== 'word') return null
  if (GERMAN_PRONOUNS.has(first.key)) return { from, to: from + 1 }
  if (GERMAN_PREPOSITIONS.has(first.key)) return null
  let at = from
  let named = false
  while (!ends(sentence, at)) {
    const unit = sentence[at]
    if (unit === undefined) break
    if (unit.capital && (at > 0 || from === 0)) named = named || !GERMAN_DETERMINERS.has(unit.key)
    else if (!belongs(sentence, at, named)) break
    at++
  }
  return named && at > from ? { from, to: aside(sentence, at) } : null
}

/** "Anna Roth, die Sprecherin der Bahn,": up to the comma before the verb. */
function aside(sentence: Sentence, from: number): number {
  const next = sentence[from + 1]
  const isAside = sentence[from]?.key === ',' && next !== undefined && GERMAN_DETERMINERS.has(next.key)
  if (!isAside) return from
  const closing = sentence.findIndex(({ key }, at) => at > from + 1 && (key === ',' || key === '.'))
  if (closing < 0 || closing - from > 16) return from
  // ", die Lage sei ernst": a clause that is told.
  const isTold = sentence
    .slice(from + 1, closing)
    .some(({ key }) => KONJUNKTIV.has(key) || (GERMAN_VERBS.has(key) && !GERMAN_AUXILIARIES.has(key)))
  return isTold ? from : closing
}

function belongs(sentence: Sentence, at: number, named: boolean): boolean {
  const key = sentence[at]?.key ?? ''
  const next = sentence[at + 1]
  if (GERMAN_VERBS.has(key) || GERMAN_AUXILIARIES.has(key) || GERMAN_CONNECTIVES.has(key)) return false
  if (GERMAN_DETERMINERS.has(key))
    return !named || key === 'der' || key === 'des' || key === 'eines' || key === 'einer'
  if (LINKS.has(key))
    return (
      named &&
      next?.kind === 'word' &&
      (next.capital || GERMAN_DETERMINERS.has(next.key)) &&
      !TIMES.has(next.key)
    )
  if (GERMAN_PREPOSITIONS.has(key)) return false
  // Adjectives stand before a noun.
  return !named && next?.kind === 'word' && (next.capital || !GERMAN_VERBS.has(next.key))
}

const TIMES = new Set(
  'montag dienstag mittwoch donnerstag freitag samstag sonntag abend morgen mittag herbst sommer winter frühling januar februar märz april mai juni juli august september oktober november dezember'.split(
    ' ',
  ),
)

/** The end of the sentence, marks aside. */
export function endOfSentence(sentence: Sentence): number {
  let to = sentence.length
  while (to > 0 && isStop(sentence, to - 1)) to--
  return to
}
