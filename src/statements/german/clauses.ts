// Owns which German clauses are told as somebody's: after "dass" and "ob", in the mood of reported speech, as an infinitive.
// Leaves whose they are to `sentence-rules.ts`.
import { GERMAN_CONNECTIVES, KONJUNKTIV } from '../lexicon/german-words'
import type { Sentence } from '../sentences'

/** Whether a clause has a verb in the mood of reported speech: "sei", "habe". */
export const isConditional = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.slice(from, to).some(({ key, kind }) => kind === 'word' && KONJUNKTIV.has(key))

/** Whether units `[from, to)` are a clause that is told. */
export function isTold(sentence: Sentence, from: number, to: number): boolean {
  const first = sentence[from]
  if (first === undefined || from >= to) return false
  if (first.kind === 'quotation' || GERMAN_CONNECTIVES.has(first.key)) return true
  return isConditional(sentence, from, to) || isInfinitive(sentence, from, to)
}

/** "…, das Werk zu schließen". */
const isInfinitive = (sentence: Sentence, from: number, to: number): boolean =>
  sentence
    .slice(from, to)
    .some(({ key }, i, words) => (key === 'zu' && isVerb(words[i + 1]?.key)) || isWithZu(key))

const isVerb = (key: string | undefined): boolean =>
  key !== undefined && (key.endsWith('en') || key.endsWith('rn') || key.endsWith('ln') || key === 'sein')
/** "umzubenennen". */
const isWithZu = (key: string): boolean =>
  key.length > 7 &&
  key.slice(2, -4).includes('zu') &&
  key.endsWith('en') &&
  PARTICLES.some((part) => key.startsWith(`${part}zu`))
const PARTICLES = [
  'an',
  'auf',
  'aus',
  'ab',
  'ein',
  'mit',
  'zurück',
  'um',
  'vor',
  'weiter',
  'fest',
  'hin',
  'her',
  'durch',
  'nach',
  'bei',
]
